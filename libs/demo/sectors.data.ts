import type { LevelCode } from '#taxonomy';

/** A kind of position as firms of the parks advertise it. Pay in thousand VND per month (total income), whole numbers. */
export interface PositionTemplate {
  readonly occupation: string;
  readonly titles: readonly string[];
  readonly level: LevelCode;
  readonly schooling: 'lower-secondary' | 'upper-secondary';
  readonly fields: readonly string[];
  readonly income: readonly [min: number, max: number];
  readonly seats: readonly [min: number, max: number];
  readonly years: readonly [min: number, max: number];
  readonly position: 'staff' | 'supervisor' | 'manager';
  /** Shift codes with weights. */
  readonly shifts: readonly (readonly [string, number])[];
  readonly skills: readonly string[];
  /** Asks for the investor's language at this ordinal (1..6). */
  readonly language?: number;
}

const FACTORY = [
  ['two-shift', 60],
  ['three-shift', 25],
  ['day', 15],
] as const;
const OFFICE = [['day', 100]] as const;
const LINE = [
  ['two-shift', 70],
  ['day', 30],
] as const;

const worker = (occupation: string, titles: readonly string[], income: readonly [number, number], seats: readonly [number, number], skills: readonly string[] = []): PositionTemplate => ({
  occupation,
  titles,
  level: 'none',
  schooling: 'lower-secondary',
  fields: [],
  income,
  seats,
  years: [0, 0],
  position: 'staff',
  shifts: FACTORY,
  skills,
});

const skilled = (
  occupation: string,
  titles: readonly string[],
  level: LevelCode,
  fields: readonly string[],
  income: readonly [number, number],
  seats: readonly [number, number],
  years: readonly [number, number],
  skills: readonly string[],
): PositionTemplate => ({
  occupation,
  titles,
  level,
  schooling: 'upper-secondary',
  fields,
  income,
  seats,
  years,
  position: 'staff',
  shifts: LINE,
  skills,
});

