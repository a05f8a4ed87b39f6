import type { Vacancy } from '#domain';

/** A query and what a judge would call right for it. */
export interface JudgedQuery {
  readonly bucket: string;
  readonly q: string;
  /** Grade by kind of work: 3 what was asked for, 2 nearly, 1 better than nothing. `*` = any work. */
  readonly grades: Readonly<Record<string, 1 | 2 | 3>>;
  /** What else the query asks for; a vacancy that does not fit is not relevant. */
  readonly fits?: (vacancy: Vacancy) => boolean;
}

const inPark = (code: string) => (vacancy: Vacancy) => vacancy.parkCode === code;
const inProvince = (code: string) => (vacancy: Vacancy) => vacancy.provinceCode === code;
/** Parks and communes of the sample in the area of the former district or province. */
const inArea =
  (...places: readonly string[]) =>
  (vacancy: Vacancy) =>
    places.includes(vacancy.parkCode ?? vacancy.communeCode ?? '');
const VIET_YEN = inArea('kcn-quang-chau', 'kcn-van-trung', 'kcn-dinh-tram');
const BAC_GIANG = inArea('kcn-quang-chau', 'kcn-van-trung', 'kcn-dinh-tram', '07339');
const pays = (least: number) => (vacancy: Vacancy) => (vacancy.pay.income?.max ?? 0) >= least;
const both = (a: (vacancy: Vacancy) => boolean, b: (vacancy: Vacancy) => boolean) => (vacancy: Vacancy) =>
  a(vacancy) && b(vacancy);

type Row = readonly [q: string, grades: string, fits?: (vacancy: Vacancy) => boolean];

