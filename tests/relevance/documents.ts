import { aVacancy, anEmployer } from '#testing';
import { idFrom } from '#database';
import type { Employer, Vacancy } from '#domain';
import { codeOccupation, parkByCode } from '#taxonomy';

/** Kind of work: what a judge would call the same job. Lines: kind | VSCO | titles as notices write them. */
const WORK = `
sew | 8153 | Công nhân may | Thợ may công nghiệp | CN may | Tuyển 50 công nhân may có tay nghề | May chuyền | CÔNG NHÂN MAY MẶC | Cong nhan may gap | Thợ may
sew-sample | 7531 | Thợ may mẫu | May đo, may mẫu | Nhân viên may mẫu | Thợ may thời trang | May sửa quần áo | Thợ may vest | Thợ may có tay nghề | Thợ may áo dài
sew-lead | 3122 | Tổ trưởng may | Chuyền trưởng chuyền may | Tổ phó may | Chuyền trưởng may | Quản lý chuyền may | Trưởng ca may | Tổ trưởng chuyền may | Quản đốc xưởng may
cut | 7532 | Công nhân cắt vải | Thợ cắt may | Nhân viên giác sơ đồ | Công nhân trải vải | Tổ cắt | Nhân viên cắt vải công nghiệp | Công nhân cắt | Thợ cắt vải
machine | 7233 | Thợ máy | Thợ sửa máy may | Nhân viên bảo trì máy | Bảo trì máy ép nhựa | Kỹ thuật viên bảo trì | KTV bảo trì máy móc | Thợ sửa chữa máy công nghiệp | Bảo dưỡng thiết bị
weld | 7212 | Thợ hàn | Thợ hàn TIG | Thợ hàn MIG, CO2 | Công nhân hàn | Thợ hàn 6G | Tuyển thợ hàn cơ khí | Tho han dien | Thợ hàn kết cấu thép
solder | 8202 | Công nhân hàn linh kiện | Hàn chì bo mạch | Hàn mạch điện tử | Công nhân hàn thiếc | Hàn linh kiện điện tử | Hàn vi mạch | CN hàn bo mạch | Công nhân hàn bản mạch
korean | 2643 | Phiên dịch tiếng Hàn | Biên phiên dịch tiếng Hàn Quốc | Trợ lý phiên dịch tiếng Hàn | Phiên dịch Hàn ngữ | Nhân viên tiếng Hàn TOPIK 4 | Phiên dịch xưởng tiếng Hàn | Thư ký tiếng Hàn | Phiên dịch viên tiếng Hàn
chinese | 2643 | Phiên dịch tiếng Trung | Trợ lý tiếng Trung | Phiên dịch tiếng Hoa | Biên phiên dịch tiếng Trung HSK5 | Nhân viên mua hàng tiếng Trung | Phiên dịch xưởng tiếng Trung | Thư ký tiếng Trung | Phiên dịch viên tiếng Trung
japanese | 2643 | Phiên dịch tiếng Nhật | Phiên dịch tiếng Nhật N2 | Trợ lý tiếng Nhật | Biên phiên dịch tiếng Nhật N3 | Nhân viên kỹ thuật tiếng Nhật | Phiên dịch viên tiếng Nhật | Thư ký tiếng Nhật | Phiên dịch xưởng tiếng Nhật
lathe | 7223 | Thợ tiện | Thợ tiện CNC | Vận hành máy tiện CNC | Thợ tiện phay | Công nhân tiện | Thợ tiện vạn năng | Đứng máy tiện | Lập trình tiện CNC
mill | 7223 | Thợ phay | Vận hành máy phay CNC | Thợ phay CNC | Phay vạn năng | Công nhân đứng máy phay | Lập trình phay CNC | Thợ phay bào | Vận hành CNC phay
stamp | 7223 | Công nhân dập | Vận hành máy dập | Thợ đột dập | Công nhân dập kim loại | Vận hành máy chấn | Dập liên hoàn | Công nhân máy dập | Đứng máy dập
assemble | 8202 | Công nhân lắp ráp linh kiện điện tử | Lắp ráp điện tử | CN lắp ráp điện tử | Công nhân điện tử | Thao tác viên lắp ráp | Operator SMT | LĐPT lắp ráp điện tử | Công nhân lắp ráp camera
assemble-mech | 8201 | Công nhân lắp ráp cơ khí | Lắp ráp xe máy | Lắp ráp ô tô | Thợ lắp máy | Công nhân lắp ráp phụ tùng | Lắp ráp động cơ | Công nhân lắp ráp máy móc | Lắp ráp linh kiện ô tô
unskilled | 9329 | Lao động phổ thông | LĐPT | Công nhân phổ thông | Lao động phổ thông thời vụ | LĐPT không cần kinh nghiệm | Công nhân sản xuất | CN sản xuất | Công nhân thời vụ
pack | 9321 | Công nhân đóng gói | Nhân viên đóng gói | Đóng gói sản phẩm | CN đóng gói thành phẩm | Đóng hàng | Công nhân đóng gói bao bì | Nhân viên đóng hàng | Đóng gói linh kiện
qc | 7543 | Nhân viên QC | Công nhân kiểm hàng | Nhân viên KCS | Kiểm tra ngoại quan | QC chuyền | Nhân viên kiểm tra chất lượng | Công nhân kiểm tra ngoại quan | Nhân viên quản lý chất lượng
plastic | 8142 | Công nhân ép nhựa | Vận hành máy ép nhựa | Công nhân đúc nhựa | Kỹ thuật ép nhựa | Vận hành máy thổi nhựa | Công nhân ép phun nhựa | CN ép nhựa | Đứng máy ép nhựa
cast | 8121 | Công nhân đúc | Đúc áp lực | Công nhân đúc nhôm | Vận hành lò đúc | Công nhân nhiệt luyện | Vận hành máy đúc | Công nhân đúc kim loại | Đúc gang
plate | 8122 | Công nhân mạ | Xi mạ | Sơn tĩnh điện | Công nhân sơn tĩnh điện | Vận hành dây chuyền mạ | Xử lý bề mặt kim loại | Anode nhôm | Công nhân xi mạ
print | 7322 | Thợ in | Công nhân in | Vận hành máy in offset | Thợ in flexo | Công nhân in bao bì | Nhân viên in lụa | Thợ in ống đồng | Vận hành máy in
shoe | 8156 | Công nhân giày da | Công nhân giày | May giày | Công nhân gò giày | Ép đế giày | Công nhân giày dép | Chuyền gò giày | CN giày da
paper | 8143 | Công nhân sản xuất giấy | Vận hành máy giấy | Công nhân bìa carton | Vận hành máy sóng giấy | Công nhân giấy | Đứng máy xeo giấy | Sản xuất bao bì giấy | Công nhân máy giấy
wood | 7522 | Thợ mộc | Công nhân gỗ | Thợ mộc nội thất | Vận hành máy chế biến gỗ | Thợ đồ gỗ | Thợ mộc công trình | Thợ chạm gỗ | Công nhân sản xuất đồ gỗ
electric | 7412 | Thợ điện | Thợ điện công nghiệp | Bảo trì điện | Nhân viên cơ điện | Thợ điện nhà máy | Nhân viên điện | Vận hành điện | Công nhân điện
electric-eng | 2151 | Kỹ sư điện | Kỹ sư điện công nghiệp | Kỹ sư điện tự động hóa | Kỹ sư thiết kế điện | KS điện | Kỹ sư điện nhà máy | Electrical engineer | Kỹ sư cơ điện
mechanic-eng | 2144 | Kỹ sư cơ khí | Kỹ sư thiết kế cơ khí | Kỹ sư khuôn | Mechanical engineer | Kỹ sư chế tạo máy | KS cơ khí | Kỹ sư công nghệ cơ khí | Kỹ sư máy
forklift | 8344 | Lái xe nâng | Nhân viên lái xe nâng | Lái xe nâng có chứng chỉ | LX nâng | Vận hành xe nâng | Công nhân lái xe nâng | Lái xe nâng ca đêm | Nhân viên xe nâng
driver | 8322 | Lái xe | Lái xe con | Tài xế | Lái xe văn phòng | Tài xế lái xe đưa đón công nhân | Lái xe giám đốc | Lái xe 16 chỗ | Lái xe hạng D
truck | 8332 | Lái xe tải | Tài xế xe tải | Lái xe container | Tài xế đầu kéo | Lái xe hạng C | Lái xe tải giao hàng | Lái xe ben | Tài xế container
warehouse | 4321 | Nhân viên kho | Thủ kho | Công nhân kho | Nhân viên kho vật tư | Thủ kho nguyên liệu | NV kho thành phẩm | Nhân viên xuất nhập kho | Kho vận
account | 2411 | Kế toán | Kế toán tổng hợp | Kế toán thuế | Nhân viên kế toán | Kế toán kho | Kế toán công nợ | KT trưởng | Kế toán nội bộ
hr | 4416 | Nhân viên hành chính nhân sự | Nhân viên nhân sự | HCNS | Nhân viên tuyển dụng nhân sự | Nhân viên tiền lương | Trưởng phòng nhân sự | Hành chính nhân sự | Nhân viên C&B
import | 3331 | Nhân viên xuất nhập khẩu | NV XNK | Nhân viên khai báo hải quan | Xuất nhập khẩu | Nhân viên logistics | Nhân viên chứng từ xuất nhập khẩu | Nhân viên XNK tiếng Anh | Chuyên viên xuất nhập khẩu
sale | 3322 | Nhân viên kinh doanh | Sales | NVKD | Nhân viên bán hàng dự án | Nhân viên phát triển thị trường | Nhân viên kinh doanh thép | Kinh doanh nội địa | Nhân viên sale
shop | 5223 | Nhân viên bán hàng | Bán hàng siêu thị | NVBH | Nhân viên bán hàng cửa hàng | Thu ngân bán hàng | Bán hàng thời trang | Nhân viên cửa hàng | Bán hàng trà sữa
guard | 5414 | Bảo vệ | Nhân viên bảo vệ | Bảo vệ công ty | Bảo vệ nhà máy | Tổ trưởng bảo vệ | Bảo vệ ca đêm | Nhân viên an ninh | Bảo vệ kho
cleaner | 9112 | Tạp vụ | Nhân viên tạp vụ | Lao công | Nhân viên vệ sinh công nghiệp | Tạp vụ văn phòng | Công nhân vệ sinh | Nhân viên dọn vệ sinh | Tạp vụ nhà ăn
cook | 5120 | Đầu bếp | Phụ bếp | Nhân viên nấu ăn | Cấp dưỡng | Nhân viên bếp ăn công nghiệp | Bếp trưởng | Nấu ăn cho công nhân | Phụ bếp nhà ăn
build | 7112 | Thợ xây | Thợ nề | Công nhân xây dựng | Thợ xây trát | Phụ xây | Thợ xây dựng | Thợ ốp lát | Thợ hồ
paint | 7131 | Thợ sơn | Thợ sơn nước | Thợ sơn bả | Công nhân sơn | Thợ sơn công trình | Thợ sơn nhà | Sơn bả matit | Thợ sơn ô tô
office | 4110 | Nhân viên văn phòng | Thư ký văn phòng | NVVP | Nhân viên hành chính | Nhân viên nhập liệu | Trợ lý văn phòng | Nhân viên hành chính văn phòng | Nhân viên thống kê
chip | 3139 | Vận hành dây chuyền tự động | Kỹ thuật viên SMT | Nhân viên kỹ thuật điện tử | KTV điện tử | Kỹ thuật viên tự động hóa | Nhân viên kỹ thuật SMT | Kỹ thuật viên thiết bị điện tử | KTV vận hành
`;

