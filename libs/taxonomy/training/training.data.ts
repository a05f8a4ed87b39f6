/**
 * Names of vocational training (GDNN) as schools and graduates write them, and the occupations each field leads to.
 * No official crosswalk exists: both tables are ours, verified false. Version 2026-11-22.
 *
 * Names: training field group (QĐ 01/2017, level 3)|names. Crosswalk: group|occupations it trains for|occupations near
 * it (VSCO 2020, 4 digits).
 */
export const TRAINING_NAME_LINES = `
5201|cắt gọt kim loại; nguội sửa chữa máy công cụ; nguội chế tạo; nguội lắp ráp; hàn; công nghệ hàn; chế tạo thiết bị cơ khí; gia công kết cấu thép; rèn, dập; chế tạo khuôn mẫu; khuôn mẫu; bảo trì hệ thống thiết bị cơ khí; bảo trì thiết bị cơ khí; sửa chữa cơ khí; vận hành máy CNC; tiện; phay; CNC; kỹ thuật cơ khí; cơ khí; sửa chữa thiết bị; lắp đặt thiết bị cơ khí; vận hành cần trục; vận hành cẩu; vận hành máy xây dựng; vận hành máy nâng; vận hành xe nâng; xe nâng hàng; kỹ thuật máy nông nghiệp; sửa chữa máy may; công nghệ đúc kim loại
5202|điện công nghiệp; điện dân dụng; điện tử công nghiệp; điện tử dân dụng; cơ điện tử; tự động hóa công nghiệp; tự động hóa; kỹ thuật máy lạnh và điều hòa không khí; máy lạnh; điện lạnh; điều hòa không khí; điện - điện tử; lắp đặt điện; vận hành và sửa chữa thiết bị điện; quản lý vận hành đường dây và trạm; hệ thống điện; bảo trì thiết bị điện; kỹ thuật lắp đặt điện; kỹ thuật điện; kỹ thuật điện tử; điện, điện tử; bán dẫn; vi mạch bán dẫn; cơ điện; cơ điện lạnh thủy sản; điều khiển tự động; điện nước; điện
5203|kỹ thuật hóa học; luyện gang; luyện thép; luyện kim; xử lý chất thải; kỹ thuật môi trường; kỹ thuật xử lý nước; xử lý nước thải
5101|công nghệ kỹ thuật xây dựng; công nghệ kỹ thuật kiến trúc; công nghệ kỹ thuật giao thông; công nghệ kỹ thuật vật liệu xây dựng
5102|công nghệ kỹ thuật cơ khí; công nghệ ô tô; công nghệ kỹ thuật ô tô; công nghệ chế tạo máy; chế tạo máy; công nghệ kỹ thuật cơ điện tử; sửa chữa ô tô; cơ khí ô tô; bảo dưỡng ô tô; sửa chữa xe máy; công nghệ sơn ô tô; cơ khí động lực; công nghệ kỹ thuật nhiệt; công nghệ nhiệt lạnh; máy tàu thủy; ô tô
5103|công nghệ kỹ thuật điện, điện tử; công nghệ kỹ thuật điện; công nghệ kỹ thuật điện tử; công nghệ kỹ thuật điện tử, viễn thông; công nghệ kỹ thuật điều khiển và tự động hóa; công nghệ kỹ thuật điều khiển; điện tử viễn thông; viễn thông; công nghệ điện tử; công nghệ điện tử và năng lượng tòa nhà
5104|công nghệ kỹ thuật hóa học; công nghệ hóa; công nghệ hóa nhựa; hóa phân tích; công nghệ vật liệu; công nghệ kỹ thuật môi trường; công nghệ cao su; công nghệ mạ; mạ điện
5105|công nghệ sản xuất; sản xuất vật liệu xây dựng; công nghệ gia công; sản xuất linh kiện; công nghệ sản xuất bột giấy và giấy; công nghệ ép nhựa; ép phun nhựa
5106|quản lý công nghiệp; quản lý sản xuất; quản lý chất lượng; kiểm nghiệm chất lượng; logistics và quản lý chuỗi cung ứng; quản lý kho; đo lường chất lượng
5108|công nghệ in; in và sau in; chế bản in
5110|kỹ thuật mỏ hầm lò; công nghệ kỹ thuật mỏ; khai thác mỏ hầm lò; xây dựng mỏ hầm lò; cơ điện mỏ hầm lò; tuyển khoáng
5401|chế biến thực phẩm; công nghệ thực phẩm; chế biến nông sản; chế biến thủy sản; công nghệ chế biến chè; chế biến lương thực
5402|may thời trang; công nghệ may; may công nghiệp; may; công nghệ sợi; công nghệ dệt; thiết kế thời trang may; giày da; sản xuất giày; công nghệ da giày; dệt; cắt may; kỹ thuật may
5490|mộc; gia công và thiết kế sản phẩm mộc; kỹ thuật chế biến gỗ; chế biến gỗ; mộc mỹ nghệ; mộc dân dụng
5802|xây dựng; xây dựng dân dụng và công nghiệp; nề; nề hoàn thiện; kỹ thuật xây dựng; cốt thép hàn; cấp thoát nước; lắp đặt đường ống nước; bê tông
5803|quản lý xây dựng; kinh tế xây dựng
5801|kiến trúc; quy hoạch
4801|khoa học máy tính; kỹ thuật phần mềm; công nghệ phần mềm; mạng máy tính và truyền thông; thiết kế đồ họa máy tính; hệ thống thông tin; trí tuệ nhân tạo; khoa học dữ liệu
4802|công nghệ thông tin; CNTT; quản trị mạng; quản trị mạng máy tính; lập trình máy tính; lập trình; thiết kế trang web; kỹ thuật sửa chữa lắp ráp máy tính; sửa chữa máy tính; tin học ứng dụng; tin học văn phòng; an ninh mạng; ứng dụng phần mềm; tin học; phần mềm
2104|thiết kế đồ họa; thiết kế thời trang; thiết kế nội thất; thiết kế mỹ thuật
2202|tiếng Anh; tiếng Trung; tiếng Trung Quốc; tiếng Hàn; tiếng Hàn Quốc; tiếng Nhật; tiếng Đức; phiên dịch; biên phiên dịch; ngôn ngữ Trung Quốc; ngôn ngữ Hàn Quốc; ngôn ngữ Nhật; ngôn ngữ Anh; Hàn Quốc học; Nhật Bản học; Trung Quốc học; tiếng Anh thương mại; ngoại ngữ
3101|kinh tế; kinh tế học
3401|kinh doanh; quản trị kinh doanh; marketing; thương mại điện tử; bán hàng; bán hàng siêu thị; kinh doanh thương mại; thương mại; kinh doanh quốc tế; xuất nhập khẩu; kinh doanh xuất nhập khẩu; bất động sản
3402|tài chính ngân hàng; tài chính; ngân hàng; bảo hiểm; tài chính doanh nghiệp
3403|kế toán; kế toán doanh nghiệp; kiểm toán; kế toán tổng hợp; kế toán tin học
3404|quản trị nhân lực; quản trị văn phòng; quản lý nhân sự; quản trị nhân sự; khoa học quản lý; quản lý doanh nghiệp; hành chính văn phòng; quan hệ lao động
3203|văn thư; văn thư hành chính; lưu trữ; thư ký văn phòng; hành chính văn thư
3801|luật; luật kinh tế
3802|pháp luật; dịch vụ pháp lý
1402|sư phạm; giáo viên; sư phạm mầm non; giáo dục mầm non; sư phạm tiểu học; sư phạm dạy nghề; giáo dục tiểu học
4201|sinh học
4202|công nghệ sinh học
4403|khoa học môi trường
6201|trồng trọt; chăn nuôi; nông nghiệp; bảo vệ thực vật; khoa học cây trồng; nông học; kỹ thuật nông nghiệp; trồng cây ăn quả; trồng rau; nông nghiệp công nghệ cao; chăn nuôi thú y
6202|lâm nghiệp; lâm sinh; trồng rừng
6203|nuôi trồng thủy sản; thủy sản
6401|thú y
6402|dịch vụ thú y
7201|y học; y sĩ; y sỹ; bác sĩ; y học cổ truyền; y đa khoa; y sỹ đa khoa
7202|dược; dược học; dược sĩ
7203|điều dưỡng; hộ sinh; nữ hộ sinh; hộ lý; điều dưỡng đa khoa; chăm sóc người cao tuổi
7206|xét nghiệm; kỹ thuật y học; kỹ thuật xét nghiệm y học; hình ảnh y học; phục hồi chức năng; vật lý trị liệu
7601|công tác xã hội
8101|du lịch; hướng dẫn du lịch; quản trị lữ hành; lữ hành; điều hành tour; du lịch lữ hành
8102|khách sạn, nhà hàng; quản trị khách sạn; kỹ thuật chế biến món ăn; chế biến món ăn; nấu ăn; nghiệp vụ nhà hàng; nghiệp vụ lễ tân; lễ tân; quản trị nhà hàng; pha chế; nghiệp vụ lưu trú; bếp; làm bánh; nghiệp vụ buồng; kỹ thuật làm bánh
8104|chăm sóc sắc đẹp; spa; tạo mẫu và chăm sóc sắc đẹp; làm tóc; trang điểm; phun xăm; cắt tóc; vẽ móng
8401|khai thác vận tải; lái xe ô tô; lái xe; logistics; điều khiển tàu biển; điều khiển phương tiện thủy; vận tải; vận hành tàu thủy; lái tàu đường sắt; logistics vận tải
8501|quản lý đất đai; quản lý tài nguyên và môi trường; quản lý tài nguyên
8502|bảo hộ lao động; an toàn lao động; an toàn, vệ sinh lao động; HSE; vệ sinh công nghiệp
8601|bảo vệ; nghiệp vụ bảo vệ; vệ sĩ
`;

