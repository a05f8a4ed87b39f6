import ExcelJS from 'exceljs';

const TITLES = ['Công nhân may', 'Công nhân lắp ráp linh kiện điện tử', 'Thợ hàn', 'Lái xe nâng', 'Nhân viên kho'];
const PARKS = ['KCN Quang Châu', 'KCN Đình Trám', 'KCN Vân Trung', 'KCN Quế Võ I', 'KCN Yên Phong I'];

/**
 * A centre's weekly list as .xlsx: invented positions of 200 invented firms in real parks, open for 60 days more. Lists
 * with different first numbers share no position.
 */
export async function weeklyList(rows: number, receivedAt: Date, first = 1): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Tuần 48');
  sheet.addRow(['TỔNG HỢP NHU CẦU TUYỂN DỤNG TUẦN 48']);
  sheet.addRow([]);
  sheet.addRow(['STT', 'Tên doanh nghiệp', 'Vị trí tuyển dụng', 'Số lượng', 'Mức lương', 'Nơi làm việc', 'Hạn nộp']);
  const [year, month, day] = new Date(receivedAt.getTime() + 60 * 86_400_000).toISOString().slice(0, 10).split('-');
  const deadline = `${day}/${month}/${year}`;
  for (let row = first - 1; row < first - 1 + rows; row += 1) {
    sheet.addRow([
      row + 1,
      `Công ty TNHH Thử Nghiệm ${row % 200} (mẫu)`,
      `${TITLES[row % TITLES.length]} - mã ${row + 1}`,
      1 + (row % 40),
      `${8 + (row % 5)} - ${11 + (row % 7)} triệu`,
      PARKS[row % PARKS.length],
      deadline,
    ]);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