const POSITIONS = {
  electronics: worker('8202', ['Công nhân lắp ráp linh kiện điện tử', 'Công nhân sản xuất điện tử', 'Thao tác viên dây chuyền SMT', 'CN lắp ráp bo mạch'], [8_500, 13_500], [10, 180], ['lắp ráp', 'hàn linh kiện']),
  battery: worker('8202', ['Công nhân lắp ráp pin', 'Công nhân sản xuất tấm pin năng lượng', 'Vận hành máy dây chuyền cell pin'], [9_000, 14_000], [10, 150], ['vận hành máy']),
  sewing: {
    ...worker('8153', ['Công nhân may', 'Công nhân may công nghiệp', 'Thợ may chuyền', 'CN may túi xách'], [8_000, 12_500], [10, 140], ['may công nghiệp', 'vắt sổ']),
    shifts: OFFICE,
  },
  cutting: skilled('7532', ['Thợ cắt vải', 'Nhân viên tạo mẫu rập'], 'elementary', ['5402'], [9_000, 13_000], [1, 12], [1, 2], ['cắt vải', 'đọc sơ đồ']),
  footwear: {
    ...worker('8156', ['Công nhân giày da', 'Công nhân đế giày', 'Công nhân may mũ giày'], [8_000, 12_000], [10, 120], ['may mũ giày']),
    shifts: OFFICE,
  },
  plastics: worker('8142', ['Công nhân ép nhựa', 'Vận hành máy ép phun nhựa', 'Thợ đúc nhựa'], [8_500, 13_000], [3, 50], ['vận hành máy ép', 'thay khuôn']),
  coating: worker('8122', ['Công nhân sơn tĩnh điện', 'Công nhân mạ', 'Vận hành dây chuyền anode'], [9_000, 13_500], [3, 30], ['sơn', 'mạ']),
  machining: skilled('7223', ['Thợ vận hành máy CNC', 'Thợ tiện, phay', 'Công nhân dập kim loại', 'Nhân viên vận hành máy CNC'], 'elementary', ['5102', '5201'], [10_000, 17_000], [2, 30], [0, 2], ['CNC', 'đọc bản vẽ', 'đo kiểm']),
  tooling: skilled('7222', ['Thợ khuôn mẫu', 'Kỹ thuật viên sửa khuôn'], 'intermediate', ['5102', '5201'], [11_000, 18_000], [1, 6], [1, 3], ['sửa khuôn', 'mài', 'đọc bản vẽ']),
  welding: skilled('7212', ['Thợ hàn', 'Thợ hàn MIG, TIG', 'Công nhân hàn kết cấu'], 'elementary', ['5102', '5201'], [10_000, 17_000], [2, 25], [0, 2], ['hàn MIG', 'hàn TIG']),
  maintenance: skilled('7233', ['Nhân viên bảo trì máy', 'KTV bảo dưỡng thiết bị', 'Thợ cơ khí sửa chữa'], 'intermediate', ['5102', '5103', '5201'], [11_000, 18_000], [1, 10], [1, 3], ['bảo trì', 'thủy lực', 'khí nén']),
  electrician: skilled('7412', ['Thợ điện nhà máy', 'Nhân viên kỹ thuật điện', 'KTV điện công nghiệp'], 'intermediate', ['5103', '5202'], [10_500, 17_000], [1, 8], [0, 2], ['điện công nghiệp', 'PLC']),
  inspection: {
    ...worker('7543', ['Nhân viên QC', 'Công nhân kiểm tra ngoại quan', 'Nhân viên KCS', 'Nhân viên OQC'], [8_500, 13_000], [3, 60], ['kiểm hàng', 'đo kiểm']),
    schooling: 'upper-secondary' as const,
  },
  packing: worker('9321', ['Công nhân đóng gói', 'Lao động phổ thông đóng gói'], [7_800, 11_500], [5, 60]),
  general: worker('9329', ['Lao động phổ thông', 'LĐPT thời vụ', 'Công nhân sản xuất phổ thông', 'Phụ việc xưởng'], [7_500, 11_500], [5, 120]),
  loading: worker('9333', ['Công nhân bốc xếp', 'Nhân viên bốc xếp kho'], [8_500, 12_500], [2, 20]),
  forklift: skilled('8344', ['Lái xe nâng', 'Nhân viên lái xe nâng (có chứng chỉ)'], 'cert-under-3m', [], [9_500, 14_000], [1, 8], [0, 2], ['lái xe nâng']),
  boiler: skilled('8182', ['Vận hành lò hơi', 'Nhân viên vận hành nồi hơi'], 'elementary', ['5102'], [9_500, 14_000], [1, 3], [0, 2], ['vận hành lò hơi']),
  storekeeping: skilled('4321', ['Thủ kho', 'Nhân viên kho', 'Nhân viên quản lý vật tư'], 'intermediate', ['5106'], [9_000, 13_500], [1, 6], [0, 2], ['quản lý kho', 'Excel']),
  statistics: skilled('4322', ['Thống kê sản xuất', 'Nhân viên thống kê xưởng'], 'intermediate', ['5106'], [8_500, 12_500], [1, 4], [0, 1], ['Excel']),
  leading: {
    ...skilled('3122', ['Tổ trưởng sản xuất', 'Chuyền trưởng', 'Line leader'], 'college', ['5105', '5106', '5402'], [13_000, 22_000], [1, 5], [2, 5], ['quản lý chuyền', 'báo cáo']),
    position: 'supervisor' as const,
  },
  electronicTechnician: skilled('3114', ['Kỹ thuật viên điện tử', 'KTV sửa chữa bo mạch', 'Nhân viên kỹ thuật SMT'], 'college', ['5103', '5202'], [11_000, 18_000], [1, 15], [0, 2], ['đo lường điện tử', 'sửa bo mạch']),
  mechanicalTechnician: skilled('3115', ['Kỹ thuật viên cơ khí', 'Nhân viên kỹ thuật khuôn'], 'college', ['5102', '5201'], [11_500, 19_000], [1, 12], [0, 2], ['AutoCAD', 'đọc bản vẽ']),
  electricalTechnician: skilled('3113', ['Kỹ thuật viên điện', 'KTV tự động hóa'], 'college', ['5103', '5202'], [11_500, 19_000], [1, 12], [0, 2], ['PLC', 'tủ điện']),
  processEngineer: {
    ...skilled('2141', ['Kỹ sư công nghệ (PE)', 'Kỹ sư quy trình sản xuất', 'Kỹ sư IE'], 'university', ['5105', '5106', '5202'], [15_000, 27_000], [1, 6], [1, 3], ['cải tiến', 'tiếng Anh']),
    shifts: OFFICE,
  },
  mechanicalEngineer: {
    ...skilled('2144', ['Kỹ sư cơ khí', 'Kỹ sư thiết kế jig'], 'university', ['5201'], [15_000, 26_000], [1, 5], [1, 3], ['SolidWorks', 'AutoCAD']),
    shifts: OFFICE,
  },
  interpreter: {
    ...skilled('2643', ['Phiên dịch', 'Biên phiên dịch văn phòng'], 'college', ['2202'], [16_000, 28_000], [1, 4], [0, 2], ['biên dịch', 'phiên dịch']),
    shifts: OFFICE,
    language: 4,
  },
  cleaning: { ...worker('9112', ['Nhân viên tạp vụ', 'Tạp vụ nhà xưởng'], [7_000, 9_000], [1, 8]), shifts: OFFICE },
  cooking: {
    ...skilled('5120', ['Nhân viên bếp ăn công nghiệp', 'Phụ bếp', 'Đầu bếp suất ăn'], 'none', [], [8_000, 13_000], [1, 8], [0, 1], ['nấu ăn']),
    shifts: OFFICE,
  },
  driving: skilled('8332', ['Lái xe tải', 'Lái xe giao hàng'], 'cert-under-3m', [], [10_000, 16_000], [1, 6], [1, 2], ['lái xe']),
  food: worker('8160', ['Công nhân chế biến thực phẩm', 'Công nhân sơ chế nông sản', 'Vận hành máy đóng hộp'], [7_800, 11_500], [5, 80], ['chế biến']),
  carton: worker('8143', ['Công nhân sản xuất bao bì giấy', 'Vận hành máy sóng carton', 'Công nhân in bao bì'], [8_500, 12_500], [3, 40], ['vận hành máy']),
} as const satisfies Record<string, PositionTemplate>;

