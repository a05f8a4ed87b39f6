/**
 * Minimum-wage zones of the communes of five provinces from 2026-01-01. Source: annex of NĐ 293/2025/NĐ-CP of 10-11-2025,
 * read in a copy of the Công báo text. The other 29 provinces are not carried. Version 2026-11-22.
 * One line each: province code|zone|commune names, or "*" for the rest of the province.
 */
export const WAGE_ZONE_LINES = `
19|2|Phan Đình Phùng; Linh Sơn; Tích Lương; Gia Sàng; Quyết Thắng; Quan Triều; Phổ Yên; Vạn Xuân; Trung Thành; Phúc Thuận; Sông Công; Bá Xuyên; Bách Quang; Tân Cương; Đại Phúc; Thành Công
19|3|Đức Xuân; Bắc Kạn; Đại Từ; Đức Lương; Phú Thịnh; La Bằng; Phú Lạc; An Khánh; Quân Chu; Vạn Phú; Phú Xuyên; Phú Bình; Tân Thành; Điềm Thụy; Kha Sơn; Tân Khánh; Đồng Hỷ; Quang Sơn; Trại Cau; Nam Hòa; Văn Hán; Văn Lăng; Phú Lương; Vô Tranh; Yên Trạch; Hợp Thành; Phong Quang
19|4|*
20|3|Tam Thanh; Lương Văn Tri; Kỳ Lừa; Đông Kinh
20|4|*
22|1|An Sinh; Đông Triều; Bình Khê; Mạo Khê; Hoàng Quế; Yên Tử; Vàng Danh; Uông Bí; Đông Mai; Hiệp Hòa; Quảng Yên; Hà An; Phong Cốc; Liên Hòa; Tuần Châu; Việt Hưng; Bãi Cháy; Hà Tu; Hà Lầm; Cao Xanh; Hồng Gai; Hạ Long; Hoành Bồ; Móng Cái 1; Móng Cái 2; Móng Cái 3; Quảng La; Thống Nhất; Hải Sơn; Hải Ninh; Vĩnh Thực
22|2|Mông Dương; Quang Hanh; Cẩm Phả; Cửa Ông; Hải Hòa
22|3|Tiên Yên; Điền Xá; Đông Ngũ; Hải Lạng; Quảng Tân; Đầm Hà; Quảng Hà; Đường Hoa; Quảng Đức; Cái Chiên; Vân Đồn
22|4|*
24|2|Kinh Bắc; Võ Cường; Vũ Ninh; Hạp Lĩnh; Nam Sơn; Từ Sơn; Tam Sơn; Đồng Nguyên; Phù Khê; Thuận Thành; Mão Điền; Trạm Lộ; Trí Quả; Song Liễu; Ninh Xá; Quế Võ; Phương Liễu; Nhân Hòa; Đào Viên; Bồng Lai; Tự Lạn; Việt Yên; Nếnh; Vân Hà; Bắc Giang; Đa Mai; Tiền Phong; Tân An; Yên Dũng; Tân Tiến; Cảnh Thụy; Chi Lăng; Phù Lãng; Yên Phong; Văn Môn; Tam Giang; Yên Trung; Tam Đa; Tiên Du; Liên Bão; Tân Chi; Đại Đồng; Phật Tích; Gia Bình; Nhân Thắng; Đại Lai; Cao Đức; Đông Cứu; Lương Tài; Lâm Thao; Trung Chính; Trung Kênh; Đồng Việt
24|3|Lạng Giang; Mỹ Thái; Kép; Tân Dĩnh; Tiên Lục; Tân Yên; Ngọc Thiện; Nhã Nam; Phúc Hòa; Quang Trung; Hợp Thịnh; Hiệp Hòa; Hoàng Vân; Xuân Cẩm
24|4|*
31|2|Thanh Hà; Hà Tây; Hà Bắc; Hà Nam; Hà Đông; Ninh Giang; Vĩnh Lại; Khúc Thừa Dụ; Tân An; Hồng Châu; Thanh Miện; Bắc Thanh Miện; Nam Thanh Miện; Hải Hưng; Bạch Long Vĩ
31|1|*
`;