/** Boilerplate with the words that fool a search without marks: ưu tiên, tiền, hạn, máy, bạn, kho, lại, điện. */
const BODIES = [
  'Ưu tiên người có kinh nghiệm. Tiền thưởng hàng tháng, hạn nộp hồ sơ 30/11. Được đóng BHXH, BHYT, BHTN đầy đủ.',
  'Thời hạn hợp đồng 12 tháng. Có máy lạnh, nhà xưởng sạch. Các bạn đi làm xa được hỗ trợ tiền xăng xe, nhà ở.',
  'Không yêu cầu kinh nghiệm, công ty đào tạo lại từ đầu. Ăn ca miễn phí, lương tháng 13, thưởng Tết.',
  'Làm việc trong môi trường thân thiện, không khó, không bụi. Mức lương thỏa thuận, điện thoại được phép mang theo.',
  'Tiền lương trả ngày 10 hàng tháng. Ưu tiên lao động đã từng làm việc tại Hàn Quốc, Nhật Bản, Đài Loan.',
  'Chế độ theo luật lao động: nghỉ lễ, nghỉ phép năm, khám sức khỏe định kỳ. Có bàn ghế làm việc, đồng phục mới.',
];

const EMPLOYERS = [
  ['Công ty TNHH Sông Thương Thử Nghiệm', 'KR'],
  ['Công ty TNHH Điện tử Ánh Dương Mẫu', 'CN'],
  ['Công ty Cổ phần Kim Sơn Mẫu', 'VN'],
  ['Công ty TNHH Precision Hoa Mai Mẫu', 'JP'],
  ['Công ty TNHH MTV Bắc Hà Thử', 'TW'],
] as const;

