import { OCCUPATIONS, occupationByCode, occupationGroupName } from './occupation.js';
import { codeOccupation } from './code-occupation.js';
import { occupationProximity } from './occupation-proximity.js';

/** Titles as notices, people and sheets write them, and the VSCO 2020 code an officer would choose. */
const TITLES: readonly (readonly [string, string])[] = [
  // assembly and electronics
  ['công nhân lắp ráp linh kiện điện tử', '8202'],
  ['cong nhan lap rap linh kien dien tu', '8202'],
  ['CN điện tử', '8202'],
  ['CN lắp ráp điện tử', '8202'],
  ['LĐPT điện tử', '8202'],
  ['Công nhân sản xuất linh kiện điện tử (KCN Quang Châu)', '8202'],
  ['Tuyển 500 công nhân điện tử nam nữ 18-40t', '8202'],
  ['Operator SMT', '8202'],
  ['SMT operator', '8202'],
  ['hàn linh kiện', '8202'],
  ['Công nhân hàn bo mạch', '8202'],
  ['CN lắp ráp module camera', '8202'],
  ['Lắp ráp pin', '8202'],
  ['Công nhân sản xuất tấm pin năng lượng mặt trời', '8202'],
  ['Electronics assembler', '8202'],
  ['Công nhân lắp ráp', '8209'],
  ['assembly operator', '8209'],
  ['Lắp ráp sản phẩm nhựa', '8209'],
  ['Công nhân lắp ráp cơ khí', '8201'],
  ['lắp ráp ô tô', '8201'],
  // sewing and footwear
  ['CN may', '8153'],
  ['cong nhan may', '8153'],
  ['công nhân may', '8153'],
  ['Thợ may', '8153'],
  ['tho may', '8153'],
  ['may CN', '8153'],
  ['May công nghiệp', '8153'],
  ['Công nhân may có tay nghề', '8153'],
  ['sewing operator', '8153'],
  ['LĐPT may', '8153'],
  ['Thợ may mẫu', '7531'],
  ['May mẫu', '7531'],
  ['Công nhân cắt vải', '7532'],
  ['Thợ cắt', '7532'],
  ['công nhân giày da', '8156'],
  ['Công nhân may giày', '8156'],
  ['Công nhân dệt', '8152'],
  ['Đứng máy sợi', '8151'],
  ['Công nhân nhuộm', '8154'],
  ['Là hoàn thiện', '8157'],
  ['QC may', '7543'],
  ['Chuyền trưởng may', '3122'],
  ['Tổ trưởng may', '3122'],
  ['Kỹ thuật may', '3119'],
  ['Bảo trì máy may', '7233'],
  // machines and metal
  ['thợ máy', '7233'],
  ['Thợ sửa máy', '7233'],
  ['Công nhân ép nhựa', '8142'],
  ['Vận hành máy ép nhựa', '8142'],
  ['van hanh may ep nhua', '8142'],
  ['injection operator', '8142'],
  ['Công nhân mạ', '8122'],
  ['Sơn tĩnh điện', '8122'],
  ['Đúc nhôm', '8121'],
  ['CNC', '7223'],
  ['Vận hành máy CNC', '7223'],
  ['Thợ tiện, phay', '7223'],
  ['Công nhân dập', '7223'],
  ['Đứng máy chấn đột', '7223'],
  ['cnc operator', '7223'],
  ['Thợ khuôn', '7222'],
  ['Sửa khuôn', '7222'],
  ['Thợ hàn', '7212'],
  ['tho han', '7212'],
  ['Thợ hàn 6G', '7212'],
  ['Hàn MIG/TIG', '7212'],
  ['hàn CO2', '7212'],
  ['welder', '7212'],
  ['Đánh bóng kim loại', '7224'],
  ['Lắp dựng kết cấu thép', '7214'],
  ['Vận hành máy', '8189'],
  ['operator', '8189'],
  ['Nhân viên vận hành máy', '8189'],
  ['Vận hành lò hơi', '8182'],
  ['Công nhân cao su', '8141'],
  ['Công nhân in offset', '7322'],
  ['Chế biến gỗ', '8172'],
  ['Sản xuất bao bì carton', '8143'],
  ['Chế biến thực phẩm', '8160'],
  ['Pha chế hóa chất', '8131'],
  // maintenance and electricity
  ['Bảo trì', '7233'],
  ['Nhân viên bảo trì', '7233'],
  ['Bảo trì máy ép nhựa', '7233'],
  ['KTV bảo trì', '7233'],
  ['Maintenance', '7233'],
  ['Thợ điện', '7412'],
  ['NV bảo trì điện', '7412'],
  ['Điện công nghiệp', '7412'],
  ['điện CN', '7412'],
  ['Thợ điện nước', '7411'],
  ['Công nhân điện lạnh', '7127'],
  ['Thợ điện lạnh', '7127'],
  ['KTV điện', '3113'],
  ['Kỹ thuật viên điện', '3113'],
  ['KTV điện tử', '3114'],
  ['KTV cơ khí', '3115'],
  ['Kỹ thuật viên', '3119'],
  ['Nhân viên kỹ thuật', '3119'],
  ['KTV (TC/CĐ điện)', '3113'],
  ['Sửa chữa ô tô', '7231'],
  // quality, packing, general
  ['QC', '7543'],
  ['KCS', '7543'],
  ['OQC', '7543'],
  ['Công nhân kiểm hàng ngoại quan', '7543'],
  ['Nhân viên QC điện tử', '7543'],
  ['quality inspector', '7543'],
  ['Đóng gói', '9321'],
  ['Công nhân đóng gói', '9321'],
  ['packing staff', '9321'],
  ['Vận hành máy đóng gói', '8183'],
  ['LĐPT', '9329'],
  ['LDPT', '9329'],
  ['lao dong pho thong', '9329'],
  ['Lao động phổ thông nam', '9329'],
  ['LĐPT thời vụ', '9329'],
  ['Công nhân thời vụ', '9329'],
  ['công nhân sản xuất', '9329'],
  ['Công nhân', '9329'],
  ['Phụ việc', '9329'],
  ['Thao tác viên', '9329'],
  ['Bốc xếp', '9333'],
  ['Công nhân bốc xếp kho', '9333'],
  // drivers and lifting
  ['Lái xe nâng (có chứng chỉ)', '8344'],
  ['lai xe nang', '8344'],
  ['LX nâng, vận hành máy, LĐPT', '8344'],
  ['forklift driver', '8344'],
  ['Lái xe', '8322'],
  ['Lái xe tải', '8332'],
  ['Lái xe container', '8332'],
  ['Lái xe bus đưa đón công nhân', '8331'],
  ['Vận hành cầu trục', '8343'],
  ['Lái máy xúc', '8342'],
  ['Giao hàng', '9621'],
  // leaders, engineers, managers
  ['tổ trưởng', '3122'],
  ['Tổ trưởng sản xuất', '3122'],
  ['Line leader', '3122'],
  ['sub-leader', '3122'],
  ['Chuyền trưởng', '3122'],
  ['Trưởng ca', '3122'],
  ['Production supervisor', '3122'],
  ['Leader QC', '3122'],
  ['Giám sát công trình', '3123'],
  ['Trưởng phòng sản xuất', '1742'],
  ['Quản đốc', '1742'],
  ['Giám đốc nhà máy', '1722'],
  ['Trưởng phòng nhân sự', '1732'],
  ['Trưởng phòng kỹ thuật', '1742'],
  ['HR manager', '1732'],
  ['Kỹ sư điện', '2151'],
  ['Kỹ sư điện tử', '2152'],
  ['Kỹ sư cơ khí', '2144'],
  ['Kỹ sư tự động hóa', '2151'],
  ['Kỹ sư thiết kế khuôn nhựa', '2144'],
  ['Kỹ sư QC', '2141'],
  ['PE engineer', '2141'],
  ['Kỹ sư PE', '2141'],
  ['QE', '2141'],
  ['ME engineer', '2144'],
  ['Kỹ sư sản xuất', '2141'],
  ['Kỹ sư', '2141'],
  ['EHS', '3257'],
  ['Nhân viên an toàn lao động', '3257'],
  // office
  ['phiên dịch tiếng Trung', '2643'],
  ['Phiên dịch tiếng Hàn', '2643'],
  ['phien dich tieng han', '2643'],
  ['Phiên dịch tiếng Nhật N2', '2643'],
  ['Trợ lý giám đốc tiếng Trung', '2643'],
  ['Nhân viên kinh doanh tiếng Hàn', '3322'],
  ['thủ kho', '4321'],
  ['Thu kho', '4321'],
  ['Nhân viên kho', '4321'],
  ['warehouse staff', '4321'],
  ['Thống kê sản xuất', '4322'],
  ['Nhân viên XNK', '3331'],
  ['Nhân viên mua hàng', '3323'],
  ['Kế toán tổng hợp', '3313'],
  ['Kế toán trưởng', '2411'],
  ['Kế toán kho', '4321'],
  ['KT tổng hợp', '3313'],
  ['HCNS', '4406'],
  ['Nhân viên hành chính nhân sự', '4406'],
  ['NVVP', '4110'],
  ['Nhân viên kinh doanh', '3322'],
  ['Lễ tân', '4226'],
  ['Nhân viên IT', '3512'],
  ['Lập trình viên', '2512'],
  ['Autocad', '3118'],
  // services
  ['Bảo vệ', '5401'],
  ['NV bảo vệ', '5401'],
  ['Tạp vụ', '9112'],
  ['Lao công', '9112'],
  ['Nấu ăn', '5120'],
  ['Bếp ăn công nghiệp', '5120'],
  ['Phụ bếp', '9402'],
  ['Nhân viên bán hàng', '5223'],
  ['Thu ngân', '5230'],
  ['Phục vụ bàn', '5131'],
  ['Giúp việc gia đình', '9111'],
  ['Giáo viên mầm non', '2342'],
  ['Y tá', '3221'],
  ['Shipper', '9621'],
  ['Thợ xây', '7111'],
  ['Phụ hồ', '9313'],
  ['Thợ Btông, cốt thép', '7114'],
  ['Thợ sơn nước', '7131'],
  ['Thợ mộc', '7115'],
];

