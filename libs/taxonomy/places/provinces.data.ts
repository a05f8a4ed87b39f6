/**
 * The 34 provinces in force from 2025-07-01. Source: NQ 202/2025/QH15; codes QĐ 19/2025/QĐ-TTg. Đồng Nai is a
 * centrally-run city since 2026-04-30 (NQ 30/2026/QH16). Points are our own rough centres (the provincial capital or the
 * middle of its towns, about 0.1°), for distances between provinces only. Codes until 2025-06-30 are those of the
 * General Statistics Office, from memory. Version 2026-11-22.
 *
 * One line each: code|kind (T tỉnh, P thành phố)|name|lat,lng|provinces merged into it, with their codes until 2025-06-30|
 * short forms, capitals only.
 * New Bắc Ninh keeps 24, the code of old Bắc Giang: a code means nothing without its date.
 */
export const PROVINCE_LINES = `
01|P|Hà Nội|21.03,105.85|01 Hà Nội|HN
04|T|Cao Bằng|22.67,106.26|04 Cao Bằng|
08|T|Tuyên Quang|22.20,105.10|08 Tuyên Quang; 02 Hà Giang|
11|T|Điện Biên|21.39,103.02|11 Điện Biên|
12|T|Lai Châu|22.39,103.46|12 Lai Châu|
14|T|Sơn La|21.33,103.91|14 Sơn La|
15|T|Lào Cai|22.10,104.50|10 Lào Cai; 15 Yên Bái|
19|T|Thái Nguyên|21.59,105.85|19 Thái Nguyên; 06 Bắc Kạn|
20|T|Lạng Sơn|21.85,106.76|20 Lạng Sơn|LS
22|T|Quảng Ninh|21.00,107.20|22 Quảng Ninh|
24|T|Bắc Ninh|21.24,106.19|24 Bắc Giang; 27 Bắc Ninh|BN
25|T|Phú Thọ|21.30,105.42|25 Phú Thọ; 26 Vĩnh Phúc; 17 Hòa Bình|
31|P|Hải Phòng|20.87,106.55|31 Hải Phòng; 30 Hải Dương|HP
33|T|Hưng Yên|20.66,106.15|33 Hưng Yên; 34 Thái Bình|HY
37|T|Ninh Bình|20.35,106.02|37 Ninh Bình; 35 Hà Nam; 36 Nam Định|
38|T|Thanh Hóa|19.81,105.78|38 Thanh Hóa|
40|T|Nghệ An|18.80,105.50|40 Nghệ An|
42|T|Hà Tĩnh|18.34,105.91|42 Hà Tĩnh|
44|T|Quảng Trị|17.20,106.80|45 Quảng Trị; 44 Quảng Bình|
46|P|Huế|16.46,107.59|46 Huế|
48|P|Đà Nẵng|15.90,108.20|48 Đà Nẵng; 49 Quảng Nam|ĐN
51|T|Quảng Ngãi|15.00,108.50|51 Quảng Ngãi; 62 Kon Tum|
52|T|Gia Lai|13.90,108.60|64 Gia Lai; 52 Bình Định|
56|T|Khánh Hòa|12.10,109.10|56 Khánh Hòa; 58 Ninh Thuận|
66|T|Đắk Lắk|12.80,108.50|66 Đắk Lắk; 54 Phú Yên|
68|T|Lâm Đồng|11.60,108.10|68 Lâm Đồng; 67 Đắk Nông; 60 Bình Thuận|
75|P|Đồng Nai|11.20,107.00|75 Đồng Nai; 70 Bình Phước|
79|P|Hồ Chí Minh|10.85,106.70|79 Hồ Chí Minh; 74 Bình Dương; 77 Bà Rịa - Vũng Tàu|HCM; TPHCM; TP.HCM; SG
80|T|Tây Ninh|10.90,106.30|72 Tây Ninh; 80 Long An|
82|T|Đồng Tháp|10.42,106.00|87 Đồng Tháp; 82 Tiền Giang|
86|T|Vĩnh Long|10.10,106.20|86 Vĩnh Long; 83 Bến Tre; 84 Trà Vinh|
91|T|An Giang|10.20,105.20|89 An Giang; 91 Kiên Giang|
92|P|Cần Thơ|9.85,105.75|92 Cần Thơ; 93 Hậu Giang; 94 Sóc Trăng|
96|T|Cà Mau|9.20,105.30|96 Cà Mau; 95 Bạc Liêu|
`;

/** Names people use for a province of before 2025-07-01, beside its own: former name|other names; short forms in capitals. */
export const PROVINCE_ALIAS_LINES = `
Bắc Giang|BG
Hải Dương|HD
Hồ Chí Minh|Sài Gòn
Huế|Thừa Thiên Huế; Thừa Thiên - Huế
Bà Rịa - Vũng Tàu|Vũng Tàu; BRVT
Đắk Lắk|Đắc Lắc; Đăk Lăk; Daklak
Đắk Nông|Đắc Nông; Đăk Nông
Bắc Kạn|Bắc Cạn
`;