export const FIELD_OCCUPATION_LINES = `
5201|7222; 7223; 7224; 7233; 7212; 7214; 8201; 3115; 8121; 8343; 8344; 7211; 7221; 8342|8122; 8142; 7231; 3119; 3139; 3122; 2144; 7543; 8189; 4322; 3118
5202|7411; 7412; 7421; 7127; 7422; 3113; 3114; 3139; 8202; 7413|7233; 3119; 3122; 2151; 2152; 8189; 7543; 3131; 8142; 8122; 2141
5203|8131; 3116; 3111; 3132; 3135; 8121|8122; 2145; 7543; 8142; 3133; 2143
5101|3112; 7111; 7112; 7114; 3123|3118; 2142; 7119; 9313
5102|7231; 7233; 3115; 7223; 7132; 8201; 7213|7212; 8121; 7222; 8322; 8332; 2144; 3119; 7214; 8209; 7127
5103|3113; 3114; 7411; 7412; 7421; 8202; 3139; 3522; 7422|2151; 2152; 3122; 7543; 7233; 7127; 8189; 3119
5104|3116; 3111; 8131; 8122; 8142; 8141; 3132|7543; 2145; 8114; 3133; 8181; 2143
5105|8142; 8141; 8189; 8143; 8171; 8114; 4322; 3139|7543; 8202; 8209; 3122; 8183; 2141; 9329
5106|7543; 4321; 4322; 3122; 3119; 4323; 3323|2141; 3331; 1742; 3139; 2421
5108|7321; 7322; 7323; 8189|8143; 7543; 2166
5110|8111; 8112; 7542; 3117; 3121; 9311|7412; 7233; 2146; 8113
5401|8160; 7512; 7511; 7514; 8183; 7515|7543; 9321; 5120; 2141; 3141
5402|8153; 7531; 7532; 7533; 8152; 8151; 8156; 7536; 8154|7543; 3122; 2163; 7534; 8159; 9329; 3119; 7233
5490|7522; 7523; 8172; 7115; 7521|7317; 7534; 8209; 9329
5802|7111; 7112; 7114; 7115; 7119; 7122; 7126; 7131; 3123; 3112|9313; 2142; 7212; 7123; 8342
5803|3112; 3123; 2142|2411; 3118
5801|2161; 3118; 2164|3432; 2142
4801|2512; 2514; 2511; 2513; 2522; 2523; 3512|3511; 3513; 2166; 2521; 2529
4802|3511; 3512; 3513; 3514; 2514; 2512; 2522; 7422|2513; 4132; 2523; 7421; 2166; 4110
2104|2166; 2163; 3432; 7321|3118; 3431; 2513
2202|2643; 4120; 4110; 2393|3343; 4226; 3331; 3323; 4406; 5113; 3322
3101|2411; 2631; 3313; 4312|4311; 3322; 2421
3401|3322; 5223; 2431; 3323; 3324; 5222; 5221; 5249; 3331; 2434|4229; 5230; 4110; 4323; 3334; 4321
3402|3312; 4211; 2412; 2413; 3313; 3321|4311; 4312; 3316
3403|3313; 4311; 2411; 4313; 3316|4312; 4321; 4110; 5230
3404|4406; 2423; 4110; 3341; 3343; 4120|2421; 4313; 2424; 4405; 4226
3203|4405; 4120; 4110; 4404; 3343|4226; 4132; 2621
3801|2611; 2619; 3411|3342; 2422; 4406
3802|3411; 3342|4405; 4110
1402|2342; 2341; 2332; 2331; 2320; 3641; 3642; 3620|5311; 5312; 2399
4202|3141; 2131; 3111|3212; 8160; 7543
4403|2133; 3111|2143; 3132
6201|6111; 6112; 6113; 3142; 6121; 6122; 2132|9201; 9202; 9204; 3240
6202|6210; 3143|9205; 8172; 3355
6203|6221; 3144|9206; 6222
6401|2250; 3240|6121; 5164; 3142
6402|3240|2250; 6121; 6122
7201|2211; 2240; 3256; 3230|3259; 3253; 2269
7202|2262; 3213|5223; 3111
7203|3221; 3222; 2221; 5321; 5322; 3256|5329; 3253; 2222
7206|3212; 3211; 3255|3111; 3259
7601|2635; 3412|5311; 5322
8101|5113; 4221|3332; 4226; 2643
8102|5120; 5131; 5132; 4224; 5246; 9402; 3434; 7512; 5162; 5151|4226; 9112; 9401; 5230
8104|5141; 5142; 7132|5169; 3259
8401|8322; 8332; 8331; 4323; 8344; 3331; 8350; 8311|4321; 9333; 9621; 8343
8501|2133; 2165|3142; 4110
8502|3257; 2263; 2143|3119; 3122; 4406
8601|5401; 5409|5153; 9629
`;