/** Where: park or commune. The old districts of each are what people type. */
const PLACES = [
  { parkCode: 'kcn-quang-chau' },
  { parkCode: 'kcn-yen-phong-1' },
  { communeCode: '07339' },
  { parkCode: 'kcn-van-trung' },
  { parkCode: 'kcn-que-vo-1' },
  { provinceCode: '31' },
  { parkCode: 'kcn-dinh-tram' },
] as const satisfies readonly Partial<Vacancy>[];

const SHIFTS = [['day'], ['two-shift'], ['three-shift'], ['night'], []];
const BENEFITS = [['bus', 'meals'], ['meals'], ['dormitory', 'bus'], ['social-insurance', 'thirteenth-month'], []];

export interface JudgedVacancy {
  readonly vacancy: Vacancy;
  readonly work: string;
}

export const RELEVANCE_EMPLOYERS: readonly Employer[] = EMPLOYERS.map(([name, investorCountry]) =>
  anEmployer({ id: idFrom('relevance', name), name, investorCountry }),
);

/** The vacancies to search: every kind of work in eight wordings, at seven places, with pay from 6 to 27 million. */
export const RELEVANCE_VACANCIES: readonly JudgedVacancy[] = WORK.trim()
  .split('\n')
  .flatMap((line, kind) => {
    const [work = '', occupation = '', ...titles] = line.split(' | ');
    return titles.map((title, wording) => ({ work, vacancy: vacancy(kind * 8 + wording, title, occupation) }));
  });

