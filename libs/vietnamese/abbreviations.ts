/** Where a text comes from; a title or query may be read more boldly than running text. */
export type AbbreviationContext = 'title' | 'query' | 'notice';

/** One meaning of an abbreviation and what its neighbours look like when it has that meaning. */
export interface Reading {
  to: string;
  /** Pattern source of folded words right before. */
  before?: string;
  /** Pattern source of folded words right after. */
  after?: string;
  /** The meaning when it opens a title or query that goes on. */
  leads?: boolean;
  /** The meaning when nothing else decides. */
  default?: boolean;
}

export interface Abbreviation {
  /** As it is usually written; found in any case and, where it has a Đ, with D. */
  form: string;
  readings: readonly Reading[];
  /** More than one meaning is in use: every expansion is a decision that the caller may show. */
  ambiguous: boolean;
}

/** Abbreviations with one meaning in labour texts: "form = meaning". */
const SAFE = `
LĐPT = lao động phổ thông | LĐ = lao động | KCN = khu công nghiệp | CCN = cụm công nghiệp | KKT = khu kinh tế | KCX = khu chế xuất
BHXH = bảo hiểm xã hội | BHYT = bảo hiểm y tế | BHTN = bảo hiểm thất nghiệp | BHLĐ = bảo hộ lao động | CNKT = công nhân kỹ thuật
GDNN = giáo dục nghề nghiệp | GDTX = giáo dục thường xuyên | DVVL = dịch vụ việc làm | TTDVVL = trung tâm dịch vụ việc làm
XKLĐ = xuất khẩu lao động | TTS = thực tập sinh | CCCD = căn cước công dân | CMND = chứng minh nhân dân | CMT = chứng minh thư
THPT = trung học phổ thông | THCS = trung học cơ sở | PTTH = phổ thông trung học | SXKD = sản xuất kinh doanh | SX = sản xuất
ATVSLĐ = an toàn vệ sinh lao động | ATLĐ = an toàn lao động | VSATTP = vệ sinh an toàn thực phẩm | ATTP = an toàn thực phẩm
HĐLĐ = hợp đồng lao động | KTX = ký túc xá | KTV = kỹ thuật viên | NVVP = nhân viên văn phòng | NVKD = nhân viên kinh doanh
NVBH = nhân viên bán hàng | NVKT = nhân viên kỹ thuật | CBCNV = cán bộ công nhân viên | CNV = công nhân viên | HCNS = hành chính nhân sự
QLCL = quản lý chất lượng | QLSX = quản lý sản xuất | QC = kiểm soát chất lượng | KCS = kiểm tra chất lượng sản phẩm
DN = doanh nghiệp | DNTN = doanh nghiệp tư nhân | NLĐ = người lao động | NSDLĐ = người sử dụng lao động | NSLĐ = năng suất lao động
DTTS = dân tộc thiểu số | NKT = người khuyết tật | PCCC = phòng cháy chữa cháy | CNTT = công nghệ thông tin | XNK = xuất nhập khẩu
TNHH = trách nhiệm hữu hạn | MTV = một thành viên | LCB = lương cơ bản | LX = lái xe | XD = xây dựng | VP = văn phòng
SL = số lượng | YC = yêu cầu | LH = liên hệ | SĐT = số điện thoại | TNGT = tai nạn giao thông | GTVT = giao thông vận tải | SV = sinh viên
GĐ = giám đốc | PGĐ = phó giám đốc | KTT = kế toán trưởng | TGĐ = tổng giám đốc | CTY = công ty | CTCP = công ty cổ phần
PV = phỏng vấn | NVL = nguyên vật liệu | TBA = trạm biến áp | HDSD = hướng dẫn sử dụng | TMĐT = thương mại điện tử | KD = kinh doanh
ĐKKD = đăng ký kinh doanh | CMKT = chuyên môn kỹ thuật | UBND = ủy ban nhân dân | BQL = ban quản lý
NTD = nhà tuyển dụng | HSSV = học sinh sinh viên | TCN = trung cấp nghề | CĐN = cao đẳng nghề
`;

/** Chat spellings; each needs the neighbours given, because it is a letter or a unit elsewhere. */
const CHAT: readonly Abbreviation[] = [
  one('ko', { to: 'không', default: true }),
  one('k', {
    to: 'không',
    after:
      'can|yc|yeu cau|kn|kinh nghiem|co|biet|bang|xam|tuyen|nhan|giu|thu|mat|phai|tinh|kem|phan biet|gioi han|qua|bao',
  }),
  one('đc', { to: 'được', default: true }),
  one('vs', { to: 'với', before: '[a-z]+' }),
  one('ae', { to: 'anh em', default: true }),
  one('t', { to: 'tuổi', before: String.raw`\d{2}\s*(?:-|~|den)\s*\d{2}|(?:tu|du|tren|duoi|den|qua) \d{2}` }),
  one('OT', {
    to: 'tăng ca',
    before: String.raw`[\d.,]+\s*h?|co|tien|gio|luong|ko|khong|nhieu|it`,
    after: String.raw`\d|nhieu|deu|cao|it|cuoi tuan`,
  }),
];

