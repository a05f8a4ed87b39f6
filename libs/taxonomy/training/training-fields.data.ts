/**
 * Training fields, level 3 (110 groups). Source: annex of QĐ 01/2017/QĐ-TTg of 17-01-2017.
 * Written by build/official-lists.js; do not edit. One line each: 4-digit group, name.
 */
export const TRAINING_FIELD_LINES = `
0101|Chương trình giáo dục mầm non
0102|Chương trình giáo dục tiểu học
0103|Chương trình trung học cơ sở
0104|Chương trình trung học phổ thông
0801|Chương trình xóa mù chữ
0901|Chương trình giáo dục chuyên biệt
1401|Khoa học giáo dục
1402|Đào tạo giáo viên
1490|Khoa học giáo dục và đào tạo giáo viên khác
2101|Mỹ thuật
2102|Nghệ thuật trình diễn
2103|Nghệ thuật nghe nhìn
2104|Mỹ thuật ứng dụng
2190|Nghệ thuật khác
2201|Ngôn ngữ, văn học và văn hóa Việt Nam
2202|Ngôn ngữ, văn học và văn hóa nước ngoài
2290|Nhân văn khác
3101|Kinh tế học
3102|Khoa học chính trị
3103|Xã hội học và Nhân học
3104|Tâm lý học
3105|Địa lý học
3106|Khu vực học
3190|Khoa học xã hội và hành vi khác
3201|Báo chí và truyền thông
3202|Thông tin - Thư viện
3203|Văn thư - Lưu trữ - Bảo tàng
3204|Xuất bản - Phát hành
3290|Báo chí và thông tin khác
3401|Kinh doanh
3402|Tài chính - Ngân hàng - Bảo hiểm
3403|Kế toán - Kiểm toán
3404|Quản trị - Quản lý
3490|Kinh doanh và quản lý khác
3801|Luật
3802|Dịch vụ pháp lý
3890|Pháp luật khác
4201|Sinh học
4202|Sinh học ứng dụng
4290|Khoa học sự sống khác
4401|Khoa học vật chất
4402|Khoa học trái đất
4403|Khoa học môi trường
4490|Khoa học tự nhiên khác
4601|Toán học
4602|Thống kê
4690|Toán và thống kê khác
4801|Máy tính
4802|Công nghệ thông tin
4890|Máy tính và công nghệ thông tin khác
5101|Công nghệ kỹ thuật kiến trúc và công trình xây dựng
5102|Công nghệ kỹ thuật cơ khí
5103|Công nghệ kỹ thuật điện, điện tử và viễn thông
5104|Công nghệ hóa học, vật liệu, luyện kim và môi trường
5105|Công nghệ sản xuất
5106|Quản lý công nghiệp
5107|Công nghệ dầu khí và khai thác
5108|Công nghệ kỹ thuật in
5109|Công nghệ kỹ thuật địa chất, địa vật lý và trắc địa
5110|Công nghệ kỹ thuật mỏ
5190|Công nghệ kỹ thuật khác
5201|Kỹ thuật cơ khí và cơ kỹ thuật
5202|Kỹ thuật điện, điện tử và viễn thông
5203|Kỹ thuật hóa học, vật liệu, luyện kim và môi trường
5204|Vật lý kỹ thuật
5205|Kỹ thuật địa chất, địa vật lý và trắc địa
5206|Kỹ thuật mỏ
5290|Kỹ thuật khác
5401|Chế biến lương thực, thực phẩm và đồ uống
5402|Sản xuất, chế biến sợi, vải, giày, da
5403|Khai thác mỏ
5490|Sản xuất và chế biến khác
5801|Kiến trúc và quy hoạch
5802|Xây dựng
5803|Quản lý xây dựng
5890|Kiến trúc và xây dựng khác
6201|Nông nghiệp
6202|Lâm nghiệp
6203|Thủy sản
6290|Nông, lâm nghiệp và thủy sản khác
6401|Thú y
6402|Dịch vụ thú y
6490|Thú y khác
7201|Y học
7202|Dược học
7203|Điều dưỡng - Hộ sinh
7204|Dinh dưỡng
7205|Răng - Hàm - Mặt (Nha khoa)
7206|Kỹ thuật y học
7207|Y tế công cộng
7208|Quản lý y tế
7290|Sức khỏe khác
7601|Công tác xã hội
7602|Dịch vụ xã hội
7690|Dịch vụ xã hội khác
8101|Du lịch
8102|Khách sạn, nhà hàng
8103|Thể dục, thể thao
8104|Dịch vụ thẩm mỹ
8105|Kinh tế gia đình
8190|Du lịch, khách sạn, thể thao và dịch vụ cá nhân khác
8401|Khai thác vận tải
8402|Dịch vụ bưu chính
8490|Dịch vụ vận tải khác
8501|Quản lý tài nguyên và môi trường
8502|Dịch vụ an toàn lao động và vệ sinh công nghiệp
8590|Môi trường và bảo vệ môi trường khác
8601|An ninh và trật tự xã hội
8602|Quân sự
8690|An ninh, quốc phòng khác
`;