export interface Sector {
  readonly code: string;
  readonly industry: string;
  readonly nameParts: readonly string[];
  readonly products: string;
  readonly positions: readonly (readonly [PositionTemplate, number])[];
}

const P = POSITIONS;
/** Every factory also needs these. */
const COMMON: readonly (readonly [PositionTemplate, number])[] = [
  [P.inspection, 10],
  [P.packing, 6],
  [P.general, 8],
  [P.loading, 3],
  [P.forklift, 4],
  [P.storekeeping, 5],
  [P.statistics, 3],
  [P.leading, 5],
  [P.maintenance, 6],
  [P.electrician, 4],
  [P.interpreter, 4],
  [P.cleaning, 2],
  [P.cooking, 2],
  [P.driving, 2],
];

/** Sectors of the northern parks (domain note: electronics first, then batteries, mechanics, garments …). Weights are ours. */
export const SECTORS: readonly (readonly [Sector, number])[] = [
  [
    {
      code: 'electronics',
      industry: '2610',
      nameParts: ['Điện tử', 'Linh kiện', 'Vi mạch'],
      products: 'linh kiện điện tử',
      positions: [[P.electronics, 45], [P.electronicTechnician, 8], [P.processEngineer, 5], ...COMMON],
    },
    34,
  ],
  [
    {
      code: 'battery',
      industry: '2720',
      nameParts: ['Năng lượng', 'Pin', 'Quang điện'],
      products: 'pin, tấm pin năng lượng',
      positions: [[P.battery, 45], [P.electricalTechnician, 7], [P.processEngineer, 5], ...COMMON],
    },
    12,
  ],
  [
    {
      code: 'mechanics',
      industry: '2592',
      nameParts: ['Cơ khí', 'Cơ khí chính xác', 'Kim loại'],
      products: 'chi tiết cơ khí chính xác',
      positions: [[P.machining, 30], [P.welding, 14], [P.tooling, 7], [P.coating, 8], [P.mechanicalTechnician, 8], [P.mechanicalEngineer, 5], ...COMMON],
    },
    16,
  ],
  [
    {
      code: 'plastics',
      industry: '2220',
      nameParts: ['Nhựa', 'Nhựa kỹ thuật', 'Cao su'],
      products: 'linh kiện nhựa',
      positions: [[P.plastics, 40], [P.tooling, 6], [P.mechanicalTechnician, 5], ...COMMON],
    },
    10,
  ],
  [
    {
      code: 'garment',
      industry: '1410',
      nameParts: ['May', 'May mặc', 'Thời trang'],
      products: 'hàng may mặc',
      positions: [[P.sewing, 60], [P.cutting, 6], [P.boiler, 2], ...COMMON],
    },
    14,
  ],
  [
    {
      code: 'footwear',
      industry: '1520',
      nameParts: ['Giày', 'Da giày'],
      products: 'giày thể thao',
      positions: [[P.footwear, 60], [P.cutting, 4], ...COMMON],
    },
    4,
  ],
  [
    {
      code: 'packaging',
      industry: '1702',
      nameParts: ['Bao bì', 'Giấy'],
      products: 'bao bì carton',
      positions: [[P.carton, 45], [P.boiler, 3], ...COMMON],
    },
    5,
  ],
  [
    {
      code: 'food',
      industry: '1030',
      nameParts: ['Thực phẩm', 'Nông sản'],
      products: 'nông sản chế biến',
      positions: [[P.food, 50], [P.boiler, 3], ...COMMON],
    },
    5,
  ],
];