describe('codeOccupation', () => {
  test.each(TITLES)('codes "%s" as %s', (title, code) => {
    expect(codeOccupation(title)).toMatchObject({ code });
  });

  test('keeps sewing and machines apart when marks are typed', () => {
    expect(codeOccupation('thợ may')?.code).toBe('8153');
    expect(codeOccupation('thợ máy')?.code).toBe('7233');
  });

  test('reads no welding into the Korean language', () => {
    expect(codeOccupation('Nhân viên biết tiếng Hàn')?.code).not.toBe('7212');
    expect(codeOccupation('Thợ hàn, ưu tiên biết tiếng Hàn')?.code).toBe('7212');
  });

  test('is surer of a named trade than of a general word', () => {
    const trade = codeOccupation('Công nhân lắp ráp linh kiện điện tử')!;
    const general = codeOccupation('Công nhân')!;
    expect(trade.confidence).toBeGreaterThanOrEqual(85);
    expect(general.confidence).toBeLessThan(60);
    expect(Number.isInteger(trade.confidence)).toBe(true);
  });

  test('returns the words that decided as they were typed', () => {
    expect(codeOccupation('Tuyển gấp LX nâng đi làm ngay')?.matched).toBe('LX nâng');
  });

  test('gives the same answer for composed and decomposed text', () => {
    expect(codeOccupation('Thợ hàn điện'.normalize('NFD'))?.code).toBe('7212');
  });

  test('knows nothing about a text without an occupation', () => {
    expect(codeOccupation('')).toBeUndefined();
    expect(codeOccupation('lương 9 triệu, thưởng Tết')).toBeUndefined();
  });
});