const BUCKETS: Readonly<Record<string, readonly Row[]>> = {
  accented: [
    ['công nhân may', 'sew3 sew-sample2 sew-lead1 cut1 shoe1'],
    ['thợ may công nghiệp', 'sew3 sew-sample2 sew-lead1'],
    ['công nhân lắp ráp', 'assemble3 assemble-mech3'],
    ['lắp ráp điện tử', 'assemble3 solder2'],
    ['lao động phổ thông', 'unskilled3'],
    ['nhân viên kho', 'warehouse3'],
    ['kế toán tổng hợp', 'account3'],
    ['lái xe nâng', 'forklift3'],
    ['phiên dịch tiếng Trung', 'chinese3'],
    ['kỹ sư điện', 'electric-eng3 electric1'],
    ['bảo vệ', 'guard3'],
    ['tạp vụ', 'cleaner3'],
    ['công nhân đóng gói', 'pack3'],
    ['vận hành máy ép nhựa', 'plastic3'],
    ['hành chính nhân sự', 'hr3'],
    ['xuất nhập khẩu', 'import3'],
    ['nhân viên bán hàng', 'shop3'],
    ['sơn tĩnh điện', 'plate3'],
    ['thợ tiện CNC', 'lathe3'],
    ['đầu bếp', 'cook3'],
  ],
  unaccented: [
    ['cong nhan may', 'sew3 sew-sample2 sew-lead1 cut1 shoe1'],
    ['tho may cong nghiep', 'sew3 sew-sample2 sew-lead1 machine1'],
    ['lap rap dien tu', 'assemble3 solder2'],
    ['lao dong pho thong', 'unskilled3'],
    ['nhan vien kho', 'warehouse3'],
    ['ke toan', 'account3'],
    ['lai xe nang', 'forklift3'],
    ['phien dich tieng trung', 'chinese3'],
    ['phien dich tieng han', 'korean3'],
    ['ky su dien', 'electric-eng3 electric1'],
    ['bao ve', 'guard3'],
    ['tap vu', 'cleaner3'],
    ['dong goi', 'pack3'],
    ['ep nhua', 'plastic3'],
    ['hanh chinh nhan su', 'hr3'],
    ['giay da', 'shoe3'],
    ['son tinh dien', 'plate3'],
    ['dau bep', 'cook3'],
    ['kiem tra ngoai quan', 'qc3'],
    ['ki su co khi', 'mechanic-eng3'],
  ],
  collisions: [
    ['thợ may', 'sew3 sew-sample3 cut1 sew-lead1'],
    ['thợ máy', 'machine3'],
    ['thợ hàn', 'weld3'],
    ['hàn', 'weld3 solder3'],
    ['tiếng Hàn', 'korean3'],
    ['tiện', 'lathe3'],
    ['công nhân đúc', 'cast3 plastic1'],
    ['giày', 'shoe3'],
    ['giấy', 'paper3'],
    ['thợ mộc', 'wood3'],
    ['kho', 'warehouse3'],
    ['thợ sơn', 'paint3 plate1'],
    ['thợ điện', 'electric3'],
    ['bán hàng', 'shop3 sale1'],
    ['thợ nề', 'build3'],
    ['công nhân giấy', 'paper3'],
    ['công nhân giày', 'shoe3'],
    ['mạ', 'plate3'],
  ],
  abbreviations: [
    ['lđpt', 'unskilled3'],
    ['LDPT', 'unskilled3'],
    ['cn may', 'sew3 sew-sample2 sew-lead1 cut1 shoe1'],
    ['cn lắp ráp', 'assemble3 assemble-mech3'],
    ['qc', 'qc3'],
    ['KCS', 'qc3'],
    ['xnk', 'import3'],
    ['hcns', 'hr3'],
    ['nvkd', 'sale3'],
    ['nvvp', 'office3'],
    ['ktv bảo trì', 'machine3'],
    ['ks điện', 'electric-eng3'],
    ['lx nâng', 'forklift3'],
    ['công nhân sx', 'unskilled3'],
  ],
  synonyms: [
    ['tài xế', 'driver3 truck3'],
    ['lái xe tải', 'truck3'],
    ['kiểm hàng', 'qc3'],
    ['kiểm phẩm', 'qc3'],
    ['forklift', 'forklift3'],
    ['may chuyền', 'sew3'],
    ['thợ xây', 'build3'],
    ['lao công', 'cleaner3'],
    ['nấu ăn', 'cook3'],
    ['thủ kho', 'warehouse3'],
    ['biên dịch tiếng nhật', 'japanese3'],
    ['tiếng hoa', 'chinese3'],
    ['công nhân điện tử', 'assemble3 solder2'],
    ['accountant', 'account3'],
    ['bảo dưỡng máy', 'machine3'],
  ],
  places: [
    ['công nhân may quang châu', 'sew3 sew-sample2 sew-lead1 cut1 shoe1', inPark('kcn-quang-chau')],
    [
      'cong nhan kcn quang chau',
      'sew2 assemble2 assemble-mech2 unskilled3 pack3 qc2 plastic3 cast3 plate3 print3 shoe3 paper3 wood2 weld2 solder3 stamp3 lathe2 cut3 electric2 warehouse2 forklift2 build2 paint2 cleaner2',
      inPark('kcn-quang-chau'),
    ],
    ['kế toán yên phong', 'account3', inPark('kcn-yen-phong-1')],
    ['ke toan yen phong', 'account3', inPark('kcn-yen-phong-1')],
    ['bảo vệ việt yên', 'guard3', VIET_YEN],
    ['bao ve viet yen', 'guard3', VIET_YEN],
    ['lái xe bắc giang', 'driver3 truck3 forklift2', BAC_GIANG],
    ['lai xe bac giang', 'driver3 truck3 forklift2', BAC_GIANG],
    ['thợ hàn hải phòng', 'weld3 solder1', inProvince('31')],
    ['tho han hai phong', 'weld3 solder1', inProvince('31')],
    ['kcn vân trung', '*3', inPark('kcn-van-trung')],
    ['kcn dinh tram', '*3', inPark('kcn-dinh-tram')],
    ['quế võ', '*3', inPark('kcn-que-vo-1')],
    ['tân yên', '*3', inArea('07339')],
    ['việc làm ở tân yên', '*3', inArea('07339')],
    ['qc tân yên', 'qc3', inArea('07339')],
    ['tạp vụ quế võ', 'cleaner3', inPark('kcn-que-vo-1')],
    ['phiên dịch tiếng trung bắc ninh', 'chinese3', inProvince('24')],
  ],
  pay: [
    ['trên 20tr', '*3', pays(20_000_000)],
    [
      'công nhân trên 15 triệu',
      'sew2 assemble2 assemble-mech2 unskilled3 pack3 qc2 plastic3 cast3 plate3 print3 shoe3 paper3 wood2 weld2 solder3 stamp3 lathe2 mill2 cut3 electric2 warehouse2 forklift2 build2 paint2 cleaner2',
      pays(15_000_000),
    ],
    ['ke toan 12-15tr', 'account3', pays(12_000_000)],
    ['bảo vệ lương 10 triệu trở lên', 'guard3', pays(10_000_000)],
    ['cong nhan may tren 12tr', 'sew3 sew-sample2 sew-lead1 cut1 shoe1', pays(12_000_000)],
    ['thợ hàn 18 triệu', 'weld3 solder1', pays(18_000_000)],
    ['phiên dịch tiếng trung 20tr', 'chinese3', pays(20_000_000)],
    ['tài xế 15tr/tháng', 'driver3 truck3', pays(15_000_000)],
  ],
  wishes: [
    [
      'công nhân ca ngày',
      'sew2 assemble2 assemble-mech2 unskilled3 pack3 qc2 plastic3 cast3 plate3 print3 shoe3 paper3 wood2 weld2 solder3 stamp3 lathe2 mill2 cut3 electric2 warehouse2 forklift2 build2 paint2 cleaner2',
      (v) => v.shifts.includes('day'),
    ],
    ['bảo vệ ca đêm', 'guard3', (v) => v.shifts.includes('night') || v.title.includes('ca đêm')],
    ['ktx', '*3', (v) => v.dormitory],
    ['có xe đưa đón', '*3', (v) => v.benefits.includes('bus')],
    ['kế toán giờ hành chính', 'account3', (v) => v.shifts.includes('day')],
    ['xkld về', '*3', (v) => v.welcomesReturnees],
    ['tts nhật về nước', '*3', (v) => v.welcomesReturnees],
    ['bao ăn', '*3', (v) => v.benefits.includes('meals')],
    ['thợ điện có ktx', 'electric3', (v) => v.dormitory],
  ],
  slips: [
    ['coong nhaan may', 'sew3 sew-sample2 sew-lead1 cut1 shoe1'],
    ['nhaan vieen kho', 'warehouse3'],
    ['thowj hanf', 'weld3'],
    ['ke toan tong hop'.normalize('NFD'), 'account3'],
    ['thợ may công nghiệp'.normalize('NFD'), 'sew3 sew-sample2 sew-lead1'],
    ['CÔNG NHÂN MAY', 'sew3 sew-sample2 sew-lead1 cut1 shoe1'],
    ['công nhan may', 'sew3 sew-sample2 sew-lead1 cut1 shoe1'],
    ['kĩ sư điện', 'electric-eng3 electric1'],
    ['  bảo   vệ!! ', 'guard3'],
  ],
  sentences: [
    ['tìm việc làm công nhân may ở bắc giang cho nữ 40 tuổi', 'sew3 sew-sample2 sew-lead1 cut1 shoe1', BAC_GIANG],
    ['cần tìm việc kế toán ở bắc giang lương 10 triệu', 'account3', both(BAC_GIANG, pays(10_000_000))],
    ['công ty nào tuyển lái xe nâng không ạ', 'forklift3'],
    [
      'tuyển công nhân may khu công nghiệp quang châu',
      'sew3 sew-sample2 sew-lead1 cut1 shoe1',
      inPark('kcn-quang-chau'),
    ],
    ['em muốn tìm việc lắp ráp điện tử ca ngày', 'assemble3 solder2', (v) => v.shifts.includes('day')],
    ['việc làm thợ hàn lương cao có xe đưa đón', 'weld3 solder1', (v) => v.benefits.includes('bus')],
  ],
};

export const JUDGED_QUERIES: readonly JudgedQuery[] = Object.entries(BUCKETS).flatMap(([bucket, rows]) =>
  rows.map(([q, grades, fits]) => ({
    bucket,
    q,
    grades: Object.fromEntries(
      grades.split(' ').map((grade) => [grade.slice(0, -1), Number(grade.slice(-1)) as 1 | 2 | 3]),
    ),
    ...(fits === undefined ? {} : { fits }),
  })),
);
