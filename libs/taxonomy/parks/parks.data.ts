/**
 * Industrial parks (KCN), clusters (CCN) and economic zones (KKT) of the seed provinces. No official machine-readable
 * register exists. Park ↔ old commune from public notices and memory, old → new commune by the mapping of former-units;
 * shares of investor countries are plausible inventions for the demonstration; points are estimates. Everything is
 * verified false. Version 2026-11-22.
 *
 * One line each: code|kind|name|aliases|province|communes of today|country share in per cent|lat,lng|source.
 */
export const PARK_LINES = `
kcn-quang-chau|KCN|Quang Châu|Quang Chau Industrial Park|24|07795|TW 40; CN 30; KR 20; VN 10|21.215,106.105|216/TTg-CN
kcn-van-trung|KCN|Vân Trung|Van Trung Industrial Park; Vân Trung 1; Vân Trung 2|24|07795; 07696|TW 35; CN 35; KR 15; HK 10; VN 5|21.236,106.137|văn bản công bố; trí nhớ
kcn-dinh-tram|KCN|Đình Trám|Dinh Tram Industrial Park|24|07777; 07795|TW 30; KR 25; CN 20; JP 10; VN 15|21.256,106.123|trí nhớ
kcn-viet-han|KCN|Việt Hàn|Việt - Hàn; Việt Nam - Hàn Quốc|24|07777; 07795|KR 60; CN 25; VN 15|21.263,106.132|văn bản công bố
kcn-song-khe-noi-hoang|KCN|Song Khê – Nội Hoàng|Song Khê; Nội Hoàng; SKNH|24|07696|KR 35; CN 30; JP 15; VN 20|21.247,106.166|văn bản công bố
kcn-hoa-phu|KCN|Hòa Phú|Hòa Phú mở rộng|24|07870|CN 45; KR 25; TW 15; VN 15|21.292,105.951|văn bản công bố
kcn-yen-lu|KCN|Yên Lư|Yen Lu Industrial Park|24|07681|CN 40; TW 30; KR 20; VN 10|21.181,106.193|văn bản công bố
kcn-yen-son-bac-lung|KCN|Yên Sơn – Bắc Lũng|Yên Sơn; Bắc Lũng|24|07498|CN 50; KR 30; VN 20|21.262,106.352|văn bản công bố
kcn-tan-hung|KCN|Tân Hưng|Tân Hưng Lạng Giang|24|07375|CN 50; KR 25; VN 25|21.352,106.291|văn bản công bố
kcn-my-thai|KCN|Mỹ Thái – Xuân Hương – Tân Dĩnh|Mỹ Thái; Xuân Hương; Mỹ Thái Xuân Hương Tân Dĩnh|24|07420; 07432|CN 50; KR 25; VN 25|21.328,106.228|văn bản công bố
kcn-que-vo-1|KCN|Quế Võ I|Quế Võ; Quế Võ 1; Quế Võ mở rộng; Que Vo Industrial Park|24|09265; 09286|TW 35; JP 25; KR 20; CN 15; VN 5|21.161,106.108|trí nhớ
kcn-que-vo-2|KCN|Quế Võ II|Quế Võ 2|24|09301|KR 35; CN 30; TW 20; VN 15|21.131,106.201|trí nhớ
kcn-que-vo-3|KCN|Quế Võ III|Quế Võ 3|24|09247; 09301|CN 40; KR 30; JP 15; VN 15|21.149,106.171|trí nhớ
kcn-yen-phong-1|KCN|Yên Phong I|Yên Phong; Yên Phong 1; Yên Phong mở rộng; Yen Phong Industrial Park|24|09193; 09205; 09208|KR 75; CN 10; JP 5; VN 10|21.196,105.984|trí nhớ
kcn-yen-phong-2|KCN|Yên Phong II|Yên Phong 2; Yên Phong II-A; Yên Phong II-C; Yên Phong 2C; Yên Phong 2A|24|09202; 09208|KR 45; CN 30; TW 15; VN 10|21.222,106.003|trí nhớ
kcn-vsip-bac-ninh|KCN|VSIP Bắc Ninh|VSIP; VSIP 1 Bắc Ninh; Việt Nam - Singapore Bắc Ninh; VSIP BN|24|09367; 09340|KR 35; JP 20; SG 15; CN 20; VN 10|21.089,105.978|trí nhớ
kcn-tien-son|KCN|Tiên Sơn|Tien Son Industrial Park|24|09340; 09319; 09370; 09385|JP 30; KR 25; TW 15; CN 10; VN 20|21.124,105.996|trí nhớ
kcn-dai-dong-hoan-son|KCN|Đại Đồng – Hoàn Sơn|Đại Đồng; Hoàn Sơn|24|09340|KR 50; CN 25; JP 10; VN 15|21.108,106.002|trí nhớ
kcn-thuan-thanh-1|KCN|Thuận Thành I|Thuận Thành 1|24|09445; 09430|CN 40; KR 30; VN 30|21.003,106.083|trí nhớ
kcn-thuan-thanh-2|KCN|Thuận Thành II|Thuận Thành 2|24|09409|CN 40; KR 30; VN 30|21.041,106.118|trí nhớ
kcn-thuan-thanh-3|KCN|Thuận Thành III|Thuận Thành; Thuận Thành 3|24|09427; 09400|KR 35; CN 30; JP 10; VN 25|21.058,106.058|trí nhớ
kcn-nam-son-hap-linh|KCN|Nam Sơn – Hạp Lĩnh|Nam Sơn; Hạp Lĩnh; NSHL|24|09286; 09325|KR 35; CN 35; TW 15; VN 15|21.143,106.081|trí nhớ
kcn-hanaka|KCN|HANAKA|Hanaka Từ Sơn|24|09385|VN 60; KR 20; CN 20|21.131,105.951|trí nhớ
kcn-gia-binh|KCN|Gia Bình|Gia Bình 1; Gia Bình I; Gia Bình 2; Gia Bình II|24|09454; 09475|CN 35; KR 30; VN 35|21.062,106.181|trí nhớ
kcn-dai-an|KCN|Đại An|Đại An mở rộng; Dai An Industrial Park|31|10891|JP 35; TW 15; HK 15; CN 15; VN 20|20.935,106.268|văn bản công bố
kcn-nam-sach|KCN|Nam Sách|Nam Sach Industrial Park|31|10660|JP 35; TW 25; HK 15; VN 25|20.962,106.356|trí nhớ
kcn-phuc-dien|KCN|Phúc Điền|Phúc Điền mở rộng|31|10930|JP 55; TW 15; CN 15; VN 15|20.934,106.203|văn bản công bố (tên)
kcn-tan-truong|KCN|Tân Trường|Tân Trường mở rộng|31|10930|JP 40; TW 20; CN 20; VN 20|20.941,106.221|văn bản công bố
kcn-cam-dien-luong-dien|KCN|Cẩm Điền – Lương Điền|VSIP Hải Dương; Cẩm Điền; Lương Điền; VSIP HD|31|10930; 10903|SG 20; JP 25; CN 25; HK 15; VN 15|20.946,106.168|văn bản công bố (tên)
kcn-lai-vu|KCN|Lai Vu|Lai Vu Industrial Park|31|10756|HK 40; CN 35; VN 25|20.966,106.402|văn bản công bố
kcn-phu-thai|KCN|Phú Thái|Phu Thai Industrial Park|31|10750|TW 30; CN 30; VN 40|20.961,106.512|văn bản công bố (tên)
kcn-kim-thanh|KCN|Kim Thành|Kim Thành 1|31|10750|CN 45; KR 15; VN 40|20.951,106.532|văn bản công bố (tên)
kcn-cong-hoa|KCN|Cộng Hòa|Cộng Hòa Chí Linh|31|10570|TW 30; CN 35; KR 15; VN 20|21.102,106.421|trí nhớ
kcn-lai-cach|KCN|Lai Cách|Lai Cach Industrial Park|31|10891|JP 20; CN 30; VN 50|20.941,106.243|văn bản công bố (tên)
kcn-an-phat|KCN|Kỹ thuật cao An Phát 1|An Phát; An Phát Complex; Việt Hòa – Kenmark; Kenmark; Việt Hòa Kenmark|31|10543|VN 45; KR 20; CN 20; TW 15|20.951,106.291|văn bản công bố (tên)
kcn-trang-due|KCN|Tràng Duệ|Trang Due Industrial Park; Tràng Duệ 1; Tràng Duệ 2; Tràng Duệ 3|31|11581; 11593|KR 80; CN 10; VN 10|20.871,106.561|trí nhớ
kcn-dinh-vu|KCN|Đình Vũ|DEEP C Hải Phòng; DEEP C 1; Nam Đình Vũ; Dinh Vu Industrial Zone|31|11411|JP 30; BE 15; CN 25; KR 10; VN 20|20.838,106.761|trí nhớ
kcn-vsip-hai-phong|KCN|VSIP Hải Phòng|VSIP HP; Việt Nam - Singapore Hải Phòng|31|11560; 11542|JP 35; CN 25; HK 15; SG 10; VN 15|20.911,106.702|trí nhớ
kcn-nomura|KCN|Nomura – Hải Phòng|Nomura; Nhật Bản - Hải Phòng|31|11602|JP 90; VN 10|20.889,106.592|trí nhớ
kcn-yen-binh|KCN|Yên Bình|Yen Binh Industrial Park; Yên Bình 1; Yên Bình 2|19|05860; 05890|KR 90; VN 10|21.431,105.902|văn bản công bố
kcn-diem-thuy|KCN|Điềm Thụy|Diem Thuy Industrial Park; Điềm Thuỵ|19|05941|KR 65; CN 20; VN 15|21.462,105.921|văn bản công bố
kcn-song-cong-1|KCN|Sông Công I|Sông Công; Sông Công 1|19|05528|CN 35; KR 25; VN 40|21.492,105.838|văn bản công bố
kcn-song-cong-2|KCN|Sông Công II|Sông Công 2|19|05533; 05528|CN 55; KR 25; TW 10; VN 10|21.503,105.869|văn bản công bố
kcn-nam-pho-yen|KCN|Nam Phổ Yên|Nam Pho Yen Industrial Park; Nam Phổ Yên Lệ Trạch|19|05899|KR 35; TW 20; JP 15; VN 30|21.371,105.881|văn bản công bố (tên)
kcn-quyet-thang|KCN|Quyết Thắng|Quyet Thang Industrial Park|19|05455|KR 30; VN 70|21.581,105.801|trí nhớ
kcn-thanh-binh|KCN|Thanh Bình|Thanh Bình Chợ Mới|19|02107|VN 70; CN 30|21.901,105.812|trí nhớ
kcn-cai-lan|KCN|Cái Lân|Cai Lan Industrial Park|22|06673; 06661|CN 30; MY 15; JP 15; VN 40|20.973,107.043|trí nhớ
kcn-viet-hung|KCN|Việt Hưng|Viet Hung Industrial Park; Việt Hưng Hạ Long|22|06661|CN 30; KR 20; JP 15; VN 35|21.003,106.972|trí nhớ
kcn-dong-mai|KCN|Đông Mai|Dong Mai Industrial Park|22|07135|JP 30; CN 35; HK 15; VN 20|21.003,106.832|văn bản công bố
kcn-song-khoai|KCN|Sông Khoai|Amata; Amata Hạ Long; Amata City Hạ Long|22|07147|CN 45; TW 20; HK 15; TH 10; VN 10|20.972,106.803|văn bản công bố
kcn-bac-tien-phong|KCN|Bắc Tiền Phong|DEEP C Quảng Ninh; DEEP C 3; Bac Tien Phong|22|07180|CN 35; BE 15; JP 20; TH 10; VN 20|20.831,106.822|văn bản công bố; trí nhớ
kcn-nam-tien-phong|KCN|Nam Tiền Phong|Tiền Phong; Nam Tien Phong|22|07180|CN 40; JP 20; VN 40|20.803,106.843|văn bản công bố; trí nhớ
kcn-hai-yen|KCN|Hải Yên|Hải Yên Móng Cái; Texhong Hải Yên|22|06736|HK 60; CN 25; VN 15|21.521,107.922|trí nhớ
kcn-hai-ha|KCN|Cảng biển Hải Hà|Hải Hà; Texhong Hải Hà; Texhong|22|06922|HK 60; CN 30; VN 10|21.432,107.731|văn bản công bố
kcn-huu-lung|KCN|VSIP Lạng Sơn|Hữu Lũng; VSIP Hữu Lũng; VSIP LS|20|06385; 06457|SG 25; CN 40; VN 35|21.532,106.382|văn bản công bố; trí nhớ
kcn-dong-banh|KCN|Đồng Bành|Dong Banh Industrial Park|20|06463|CN 40; VN 60|21.573,106.541|trí nhớ
ccn-ho-son-1|CCN|Hồ Sơn 1|Hồ Sơn|20|06427; 06385|CN 40; VN 60|21.533,106.351|QĐ 854/QĐ-UBND 2-6-2023
ccn-viet-hoa|CCN|Việt Hòa|Viet Hoa cluster|31|10543|CN 35; VN 65|20.953,106.301|Sở Công Thương Hải Dương 2018
ccn-cam-thuong|CCN|Cẩm Thượng|Cam Thuong cluster|31|10507|CN 25; VN 75|20.948,106.312|Sở Công Thương Hải Dương 2018
ccn-tay-ngo-quyen|CCN|Tây Ngô Quyền|Ngô Quyền Hải Dương|31|10532|VN 80; KR 20|20.932,106.311|Sở Công Thương Hải Dương 2018
ccn-ba-hang|CCN|Ba Hàng|Ba Hang cluster|31|10660|VN 70; CN 30|20.965,106.371|Sở Công Thương Hải Dương 2018
ccn-cao-an|CCN|Cao An|Cao An Cẩm Giàng|31|10543|VN 65; CN 35|20.941,106.262|Sở Công Thương Hải Dương 2018
kkt-van-don|KKT|Vân Đồn|Khu kinh tế Vân Đồn|22|06994|VN 80; CN 20|21.081,107.422|trí nhớ
kkt-quang-yen|KKT|Ven biển Quảng Yên|Quảng Yên; Khu kinh tế Quảng Yên|22|07132; 07168; 07180; 07147|CN 40; JP 20; BE 10; VN 30|20.901,106.821|trí nhớ
kkt-mong-cai|KKT|Cửa khẩu Móng Cái|Móng Cái; Khu kinh tế Móng Cái|22|06712; 06709; 06736|CN 50; HK 30; VN 20|21.522,107.961|trí nhớ
kkt-dong-dang|KKT|Cửa khẩu Đồng Đăng – Lạng Sơn|Đồng Đăng; Đồng Đăng – Lạng Sơn; Khu kinh tế Đồng Đăng|20|06184; 06211; 05977|CN 50; VN 50|21.941,106.701|trí nhớ
kkt-dinh-vu-cat-hai|KKT|Đình Vũ – Cát Hải|Khu kinh tế Đình Vũ; Cát Hải|31|11411; 11914|JP 25; CN 25; KR 20; VN 30|20.822,106.802|trí nhớ
`;
