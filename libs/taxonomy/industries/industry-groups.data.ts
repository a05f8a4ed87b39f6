/**
 * VSIC 2018 sections (21) and divisions (88). Source: annex of QĐ 27/2018/QĐ-TTg; names of divisions as in
 * common use, not checked word by word (verified false). VSIC 2025 (QĐ 36/2025/QĐ-TTg, in force from 2025-11-15) has 22 sections, A–V, 87 divisions, 259 groups,
 * 495 classes; Mẫu 03 of NĐ 352/2025 still prints the 21 sections. No concordance is derived here. Version 2026-11-22.
 *
 * Sections: letter|Vietnamese|English. Divisions: section and 2 digits|Vietnamese.
 */
export const INDUSTRY_SECTION_LINES = `
A|Nông nghiệp, lâm nghiệp và thủy sản|Agriculture, forestry and fishing
B|Khai khoáng|Mining and quarrying
C|Công nghiệp chế biến, chế tạo|Manufacturing
D|Sản xuất và phân phối điện, khí đốt, nước nóng, hơi nước và điều hòa không khí|Electricity, gas, steam and air conditioning supply
E|Cung cấp nước; hoạt động quản lý và xử lý rác thải, nước thải|Water supply; sewerage, waste management
F|Xây dựng|Construction
G|Bán buôn và bán lẻ; sửa chữa ô tô, mô tô, xe máy và xe có động cơ khác|Wholesale and retail trade; repair of motor vehicles
H|Vận tải kho bãi|Transportation and storage
I|Dịch vụ lưu trú và ăn uống|Accommodation and food service
J|Thông tin và truyền thông|Information and communication
K|Hoạt động tài chính, ngân hàng và bảo hiểm|Financial, banking and insurance activities
L|Hoạt động kinh doanh bất động sản|Real estate activities
M|Hoạt động chuyên môn, khoa học và công nghệ|Professional, scientific and technical activities
N|Hoạt động hành chính và dịch vụ hỗ trợ|Administrative and support service activities
O|Hoạt động của Đảng Cộng sản, tổ chức chính trị - xã hội, quản lý nhà nước, an ninh quốc phòng; bảo đảm xã hội bắt buộc|Party, socio-political organisations, public administration and defence; compulsory social security
P|Giáo dục và đào tạo|Education and training
Q|Y tế và hoạt động trợ giúp xã hội|Human health and social work
R|Nghệ thuật, vui chơi và giải trí|Arts, entertainment and recreation
S|Hoạt động dịch vụ khác|Other service activities
T|Hoạt động làm thuê các công việc trong các hộ gia đình, sản xuất sản phẩm vật chất và dịch vụ tự tiêu dùng của hộ gia đình|Activities of households as employers
U|Hoạt động của các tổ chức và cơ quan quốc tế|Activities of international organisations and bodies
`;

