/**
 * What a title's head word says when nothing more specific is named. Ours, verified false. Version 2026-11-22.
 *
 * Heads: key|words|VSCO 2020 code when nothing else helps|confidence then|field word > code; … looked for anywhere in the title.
 * Generic words: code|words; weak evidence used last. Distracting words take part in nothing ("tiếng Hàn" is no welding).
 */
export const HEAD_LINES = `
manager|trưởng phòng; trưởng bộ phận; phó phòng; phó trưởng phòng; phó bộ phận; manager; giám đốc; phó giám đốc; director; quản lý; quản lý cấp cao; assistant manager; trưởng ban; quản lý cấp trung|1739|55|sản xuất > 1742; kỹ thuật > 1742; chất lượng > 1742; QC > 1742; QA > 1742; bảo trì > 1742; xưởng > 1742; phân xưởng > 1742; nhà máy > 1722; production > 1742; technical > 1742; quality > 1742; engineering > 1742; may > 1742; SMT > 1742; khuôn > 1742; CNC > 1742; kế hoạch > 1742; nhân sự > 1732; HR > 1732; hành chính > 1731; HCNS > 1732; kế toán > 2411; tài chính > 1731; finance > 1731; kinh doanh > 1733; bán hàng > 1733; sales > 1733; marketing > 1733; mua hàng > 1735; vật tư > 1735; kho > 1735; logistics > 1735; xuất nhập khẩu > 1735; XNK > 1735; IT > 1736; CNTT > 1736; công nghệ thông tin > 1736; R&D > 1737; nghiên cứu > 1737; EHS > 1742; an toàn > 1742; xây dựng > 1743; dự án > 1743; nhà hàng > 1745; khách sạn > 1745; cửa hàng > 1744; siêu thị > 1744; vận tải > 1746
supervisor|tổ trưởng; trưởng nhóm; nhóm trưởng; trưởng ca; chuyền trưởng; trưởng chuyền; leader; supervisor; giám sát; team leader; tổ phó; giám sát viên; sub leader; shift leader; ca trưởng; line leader; kíp trưởng|3122|75|xây dựng > 3123; công trình > 3123; thi công > 3123; bán hàng > 5222; cửa hàng > 5222; siêu thị > 5222; bếp > 3434; bảo vệ > 5401; tạp vụ > 5151; vệ sinh > 5151; buồng phòng > 5151; phục vụ > 5131; nhà hàng > 5131; kinh doanh > 5222; văn phòng > 3341; an toàn > 3257; kho > 4321
engineer|kỹ sư; engineer; kĩ sư; KS; chuyên gia kỹ thuật|2141|55|điện tử > 2152; bán dẫn > 2152; vi mạch > 2152; phần cứng > 2152; nhúng > 2152; electronics > 2152; electronic > 2152; điện > 2151; electrical > 2151; tự động hóa > 2151; tự động > 2151; PLC > 2151; automation > 2151; cơ điện > 2151; facility > 2151; năng lượng > 2151; cơ khí > 2144; mechanical > 2144; thiết bị > 2144; equipment > 2144; khuôn > 2144; mold > 2144; bảo trì > 2144; maintenance > 2144; CNC > 2144; ô tô > 2144; robot > 2144; máy > 2144; xây dựng > 2142; cầu đường > 2142; kết cấu > 2142; công trình > 2142; giao thông > 2142; civil > 2142; môi trường > 2143; nước thải > 2143; EHS > 2143; HSE > 2143; an toàn > 2143; safety > 2143; hóa > 2145; hóa chất > 2145; mạ > 2145; polymer > 2145; phần mềm > 2512; software > 2512; lập trình > 2512; AI > 2512; mạng > 2523; network > 2523; hệ thống > 2522; cloud > 2522; CNTT > 2522; IT > 2522; dữ liệu > 2529; data > 2529; viễn thông > 2153; telecom > 2153; mỏ > 2146; luyện kim > 2146; nông nghiệp > 2132; chăn nuôi > 2132; kinh doanh > 2433; bán hàng > 2433; sales > 2433; kiến trúc > 2161
technician|kỹ thuật viên; KTV; technician; nhân viên kỹ thuật; cán bộ kỹ thuật; kĩ thuật viên; kỹ thuật|3119|55|điện tử > 3114; SMT > 3114; bán dẫn > 3114; electronics > 3114; test > 3114; điện > 3113; electrical > 3113; PLC > 3113; tự động hóa > 3113; cơ khí > 3115; mechanical > 3115; thiết bị > 3115; khuôn > 3115; CNC > 3115; máy > 3115; hóa > 3116; mạ > 3116; hóa chất > 3116; xây dựng > 3112; công trình > 3112; vận hành > 3139; máy tính > 3512; IT > 3512; mạng > 3513; web > 3514; điện lạnh > 7127; ô tô > 7231; bảo trì > 7233; xét nghiệm > 3212; viễn thông > 3522; nông nghiệp > 3142
`;

export const GENERIC_LINES = `
8189|operator; vận hành; vận hành máy; đứng máy; OP
9329|công nhân; công nhân kỹ thuật; CNKT; CN; worker; lao động; sản xuất; production; công nhân viên; CNV; line
4110|nhân viên; NV; staff; chuyên viên; officer; cán bộ
7549|thợ; thợ lành nghề; nghệ nhân
`;

/** Longer words that contain an occupation's word and mean something else. */
export const DISTRACTING_WORDS =
  'tiếng Hàn; tiếng Hàn Quốc; Hàn Quốc; người Hàn; sếp Hàn; công ty Hàn; bảo vệ môi trường; may mắn; sale off; có xe đưa đón; xe đưa đón; lương sản phẩm; bao ăn ở; bảo hiểm; khu công nghiệp; cụm công nghiệp; chi nhánh; bằng lái; an toàn vệ sinh thực phẩm; làm việc tại kho; thời gian làm việc; giờ hành chính; ca hành chính; làm hành chính; hồ sơ; kho bạc; công ty; cty; nhà máy; đi ca; ca đêm; kinh nghiệm; có kinh nghiệm; công ty cổ phần; tốt nghiệp; trung cấp; cao đẳng; đại học; hóa đơn; văn phòng phẩm; Nhật Bản; tiếng Nhật; tiếng Trung; tiếng Anh; điện thoại liên hệ; thành phố';
