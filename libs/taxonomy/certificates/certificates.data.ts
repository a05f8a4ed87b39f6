/**
 * Certificates that notices ask for and people name. The strict-safety mark follows our reading of secondary sources on
 * TT 06/2020/TT-BLĐTBXH (32 groups of strict-safety work; its annex was not obtained), so rows are verified false.
 * Version 2026-11-22.
 *
 * Certificates: code|Vietnamese|English|aliases|basis|strict (work may not start without it) or empty.
 * Requirements: VSCO 2020 code or prefix|certificate codes.
 */
const SAFETY = 'Luật ATVSLĐ 84/2015 Đ14; NĐ 44/2016; TT 06/2020/TT-BLĐTBXH';
const ROAD = 'Luật Trật tự, an toàn giao thông đường bộ 36/2024';

export const CERTIFICATE_LINES = `
forklift|Chứng chỉ vận hành xe nâng|Forklift operator certificate|chứng chỉ xe nâng; bằng xe nâng; bằng lái xe nâng; CC xe nâng; chứng chỉ lái xe nâng; forklift license; forklift certificate; chứng chỉ nâng hàng|QCVN 25:2015/BLĐTBXH; ${SAFETY}|strict
crane|Chứng chỉ vận hành cần trục, cầu trục|Crane operator certificate|chứng chỉ cẩu; bằng lái cẩu; chứng chỉ cầu trục; chứng chỉ cần trục; chứng chỉ vận hành cẩu; chứng chỉ lái cẩu; bằng lái cần trục; chứng chỉ palăng; crane license|${SAFETY}|strict
lift-signal|Chứng chỉ móc cáp, đánh tín hiệu cẩu|Rigger and signaller certificate|chứng chỉ móc cáp; chứng chỉ xi nhan; chứng chỉ tín hiệu cẩu; rigger|${SAFETY}|strict
boiler|Chứng chỉ vận hành nồi hơi|Boiler operator certificate|chứng chỉ nồi hơi; chứng chỉ lò hơi; chứng chỉ vận hành lò hơi; bằng lò hơi; chứng chỉ đốt lò; boiler certificate|${SAFETY}|strict
pressure-vessel|Chứng chỉ vận hành thiết bị áp lực|Pressure vessel operator certificate|chứng chỉ thiết bị áp lực; chứng chỉ bình áp lực; chứng chỉ vận hành máy nén khí; chứng chỉ áp lực|${SAFETY}|strict
lift-mechanic|Chứng chỉ lắp đặt, sửa chữa thang máy|Lift mechanic certificate|chứng chỉ thang máy; chứng chỉ sửa chữa thang máy|${SAFETY}|strict
excavator|Chứng chỉ vận hành máy xúc, máy đào|Excavator operator certificate|chứng chỉ máy xúc; bằng lái máy xúc; chứng chỉ máy đào; chứng chỉ máy ủi; bằng máy xúc; chứng chỉ xe lu|${SAFETY}|strict
welding|Chứng chỉ nghề hàn|Welding certificate|chứng chỉ hàn; chứng chỉ thợ hàn; bằng hàn; bằng nghề hàn; chứng chỉ hàn điện; welding certificate; chứng chỉ hàn MIG; chứng chỉ hàn TIG|${SAFETY}|strict
welding-3g|Chứng chỉ hàn 3G|Welding certificate 3G|hàn 3G; 3G; bằng 3G; chứng chỉ 3G; 3G 4G; AWS 3G|AWS D1.1|
welding-6g|Chứng chỉ hàn 6G|Welding certificate 6G|hàn 6G; 6G; bằng 6G; chứng chỉ 6G; 6GR; AWS 6G|AWS D1.1; ASME IX|
electrical-safety|Thẻ an toàn điện|Electrical safety card|thẻ an toàn điện; chứng chỉ an toàn điện; an toàn điện; thẻ ATĐ; electrical safety card; bậc an toàn điện|TT 05/2021/TT-BCT; Luật Điện lực|strict
safety-group-3|Thẻ an toàn lao động nhóm 3|Safety card, group 3|thẻ an toàn lao động; thẻ an toàn; thẻ ATLĐ; thẻ ATVSLĐ; chứng chỉ an toàn lao động; ATVSLĐ nhóm 3; an toàn nhóm 3; ATLĐ nhóm 3; thẻ an toàn nhóm 3; safety card|${SAFETY}|strict
safety-group-2|Giấy chứng nhận huấn luyện ATVSLĐ nhóm 2|Safety training certificate, group 2|ATVSLĐ nhóm 2; an toàn nhóm 2; ATLĐ nhóm 2; chứng chỉ cán bộ an toàn; chứng chỉ an toàn viên; chứng nhận huấn luyện an toàn|NĐ 44/2016|
work-at-height|Chứng nhận làm việc trên cao|Work-at-height certificate|chứng chỉ làm việc trên cao; làm việc trên cao|${SAFETY}|strict
confined-space|Chứng nhận làm việc trong không gian hạn chế|Confined-space certificate|chứng chỉ không gian hạn chế; không gian kín|${SAFETY}|strict
explosives|Giấy phép làm việc với vật liệu nổ|Explosives worker certificate|chứng chỉ nổ mìn; chứng chỉ vật liệu nổ; thẻ nổ mìn; chỉ huy nổ mìn|Luật Quản lý, sử dụng vũ khí, vật liệu nổ 42/2024|strict
chemical-safety|Chứng nhận huấn luyện an toàn hóa chất|Chemical safety training certificate|an toàn hóa chất; chứng chỉ an toàn hóa chất; chứng chỉ hóa chất; thẻ an toàn hóa chất; chemical safety|Luật Hóa chất; NĐ 113/2017|strict
radiation|Chứng chỉ nhân viên bức xạ|Radiation worker certificate|an toàn bức xạ; chứng chỉ bức xạ; chứng chỉ an toàn bức xạ|Luật Năng lượng nguyên tử|strict
fire-safety|Chứng nhận huấn luyện PCCC|Fire safety training certificate|chứng chỉ PCCC; chứng nhận PCCC; nghiệp vụ PCCC; chứng chỉ phòng cháy chữa cháy; chứng chỉ phòng cháy|Luật PCCC và CNCH 55/2024|
first-aid|Chứng nhận sơ cấp cứu|First aid certificate|sơ cấp cứu; chứng chỉ sơ cứu; sơ cứu; chứng chỉ sơ cấp cứu; first aid|TT 19/2016/TT-BYT|
food-safety|Chứng nhận kiến thức an toàn thực phẩm|Food safety certificate|an toàn thực phẩm; vệ sinh an toàn thực phẩm; VSATTP; chứng chỉ ATTP; ATTP|Luật An toàn thực phẩm 55/2010|
cooking|Chứng chỉ nghề nấu ăn|Cookery certificate|chứng chỉ nấu ăn; bằng nấu ăn; chứng chỉ đầu bếp; chứng chỉ bếp|QĐ của cơ sở đào tạo|
security|Chứng chỉ nghiệp vụ bảo vệ|Security guard certificate|chứng chỉ bảo vệ; nghiệp vụ bảo vệ; chứng chỉ nghiệp vụ bảo vệ|NĐ 96/2016|
licence-a1|Giấy phép lái xe hạng A1|Motorcycle licence A1|bằng A1; bằng lái A1; GPLX A1; bằng lái xe máy|${ROAD}|
licence-b|Giấy phép lái xe hạng B|Driving licence B|bằng B; bằng B1; bằng B2; bằng lái B; bằng lái B1; bằng lái B2; bằng lái xe B2; GPLX B; GPLX B2; GPLX hạng B; GPLX hạng B2; hạng B2; giấy phép lái xe B2; bằng lái ô tô|${ROAD}|
licence-c|Giấy phép lái xe hạng C|Driving licence C|bằng C; bằng C1; bằng lái C; bằng lái xe C; bằng dấu C; GPLX C; GPLX hạng C; hạng C; hạng C1; giấy phép lái xe C|${ROAD}|
licence-d|Giấy phép lái xe hạng D|Driving licence D|bằng D; bằng D1; bằng D2; bằng lái D; bằng lái xe D; bằng dấu D; GPLX D; GPLX hạng D; hạng D|${ROAD}|
licence-e|Giấy phép lái xe hạng E (cũ)|Driving licence E (former class)|bằng E; bằng lái E; bằng lái xe E; bằng dấu E; GPLX E; GPLX hạng E; hạng E|${ROAD}|
licence-fc|Giấy phép lái xe hạng FC, CE|Driving licence FC, CE|bằng FC; bằng lái FC; bằng dấu FC; GPLX FC; GPLX hạng FC; hạng FC; bằng CE; hạng CE; bằng lái xe FC; bằng đầu kéo|${ROAD}|
skill-1|Chứng chỉ kỹ năng nghề quốc gia bậc 1|National skill certificate, level 1|KNNQG bậc 1; kỹ năng nghề bậc 1; kỹ năng nghề quốc gia bậc 1|Luật Việc làm 74/2025|
skill-2|Chứng chỉ kỹ năng nghề quốc gia bậc 2|National skill certificate, level 2|KNNQG bậc 2; kỹ năng nghề bậc 2; kỹ năng nghề quốc gia bậc 2|Luật Việc làm 74/2025|
skill-3|Chứng chỉ kỹ năng nghề quốc gia bậc 3|National skill certificate, level 3|KNNQG bậc 3; kỹ năng nghề bậc 3; kỹ năng nghề quốc gia bậc 3|Luật Việc làm 74/2025|
skill-4|Chứng chỉ kỹ năng nghề quốc gia bậc 4|National skill certificate, level 4|KNNQG bậc 4; kỹ năng nghề bậc 4; kỹ năng nghề quốc gia bậc 4|Luật Việc làm 74/2025|
skill-5|Chứng chỉ kỹ năng nghề quốc gia bậc 5|National skill certificate, level 5|KNNQG bậc 5; kỹ năng nghề bậc 5; kỹ năng nghề quốc gia bậc 5|Luật Việc làm 74/2025|
skill-japan|Chứng chỉ kỹ năng nghề Nhật Bản (gino kentei)|Japanese skill test (gino kentei)|gino kentei; ginou kentei; kỹ năng nghề Nhật; chứng chỉ kỹ năng Nhật; senmonkyu|Luật Phát triển năng lực nghề nghiệp Nhật Bản|
chief-accountant|Chứng chỉ kế toán trưởng|Chief accountant certificate|chứng chỉ kế toán trưởng; bằng kế toán trưởng; CC kế toán trưởng; chief accountant certificate|Luật Kế toán 88/2015; TT liên tịch BTC|
accountant-practice|Chứng chỉ hành nghề kế toán, kiểm toán|Accounting or audit practice certificate|chứng chỉ hành nghề kế toán; CPA; chứng chỉ kiểm toán viên; APC; ACCA|Luật Kế toán 88/2015|
medical-practice|Giấy phép hành nghề khám bệnh, chữa bệnh|Medical practice licence|chứng chỉ hành nghề y; chứng chỉ hành nghề điều dưỡng; chứng chỉ hành nghề khám chữa bệnh; CCHN y|Luật Khám bệnh, chữa bệnh 15/2023|
pharmacy-practice|Chứng chỉ hành nghề dược|Pharmacy practice certificate|chứng chỉ hành nghề dược; chứng chỉ dược; CCHN dược|Luật Dược 105/2016|
construction-practice|Chứng chỉ hành nghề xây dựng|Construction practice certificate|chứng chỉ hành nghề xây dựng; chứng chỉ giám sát; chứng chỉ giám sát xây dựng; chứng chỉ chỉ huy trưởng; chứng chỉ hành nghề giám sát|Luật Xây dựng|
teaching|Chứng chỉ nghiệp vụ sư phạm|Teaching certificate|nghiệp vụ sư phạm; chứng chỉ sư phạm; NVSP; chứng chỉ sư phạm dạy nghề|Luật Giáo dục 43/2019; Luật GDNN 124/2025|
it-basic|Chứng chỉ ứng dụng CNTT cơ bản|Basic IT certificate|tin học cơ bản; chứng chỉ tin học; tin học B; ứng dụng CNTT cơ bản; tin học văn phòng; MOS; IC3|TT 03/2014/TT-BTTTT|
autocad|Chứng chỉ AutoCAD, SolidWorks|AutoCAD, SolidWorks certificate|chứng chỉ AutoCAD; chứng chỉ CAD; chứng chỉ SolidWorks|QĐ của cơ sở đào tạo|
iso-auditor|Chứng chỉ đánh giá viên nội bộ ISO|ISO internal auditor certificate|đánh giá viên nội bộ; internal auditor; chứng chỉ ISO; ISO 9001 auditor; IATF auditor|ISO 19011|
customs-declarant|Chứng chỉ nghiệp vụ khai hải quan|Customs declarant certificate|chứng chỉ khai hải quan; chứng chỉ khai báo hải quan; nhân viên đại lý hải quan; chứng chỉ xuất nhập khẩu|Luật Hải quan 54/2014|
`;

export const OCCUPATION_REQUIREMENT_LINES = `
8344|forklift; safety-group-3
8343|crane; safety-group-3
8182|boiler; safety-group-3
8342|excavator; safety-group-3
7212|welding; safety-group-3
7411|electrical-safety; safety-group-3
7412|electrical-safety; safety-group-3
7413|electrical-safety; safety-group-3
3131|electrical-safety; safety-group-3
7127|safety-group-3
7119|work-at-height; safety-group-3
7123|safety-group-3
7133|work-at-height; safety-group-3
9123|work-at-height; safety-group-3
7211|safety-group-3
7213|safety-group-3
8121|safety-group-3
8122|chemical-safety; safety-group-3
8131|chemical-safety; safety-group-3
3133|chemical-safety; safety-group-3
3134|chemical-safety; safety-group-3
7542|explosives; safety-group-3
8111|safety-group-3
8113|safety-group-3
7541|safety-group-3
9311|safety-group-3
3132|chemical-safety; confined-space; safety-group-3
8322|licence-b
8331|licence-d
8332|licence-c
8321|licence-a1
3211|radiation
2211|medical-practice
2212|medical-practice
3221|medical-practice
2262|pharmacy-practice
`;