const JOBS =
  'may|san xuat|sx|lap rap|van hanh|dung may|kho|co khi|han|son|tien|in|dong goi|kiem|det|nhuom|giay|go|xay dung|xd|moi truong|nu|nam|thoi vu|chinh thuc|pho thong|ky thuat|nha may|boc xep|ve sinh|cat|la|ui|duc|ep|phu|lam|dien|che bien|cong ty|cty|co tay nghe|lanh nghe|moi|tap nghe|chua|di lam|ca|dien tu|kcn|linh kien|ho lap';
const LEVELS = 'trung cap|cao dang|dai hoc|tc|cd|dh|thpt|thcs|so cap|sc|cnkt|nghe|ptth';
const CITIES =
  'bac ninh|bac giang|hai duong|hai phong|thai nguyen|bac kan|ha noi|hcm|ho chi minh|ha long|uong bi|cam pha|mong cai|chi linh|song cong|pho yen|tu son|lang son';
const PROVINCES = `${CITIES}|quang ninh|tinh|tp|mien`;

const AMBIGUOUS: readonly Abbreviation[] = [
  many('CN', [
    {
      to: 'chủ nhật',
      before: String.raw`t[2-7]|thu (?:[2-7]|hai|ba|tu|nam|sau|bay)|nghi|sang|chieu|toi|ca|lam|ngay|moi`,
      after: 'nghi|hang tuan',
    },
    {
      to: 'công nghiệp',
      before:
        'dien|may|khu|cum|co khi|ve sinh|nganh|son|dien lanh|bep|hoa chat|thiet bi|dan dung va|giat la|nuoi|may moc',
    },
    {
      to: 'cử nhân',
      before: 'bang|trinh do|tot nghiep',
      after: 'luat|kinh te|ke toan|ngoai ngu|su pham|dieu duong|tieng|cntt|qtkd|anh|cao dang|dai hoc',
    },
    { to: 'chi nhánh', before: 'giam doc|gd|truong', after: `${PROVINCES}|ngan hang|so \\d|tai` },
    {
      to: 'công nhân',
      before: String.raw`\d+|tuyen|can|gap|them|nhieu|sl|so luong|lop|doi ngu|nguoi|cho|la|lam|tuyen dung|viec`,
      after: JOBS,
      leads: true,
    },
  ]),
  many('TC', [
    {
      to: 'tăng ca',
      before: String.raw`gio|luong|tien|co|khong|ko|it|nhieu|lam|di|\dh|pc|bao gom|phu cap|chua|ca`,
      after: String.raw`\d|nhieu|deu|cao|lien tuc|thuong xuyen|chu nhat|ngay le|x\d`,
    },
    { to: 'tài chính', before: 'phong|ban|giam doc|phan tich|nganh', after: 'ke toan|kt|ngan hang|doanh nghiep' },
    {
      to: 'trung cấp',
      before: `${LEVELS}|tot nghiep|tn|bang|trinh do|he|tu`,
      after: `${LEVELS}|tro len|\\d nam|nganh|chuyen nganh|dien|co khi|ke toan|y|duoc|may`,
    },
    { to: 'tiêu chuẩn', before: 'theo|dat|dung|bo' },
  ]),
  many('CĐ', [
    { to: 'công đoàn', before: 'phi|doan phi|kinh phi|chu tich|can bo|quy|che do', after: 'co so|vien' },
    {
      to: 'cao đẳng',
      before: `${LEVELS}|tot nghiep|tn|bang|trinh do|he|tu`,
      after: `${LEVELS}|tro len|\\d nam|nganh|chuyen nganh|dien|co khi|ke toan|y|duoc|may`,
    },
    { to: 'chức danh', before: 'ma|theo', after: 'nghe|cong viec' },
  ]),
  many('TT', [
    { to: 'thỏa thuận', before: 'luong|thu nhap|muc luong|tn|gia', after: 'theo nang luc|khi phong van|khi pv' },
    {
      to: 'trung tâm',
      after: 'gdtx|gdnn|dvvl|day nghe|dao tao|thuong mai|ngoai ngu|gioi thieu|dich vu|viec lam|tieng',
    },
    {
      to: 'trực tiếp',
      before: 'lien he|lh|nop|nop ho so|phong van|pv|san xuat|sx|lao dong|ld|cong nhan|cn|quan ly|nhan vien|dien',
    },
    { to: 'thứ tự', before: 'so' },
    {
      to: 'thị trấn',
      before: 'xa|o|tai|phuong',
      after: 'chu|neo|cau go|bich dong|thang|kep|doi ngo|cao thuong|nha nam|an chau|voi',
    },
  ]),
  many('TN', [
    { to: 'thất nghiệp', before: 'bh|bao hiem|tro cap' },
    { to: 'trách nhiệm', before: 'phu cap|pc|tinh than|chiu' },
    {
      to: 'tốt nghiệp',
      before: 'da|moi|chua|bang|giay',
      after: `${LEVELS}|lop|cap|12/12|9/12|loai|nganh|chuyen|pho thong|truong`,
    },
    {
      to: 'thu nhập',
      before: 'tong|muc|co|luong',
      after: String.raw`tu|tren|den|khoang|on dinh|cao|hap dan|binh quan|trung binh|upto|up to|len|\d[\d.,]*\s*(?:-|den)?\s*[\d.,]*\s*(?:tr|trieu|k|d)|:`,
    },
    { to: 'Thái Nguyên', before: 'tinh|tp|thanh pho|o|tai|ve|kcn|gang thep' },
  ]),
  many('KT', [
    {
      to: 'kế toán',
      after: 'truong|vien|tong hop|kho|thue|noi bo|ban hang|cong no|thanh toan|gia thanh|san xuat|tien luong',
      before: 'tc|tai chinh',
    },
    { to: 'kiểm tra', after: 'chat luong|san pham|sp|hang|ngoai quan|cl|dinh ky|tay nghe' },
    {
      to: 'kỹ thuật',
      before: 'cong nhan|cn|cong nghe|trung cap|cao dang|to truong|khoi|yeu cau|ban ve',
      after: 'dien|may|khuon|co khi|vien|dien tu|o to|cnc|lanh',
    },
  ]),
  many('HC', [
    { to: 'hóa chất', before: 'kho|pha|tiep xuc|doc hai|su dung|nganh|khong', after: 'doc hai' },
    {
      to: 'hành chính',
      before: String.raw`gio|ca|lam|t7|t6|phong|p|nhan su|ns|thu bay|thu 7|\d+h|luong`,
      after: 'nhan su|ns|van phong|vp|t2|tu',
    },
  ]),
  many('ĐH', [
    { to: 'điều hòa', before: 'co|xuong|lap|lap dat|sua|may|tho|bao tri|phong' },
    {
      to: 'đơn hàng',
      before: 'theo doi|quan ly|xu ly|nhieu|len|nhan vien|nv|tho|bao',
      after: 'xuat khau|nhat|dai|han|nhieu|on dinh',
    },
    {
      to: 'đại học',
      before: `${LEVELS}|tot nghiep|tn|bang|trinh do|he|tu|truong`,
      after: `${LEVELS}|tro len|\\d nam|nganh|chuyen nganh|su pham|bach khoa|cong nghiep`,
    },
  ]),
  many('HĐ', [
    { to: 'hóa đơn', before: 'xuat|viet|ke toan|nhap' },
    {
      to: 'hợp đồng',
      before: 'ky|het han|loai|luong|theo',
      after: String.raw`lao dong|ld|\d+|chinh thuc|thoi vu|dai han|khong xac dinh|xac dinh|mot nam|ngay|ngan han`,
    },
    { to: 'hoạt động', before: 'cac|giay phep' },
  ]),
  many('SP', [
    { to: 'sư phạm', before: 'dh|cd|dai hoc|cao dang|truong|tc' },
    {
      to: 'sản phẩm',
      before: 'luong|kiem tra|kiem|kt|chat luong|cl|lam|theo|dong goi|lap rap|an|thanh|cac|moi|loi|xep',
      after: 'loi|moi|cua',
    },
  ]),
  many('QL', [
    { to: 'quốc lộ', after: String.raw`\d` },
    {
      to: 'quản lý',
      before: 'nhan vien|nv|can bo|cb|cap|tro ly|bo phan|ban',
      after: 'san xuat|sx|kho|chat luong|cl|chuyen|nhan su|xuong|don hang|ca|cap|du an|nha hang|cua hang|bep',
      leads: true,
    },
    { to: 'quyền lợi', after: ':' },
  ]),
  many('BV', [
    { to: 'bệnh viện', after: String.raw`da khoa|huyen|tinh|\d+|dk|trung uong`, before: 'bac si|dieu duong|tai' },
    {
      to: 'bảo vệ',
      before: String.raw`nv|nhan vien|tuyen|to|doi|lam|\d+|truc`,
      after: 'nha may|cong ty|cty|kcn|ca|toa nha|nam|ngay|dem|kho',
      leads: true,
    },
  ]),
  many('CB', [
    { to: 'cơ bản', before: 'luong|muc luong|tieng anh|tin hoc' },
    { to: 'cán bộ', after: 'cong nhan|cn|nhan vien|nv|cnv|ky thuat|tuyen|quan ly|nhan su|giam sat|cong doan|ke hoach' },
    { to: 'chế biến', before: 'cn|cong nhan|sx|san xuat|nganh', after: 'thuc pham|thuy san|go|mon an|nong san' },
  ]),
  many('PC', [
    {
      to: 'phụ cấp',
      before: String.raw`\+|cac|co|luong|gom|va`,
      after: String.raw`chuyen can|nha o|xang|an|com|tham nien|doc hai|ca|di lai|tay nghe|chuc vu|trach nhiem|tn|tc|dien thoai|\d`,
    },
    { to: 'máy tính', before: 'sua|lap rap|linh kien|may|ban' },
  ]),
  many('CP', [
    { to: 'cổ phần', before: 'cong ty|cty|ct|ngan hang' },
    { to: 'chính phủ', before: 'nghi dinh|nd|nq|cua' },
    { to: 'cốp pha', before: 'tho|btong|be tong|lam|ghep|giang|dong', after: 'cot thep|nhom|be tong' },
  ]),
  many('NV', [
    { to: 'nguyện vọng', before: 'nop|dang ky|co|phieu' },
    { to: 'nhân viên', before: String.raw`\d+|tuyen|can|gap|cb|can bo|doi ngu`, after: '[a-z]{2,}', leads: true },
  ]),
  many('KN', [
    { to: 'kỹ năng', after: 'giao tiep|mem|tin hoc|ban hang|lam viec|lanh dao|quan ly|su dung|dam phan' },
    { to: 'kinh nghiệm', before: 'nam|thang|co|ko|khong|k|can|chua|yeu cau|yc|da co|biet|it nhat' },
  ]),
  many('GT', [
    { to: 'giới tính', after: '(?:la )?nam|(?:la )?nu|:|khong' },
    { to: 'giới thiệu', before: 'nguoi|thuong|phi|tien|duoc', after: 'viec lam|ban be|nguoi' },
  ]),
  many('HS', [
    { to: 'học sinh', before: 'em|cac em', after: 'sinh vien|sv|thpt|thcs|moi' },
    {
      to: 'hồ sơ',
      before: 'nop|nhan|hoan thien|bo sung|mang|lam|phi|han nop|gui',
      after: 'gom|xin viec|photo|goc|ban sao|du',
    },
  ]),
  many('BH', [
    { to: 'bán hàng', before: 'nv|nhan vien|kt|ke toan', after: 'online|tai' },
    { to: 'bảo hiểm', before: 'dong|co|tham gia|tien|che do|full|du|luong', after: 'day du|xa hoi|y te|tu|theo' },
  ]),
  many('ĐT', [
    { to: 'điện thoại', before: 'so|lh|lien he|qua', after: String.raw`:|\d|zalo` },
    { to: 'điện tử', before: 'linh kien|lap rap|lr|cn|cong nhan|nganh|ky thuat|dien' },
    { to: 'đào tạo', before: 'phong|duoc|phi|chua qua|qua', after: 'nghe|tu dau|mien phi' },
  ]),
  many('NS', [
    { to: 'nhân sự', before: 'phong|hc|hanh chinh|truong phong|nv|nhan vien|p', after: 'tien luong|tuyen dung' },
    { to: 'năm sinh', after: String.raw`:|(?:19|20)\d\d` },
  ]),
  many('TP', [
    {
      to: 'trưởng phòng',
      after:
        'kinh doanh|kd|nhan su|ns|hcns|ky thuat|kt|san xuat|sx|mua hang|ke hoach|ke toan|marketing|hanh chinh|qc|chat luong',
    },
    { to: 'thành phố', after: CITIES, before: 'tai|o|huyen|va' },
    { to: 'thực phẩm', before: 'che bien|cb|an toan|nganh|ve sinh', after: 'sach|dong lanh' },
  ]),
];

function one(form: string, reading: Reading): Abbreviation {
  return { form, readings: [reading], ambiguous: false };
}

function many(form: string, readings: Reading[]): Abbreviation {
  return { form, readings, ambiguous: true };
}

/** Every abbreviation the library knows, with its meanings in the order they are tried. */
export const ABBREVIATIONS: readonly Abbreviation[] = [
  ...SAFE.split(/[|\n]/).flatMap((line) => {
    const [form, to] = line.split('=').map((part) => part.trim());
    return form && to ? [one(form, { to, default: true })] : [];
  }),
  ...CHAT,
  ...AMBIGUOUS,
];
