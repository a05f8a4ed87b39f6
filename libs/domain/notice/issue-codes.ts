/** error = the row is refused · warning = the row waits for an officer · info = published, with a remark. */
export type IssueSeverity = 'error' | 'warning' | 'info';

/** The closed list of what can be said about a cell or a row. */
export const ISSUE_CODES = {
  'sheet.no-header': {
    severity: 'info',
    vi: 'Không tìm thấy dòng tiêu đề cột trong trang tính này',
    en: 'No header row in this sheet',
  },
  'sheet.hidden': { severity: 'info', vi: 'Trang tính ẩn, không đọc', en: 'Hidden sheet, not read' },
  'column.unknown': {
    severity: 'info',
    vi: 'Chưa hiểu cột này; nội dung được giữ nguyên trong mô tả',
    en: 'Column not understood; kept in the description',
  },
  'cell.formula-error': { severity: 'warning', vi: 'Ô công thức bị lỗi', en: 'Formula error in the cell' },
  'cell.no-cached-value': {
    severity: 'warning',
    vi: 'Ô công thức chưa có giá trị lưu',
    en: 'Formula without a stored value',
  },
  'title.missing': { severity: 'error', vi: 'Thiếu tên công việc', en: 'The position has no title' },
  'occupation.unknown': { severity: 'warning', vi: 'Chưa xác định được mã nghề', en: 'Occupation could not be coded' },
  'occupation.uncertain': {
    severity: 'warning',
    vi: 'Mã nghề chưa chắc chắn, cần cán bộ xem',
    en: 'Occupation code is uncertain',
  },
  'employer.missing': { severity: 'warning', vi: 'Thiếu tên doanh nghiệp', en: 'The employer is missing' },
  'employer.new': { severity: 'info', vi: 'Doanh nghiệp mới, chưa xác minh', en: 'New employer, not verified yet' },
  'tax-code.unreadable': { severity: 'info', vi: 'Mã số thuế không đúng dạng', en: 'Tax code is malformed' },
  'seats.missing': { severity: 'warning', vi: 'Thiếu số lượng cần tuyển', en: 'Number of seats is missing' },
  'seats.vague': { severity: 'warning', vi: 'Số lượng không rõ, cần con số cụ thể', en: 'Number of seats is vague' },
  'seats.unreadable': { severity: 'warning', vi: 'Không đọc được số lượng', en: 'Number of seats is unreadable' },
  'place.missing': { severity: 'warning', vi: 'Thiếu nơi làm việc', en: 'The workplace is missing' },
  'place.unknown': { severity: 'warning', vi: 'Không nhận ra nơi làm việc', en: 'The workplace is not recognised' },
  'place.former': {
    severity: 'info',
    vi: 'Địa danh cũ, đã quy đổi sang xã, phường mới',
    en: 'Former unit, converted to the new one',
  },
  'place.outside': { severity: 'info', vi: 'Nơi làm việc ở ngoài tỉnh', en: 'Workplace outside the province' },
  'pay.missing': { severity: 'info', vi: 'Không ghi mức lương', en: 'No pay stated' },
  'pay.unreadable': {
    severity: 'info',
    vi: 'Không đọc được mức lương, giữ nguyên văn',
    en: 'Pay is unreadable; kept as text',
  },
  'pay.unit-assumed': {
    severity: 'info',
    vi: 'Mức lương không ghi đơn vị, hiểu là triệu đồng/tháng',
    en: 'Pay unit assumed: million VND per month',
  },
  'pay.below-minimum': {
    severity: 'warning',
    vi: 'Lương cơ bản thấp hơn lương tối thiểu vùng',
    en: 'Base pay below the regional minimum wage (NĐ 293/2025)',
  },
  'deadline.missing': {
    severity: 'info',
    vi: 'Không ghi hạn tuyển, lấy 30 ngày kể từ ngày nhận',
    en: 'No deadline; 30 days from receipt',
  },
  'deadline.past': { severity: 'error', vi: 'Hạn tuyển đã qua', en: 'The deadline has passed' },
  'deadline.unreadable': { severity: 'warning', vi: 'Không đọc được hạn tuyển', en: 'The deadline is unreadable' },
  'deadline.swapped': { severity: 'warning', vi: 'Ngày và tháng có thể bị đảo', en: 'Day and month may be swapped' },
  'phone.unreadable': { severity: 'info', vi: 'Số điện thoại không đúng dạng', en: 'The phone number is malformed' },
  'phone.restored': { severity: 'info', vi: 'Đã thêm lại số 0 bị Excel bỏ', en: 'Leading zero restored' },
  'email.unreadable': { severity: 'info', vi: 'Địa chỉ email không đúng dạng', en: 'The e-mail address is malformed' },
  'level.unknown': { severity: 'info', vi: 'Chưa hiểu trình độ', en: 'Level not understood' },
  'condition.risky': {
    severity: 'info',
    vi: 'Điều kiện có thể phân biệt đối xử (Luật Việc làm 2025, Đ5); không dùng để lọc',
    en: 'Possibly discriminating condition; it filters nobody',
  },
  'condition.unlawful': {
    severity: 'warning',
    vi: 'Thu phí, đặt cọc hoặc giữ giấy tờ gốc là trái luật (BLLĐ Đ11, Đ17); cần cán bộ xem',
    en: 'Fee, deposit or keeping papers: an officer must look',
  },
  'duplicate.in-file': {
    severity: 'warning',
    vi: 'Trùng với một dòng khác trong tệp',
    en: 'Duplicate of another row in the file',
  },
  'duplicate.of-published': {
    severity: 'warning',
    vi: 'Trùng với vị trí đang đăng',
    en: 'Duplicate of a published vacancy',
  },
  'name.missing': { severity: 'error', vi: 'Thiếu họ tên', en: 'The name is missing' },
  'birth-date.missing': { severity: 'warning', vi: 'Thiếu ngày sinh', en: 'Date of birth is missing' },
  'birth-date.unreadable': { severity: 'warning', vi: 'Không đọc được ngày sinh', en: 'Date of birth is unreadable' },
  'age.under-15': { severity: 'error', vi: 'Chưa đủ 15 tuổi (BLLĐ 2019, Đ3)', en: 'Under 15 years of age' },
  'cccd.unreadable': {
    severity: 'warning',
    vi: 'Số định danh không đúng dạng',
    en: 'Personal identification number is malformed',
  },
  'cccd.mismatch': {
    severity: 'info',
    vi: 'Số định danh không khớp năm sinh',
    en: 'Identification number and birth year differ',
  },
  'cccd.restored': { severity: 'info', vi: 'Đã thêm lại số 0 bị Excel bỏ', en: 'Leading zero restored' },
  'consent.missing': {
    severity: 'error',
    vi: 'Chưa có sự đồng ý của người lao động',
    en: 'The person has not consented',
  },
  'field.unknown': { severity: 'info', vi: 'Chưa xác định được ngành đào tạo', en: 'Training field not recognised' },
  'graduation-year.unreadable': {
    severity: 'info',
    vi: 'Không đọc được năm tốt nghiệp',
    en: 'Graduation year is unreadable',
  },
  'country.unknown': {
    severity: 'warning',
    vi: 'Không nhận ra nước đã làm việc',
    en: 'Country of work not recognised',
  },
  'programme.unknown': { severity: 'info', vi: 'Không nhận ra chương trình', en: 'Programme not recognised' },
  'certificate.unknown': { severity: 'info', vi: 'Chưa hiểu chứng chỉ', en: 'Certificate not recognised' },
  'duplicate.person': {
    severity: 'info',
    vi: 'Người này đã có trong hệ thống, hồ sơ được cập nhật',
    en: 'Already registered; the record was updated',
  },
} as const satisfies Record<string, { severity: IssueSeverity; vi: string; en: string }>;

export type IssueCode = keyof typeof ISSUE_CODES;