describe('OCCUPATIONS', () => {
  test('holds the 509 occupations with unique four-digit codes, composed', () => {
    expect(OCCUPATIONS).toHaveLength(509);
    expect(new Set(OCCUPATIONS.map(({ code }) => code)).size).toBe(509);
    for (const { code, name, everyday } of OCCUPATIONS) {
      expect(code).toMatch(/^\d{4}$/);
      for (const text of [name, ...everyday]) expect(text).toBe(text.normalize('NFC'));
    }
  });

  test('codes every curated word to an occupation of the list, its own for nearly all', () => {
    const words = OCCUPATIONS.flatMap(({ code, everyday }) => everyday.map((word) => ({ code, word })));
    const wrong = words.filter(({ code, word }) => codeOccupation(word)?.code !== code);
    expect(words.length).toBeGreaterThan(2000);
    expect(wrong).toEqual([]);
  });

  test('gives the trades of the parks at least eight words each', () => {
    const parkTrades =
      '8202 8201 8209 8153 7531 7532 8156 7536 8151 8152 8154 8142 8122 8121 7223 7222 7212 7233 7412 7421 7411 7127 7543 ' +
      '8183 9321 9329 9333 8344 8343 4321 4322 3122 3113 3114 3115 3119 3139 2141 2144 2151 2152 2643 1722 1742 8182 8131 ' +
      '8143 8160 8171 8172 8181 8114 9112 5120 8322 8332 5401 9402 3313 4110 4406 3331 3323 3257 7231 7111 5223';
    const poor = parkTrades.split(' ').filter((code) => occupationByCode(code)!.everyday.length < 8);
    expect(poor).toEqual([]);
  });

  test('names codes and their groups', () => {
    expect(occupationByCode('8153')?.name).toBe('Thợ vận hành máy may');
    expect(occupationByCode('81')).toBeUndefined();
    expect(occupationGroupName('8153')).toBe('Thợ vận hành máy móc và thiết bị');
    expect(occupationGroupName('8')).toContain('vận hành');
    expect(occupationGroupName('x')).toBeUndefined();
  });
});

describe('occupationProximity', () => {
  test.each([
    ['8202', '8202', 100],
    ['8202', '8209', 85],
    ['8151', '8152', 75],
    ['8142', '8181', 45],
    ['8142', '8344', 20],
    ['7223', '8121', 65],
    ['7543', '8202', 65],
    ['2643', '9112', 0],
  ])('%s and %s are %i near', (a, b, nearness) => {
    expect(occupationProximity(a, b)).toBe(nearness);
    expect(occupationProximity(b, a)).toBe(nearness);
  });
});