export const INDUSTRY_DIVISION_LINES = `
A01|Nông nghiệp và hoạt động dịch vụ có liên quan
A02|Lâm nghiệp và hoạt động dịch vụ có liên quan
A03|Khai thác, nuôi trồng thủy sản
B05|Khai thác than cứng và than non
B06|Khai thác dầu thô và khí đốt tự nhiên
B07|Khai thác quặng kim loại
B08|Khai khoáng khác
B09|Hoạt động dịch vụ hỗ trợ khai khoáng
C10|Sản xuất, chế biến thực phẩm
C11|Sản xuất đồ uống
C12|Sản xuất sản phẩm thuốc lá
C13|Dệt
C14|Sản xuất trang phục
C15|Sản xuất da và các sản phẩm có liên quan
C16|Chế biến gỗ và sản xuất sản phẩm từ gỗ, tre, nứa
C17|Sản xuất giấy và sản phẩm từ giấy
C18|In, sao chép bản ghi các loại
C19|Sản xuất than cốc, sản phẩm dầu mỏ tinh chế
C20|Sản xuất hóa chất và sản phẩm hóa chất
C21|Sản xuất thuốc, hóa dược và dược liệu
C22|Sản xuất sản phẩm từ cao su và plastic
C23|Sản xuất sản phẩm từ khoáng phi kim loại khác
C24|Sản xuất kim loại
C25|Sản xuất sản phẩm từ kim loại đúc sẵn (trừ máy móc, thiết bị)
C26|Sản xuất sản phẩm điện tử, máy vi tính và sản phẩm quang học
C27|Sản xuất thiết bị điện
C28|Sản xuất máy móc, thiết bị chưa được phân vào đâu
C29|Sản xuất ô tô và xe có động cơ khác
C30|Sản xuất phương tiện vận tải khác
C31|Sản xuất giường, tủ, bàn, ghế
C32|Công nghiệp chế biến, chế tạo khác
C33|Sửa chữa, bảo dưỡng và lắp đặt máy móc và thiết bị
D35|Sản xuất và phân phối điện, khí đốt, nước nóng, hơi nước và điều hòa không khí
E36|Khai thác, xử lý và cung cấp nước
E37|Thoát nước và xử lý nước thải
E38|Hoạt động thu gom, xử lý và tiêu hủy rác thải; tái chế phế liệu
E39|Xử lý ô nhiễm và hoạt động quản lý chất thải khác
F41|Xây dựng nhà các loại
F42|Xây dựng công trình kỹ thuật dân dụng
F43|Hoạt động xây dựng chuyên dụng
G45|Bán, sửa chữa ô tô, mô tô, xe máy và xe có động cơ khác
G46|Bán buôn (trừ ô tô, mô tô, xe máy và xe có động cơ khác)
G47|Bán lẻ (trừ ô tô, mô tô, xe máy và xe có động cơ khác)
H49|Vận tải đường sắt, đường bộ và vận tải đường ống
H50|Vận tải đường thủy
H51|Vận tải hàng không
H52|Kho bãi và các hoạt động hỗ trợ cho vận tải
H53|Bưu chính và chuyển phát
I55|Dịch vụ lưu trú
I56|Dịch vụ ăn uống
J58|Hoạt động xuất bản
J59|Hoạt động điện ảnh, truyền hình, ghi âm và xuất bản âm nhạc
J60|Hoạt động phát thanh, truyền hình
J61|Viễn thông
J62|Lập trình máy vi tính, dịch vụ tư vấn và các hoạt động khác liên quan đến máy vi tính
J63|Hoạt động dịch vụ thông tin
K64|Hoạt động dịch vụ tài chính (trừ bảo hiểm và bảo hiểm xã hội)
K65|Bảo hiểm, tái bảo hiểm và bảo hiểm xã hội (trừ bảo đảm xã hội bắt buộc)
K66|Hoạt động tài chính khác
L68|Hoạt động kinh doanh bất động sản
M69|Hoạt động pháp luật, kế toán và kiểm toán
M70|Hoạt động của trụ sở văn phòng; hoạt động tư vấn quản lý
M71|Hoạt động kiến trúc; kiểm tra và phân tích kỹ thuật
M72|Nghiên cứu khoa học và phát triển công nghệ
M73|Quảng cáo và nghiên cứu thị trường
M74|Hoạt động chuyên môn, khoa học và công nghệ khác
M75|Hoạt động thú y
N77|Cho thuê máy móc, thiết bị (không kèm người điều khiển); cho thuê đồ dùng cá nhân và gia đình
N78|Hoạt động dịch vụ lao động và việc làm
N79|Hoạt động của các đại lý du lịch, kinh doanh tua du lịch
N80|Hoạt động điều tra bảo đảm an toàn
N81|Hoạt động dịch vụ vệ sinh nhà cửa, công trình và cảnh quan
N82|Hoạt động hành chính, hỗ trợ văn phòng và các hoạt động hỗ trợ kinh doanh khác
O84|Hoạt động của Đảng Cộng sản, tổ chức chính trị - xã hội, quản lý nhà nước, an ninh quốc phòng
P85|Giáo dục và đào tạo
Q86|Hoạt động y tế
Q87|Hoạt động chăm sóc, điều dưỡng tập trung
Q88|Hoạt động trợ giúp xã hội không tập trung
R90|Hoạt động sáng tác, nghệ thuật và giải trí
R91|Hoạt động của thư viện, lưu trữ, bảo tàng và các hoạt động văn hóa khác
R92|Hoạt động xổ số, cá cược và đánh bạc
R93|Hoạt động thể thao, vui chơi và giải trí
S94|Hoạt động của các hiệp hội, tổ chức khác
S95|Sửa chữa máy vi tính, đồ dùng cá nhân và gia đình
S96|Hoạt động dịch vụ phục vụ cá nhân khác
T97|Hoạt động làm thuê công việc gia đình trong các hộ gia đình
T98|Hoạt động sản xuất sản phẩm vật chất và dịch vụ tự tiêu dùng của hộ gia đình
U99|Hoạt động của các tổ chức và cơ quan quốc tế
`;