function vacancy(number: number, title: string, occupation: string): Vacancy {
  const at = <T>(list: readonly T[], step = 1): T => list[Math.floor(number / step) % list.length]!;
  const employer = at(RELEVANCE_EMPLOYERS);
  const place: Partial<Vacancy> = at(PLACES);
  const park = place.parkCode === undefined ? undefined : parkByCode(place.parkCode);
  if (place.parkCode !== undefined && park === undefined) throw new Error(`no park ${place.parkCode}`);
  const income = 6_000_000 + ((number * 7) % 20) * 1_000_000;
  const language = /tiếng (Hàn|Trung|Nhật|Anh|Hoa)/.exec(title)?.[1];
  return aVacancy({
    id: idFrom('relevance', number),
    title,
    // coded as a notice is; the listed unit is what an officer would choose where the title does not say
    occupation: codeOccupation(title)?.code ?? occupation,
    description: `${at(BODIES)} ${at(BODIES, 3)}`,
    employerId: employer.id,
    ...(employer.investorCountry === undefined ? {} : { investorCountry: employer.investorCountry }),
    ...place,
    ...(park === undefined ? {} : { communeCode: park.communeCodes[0]! }),
    pay: { negotiable: false, income: { min: income, max: income + 2_000_000 } },
    shifts: at(SHIFTS, 2),
    benefits: at(BENEFITS, 3),
    dormitory: at(BENEFITS, 3).includes('dormitory'),
    welcomesReturnees: number % 5 === 0,
    languages:
      language === undefined
        ? []
        : [
            {
              language: { Hàn: 'ko', Trung: 'zh', Hoa: 'zh', Nhật: 'ja', Anh: 'en' }[language]!,
              ordinal: 3,
              required: true,
            },
          ],
    publishedAt: new Date(Date.parse('2026-11-01T00:00:00Z') + ((number * 37) % 500) * 3_600_000).toISOString(),
  });
}
