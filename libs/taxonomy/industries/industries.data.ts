/**
 * VSIC 2018, level 4 (464 classes). Source: annex of QĐ 27/2018/QĐ-TTg of 06-7-2018.
 * Written by build/official-lists.js; do not edit. One line each: section letter and 4-digit code, name.
 */
export const INDUSTRY_LINES = `
A0111|Trồng lúa
A0112|Trồng ngô và cây lương thực có hạt khác
A0113|Trồng cây lấy củ có chất bột
A0114|Trồng cây mía
A0115|Trồng cây thuốc lá, thuốc lào
A0116|Trồng cây lấy sợi
A0117|Trồng cây có hạt chứa dầu
A0118|Trồng rau, đậu các loại và trồng hoa
A0119|Trồng cây hàng năm khác
A0121|Trồng cây ăn quả
A0122|Trồng cây lấy quả chứa dầu
A0123|Trồng cây điều
A0124|Trồng cây hồ tiêu
A0125|Trồng cây cao su
A0126|Trồng cây cà phê
A0127|Trồng cây chè
A0128|Trồng cây gia vị, cây dược liệu, cây hương liệu lâu năm
A0129|Trồng cây lâu năm khác
A0131|Nhân và chăm sóc cây giống hàng năm
A0132|Nhân và chăm sóc cây giống lâu năm
A0141|Chăn nuôi trâu, bò và sản xuất giống trâu, bò
A0142|Chăn nuôi ngựa, lừa, la và sản xuất giống ngựa, lừa
A0144|Chăn nuôi dê, cừu, hươu, nai và sản xuất giống dê, cừu, hươu, nai
A0145|Chăn nuôi lợn và sản xuất giống lợn
A0146|Chăn nuôi gia cầm
A0149|Chăn nuôi khác
A0150|Trồng trọt, chăn nuôi hỗn hợp
A0161|Hoạt động dịch vụ trồng trọt
A0162|Hoạt động dịch vụ chăn nuôi
A0163|Hoạt động dịch vụ sau thu hoạch
A0164|Xử lý hạt giống để nhân giống
A0170|Săn bắt, đánh bẫy và hoạt động dịch vụ có liên quan
A0210|Trồng rừng, chăm sóc rừng và ươm giống cây lâm nghiệp
A0220|Khai thác gỗ
A0231|Khai thác lâm sản trừ gỗ
A0232|Thu nhặt lâm sản trừ gỗ
A0240|Hoạt động dịch vụ lâm nghiệp
A0311|Khai thác thuỷ sản biển
A0312|Khai thác thuỷ sản nội địa
A0321|Nuôi trồng thuỷ sản biển
A0322|Nuôi trồng thuỷ sản nội địa
B0510|Khai thác và thu gom than cứng
B0520|Khai thác và thu gom than non
B0610|Khai thác dầu thô
B0620|Khai thác khí đốt tự nhiên
B0710|Khai thác quặng sắt
B0721|Khai thác quặng uranium và quặng thorium
B0722|Khai thác quặng kim loại khác không chứa sắt
B0730|Khai thác quặng kim loại quý hiếm
B0810|Khai thác đá, cát, sỏi, đất sét
B0891|Khai thác khoáng hoá chất và khoáng phân bón
B0892|Khai thác và thu gom than bùn
B0893|Khai thác muối
B0899|Khai khoáng khác chưa được phân vào đâu
B0910|Hoạt động dịch vụ hỗ trợ khai thác dầu thô và khí tự nhiên
B0990|Hoạt động dịch vụ hỗ trợ khai khoáng khác
C1010|Chế biến, bảo quản thịt và các sản phẩm từ thịt
C1020|Chế biến, bảo quản thuỷ sản và các sản phẩm từ thuỷ sản
C1030|Chế biến và bảo quản rau quả
C1040|Sản xuất dầu, mỡ động, thực vật
C1050|Chế biến sữa và các sản phẩm từ sữa
C1061|Xay xát và sản xuất bột thô
C1062|Sản xuất tinh bột và các sản phẩm từ tinh bột
C1071|Sản xuất các loại bánh từ bột
C1072|Sản xuất đường
C1073|Sản xuất ca cao, sôcôla và bánh kẹo
C1074|Sản xuất mì ống, mỳ sợi và sản phẩm tương tự
C1075|Sản xuất món ăn, thức ăn chế biến sẵn
C1076|Sản xuất chè
C1077|Sản xuất cà phê
C1079|Sản xuất thực phẩm khác chưa được phân vào đâu
C1080|Sản xuất thức ăn gia súc, gia cầm và thuỷ sản
C1101|Chưng, tinh cất và pha chế các loại rượu mạnh
C1102|Sản xuất rượu vang
C1103|Sản xuất bia và mạch nha ủ men bia
C1104|Sản xuất đồ uống không cồn, nước khoáng
C1200|Sản xuất sản phẩm thuốc lá
C1311|Sản xuất sợi
C1312|Sản xuất vải dệt thoi
C1313|Hoàn thiện sản phẩm dệt
C1391|Sản xuất vải dệt kim, vải đan móc và vải không dệt khác
C1392|Sản xuất hàng dệt sẵn (trừ trang phục)
C1393|Sản xuất thảm, chăn, đệm
C1394|Sản xuất các loại dây bện và lưới
C1399|Sản xuất các loại hàng dệt khác chưa được phân vào đâu
C1410|May trang phục (trừ trang phục từ da lông thú)
C1420|Sản xuất sản phẩm từ da lông thú
C1430|Sản xuất trang phục dệt kim, đan móc
C1511|Thuộc, sơ chế da; sơ chế và nhuộm da lông thú
C1512|Sản xuất vali, túi xách và các loại tương tự, sản xuất yên đệm
C1520|Sản xuất giày, dép
C1610|Cưa, xẻ, bào gỗ và bảo quản gỗ
C1621|Sản xuất gỗ dán, gỗ lạng, ván ép và ván mỏng khác
C1622|Sản xuất đồ gỗ xây dựng
C1623|Sản xuất bao bì bằng gỗ
C1629|Sản xuất sản phẩm khác từ gỗ; sản xuất sản phẩm từ tre, nứa, rơm, rạ và vật liệu tết bện
C1701|Sản xuất bột giấy, giấy và bìa
C1702|Sản xuất giấy nhăn, bìa nhăn, bao bì từ giấy và bìa
C1709|Sản xuất các sản phẩm khác từ giấy và bìa chưa được phân vào đâu
C1811|In ấn
C1812|Dịch vụ liên quan đến in
C1820|Sao chép bản ghi các loại
C1910|Sản xuất than cốc
C1920|Sản xuất sản phẩm dầu mỏ tinh chế
C2011|Sản xuất hoá chất cơ bản
C2012|Sản xuất phân bón và hợp chất ni tơ
C2013|Sản xuất plastic và cao su tổng hợp dạng nguyên sinh
C2021|Sản xuất thuốc trừ sâu và sản phẩm hoá chất khác dùng trong nông nghiệp
C2022|Sản xuất sơn, véc ni và các chất sơn, quét tương tự; sản xuất mực in và ma tít
C2023|Sản xuất mỹ phẩm, xà phòng, chất tẩy rửa, làm bóng và chế phẩm vệ sinh
C2029|Sản xuất sản phẩm hoá chất khác chưa được phân vào đâu
C2030|Sản xuất sợi nhân tạo
C2100|Sản xuất thuốc, hoá dược và dược liệu
C2211|Sản xuất săm, lốp cao su; đắp và tái chế lốp cao su
C2219|Sản xuất sản phẩm khác từ cao su
C2220|Sản xuất sản phẩm từ plastic
C2310|Sản xuất thuỷ tinh và sản phẩm từ thuỷ tinh
C2391|Sản xuất sản phẩm chịu lửa
C2392|Sản xuất vật liệu xây dựng từ đất sét
C2393|Sản xuất sản phẩm gốm sứ khác
C2394|Sản xuất xi măng, vôi và thạch cao
C2395|Sản xuất bê tông và các sản phẩm từ bê tông, xi măng và thạch cao
C2396|Cắt tạo dáng và hoàn thiện đá
C2399|Sản xuất sản phẩm từ chất khoáng phi kim loại khác chưa được phân vào đâu
C2410|Sản xuất sắt, thép, gang
C2420|Sản xuất kim loại quý và kim loại màu
C2431|Đúc sắt, thép
C2432|Đúc kim loại màu
C2511|Sản xuất các cấu kiện kim loại
C2512|Sản xuất thùng, bể chứa và dụng cụ chứa đựng bằng kim loại
C2513|Sản xuất nồi hơi (trừ nồi hơi trung tâm)
C2520|Sản xuất vũ khí và đạn dược
C2591|Rèn, dập, ép và cán kim loại; luyện bột kim loại
C2592|Gia công cơ khí; xử lý và tráng phủ kim loại
C2593|Sản xuất dao kéo, dụng cụ cầm tay và đồ kim loại thông dụng
C2599|Sản xuất sản phẩm khác bằng kim loại chưa được phân vào đâu
C2610|Sản xuất linh kiện điện tử
C2620|Sản xuất máy vi tính và thiết bị ngoại vi của máy vi tính
C2630|Sản xuất thiết bị truyền thông
C2640|Sản xuất sản phẩm điện tử dân dụng
C2651|Sản xuất thiết bị đo lường, kiểm tra, định hướng và điều khiển
C2652|Sản xuất đồng hồ
C2660|Sản xuất thiết bị bức xạ, thiết bị điện tử trong y học, điện liệu pháp
C2670|Sản xuất thiết bị và dụng cụ quang học
C2680|Sản xuất băng, đĩa từ tính và quang học
C2710|Sản xuất mô tơ, máy phát, biến thế điện, thiết bị phân phối và điều khiển điện
C2720|Sản xuất pin và ắc quy
C2731|Sản xuất dây cáp, sợi cáp quang học
C2732|Sản xuất dây, cáp điện và điện tử khác
C2733|Sản xuất thiết bị dây dẫn điện các loại
C2740|Sản xuất thiết bị điện chiếu sáng
C2750|Sản xuất đồ điện dân dụng
C2790|Sản xuất thiết bị điện khác
C2811|Sản xuất động cơ, tua bin (trừ động cơ máy bay, ô tô, mô tô và xe máy)
C2812|Sản xuất thiết bị sử dụng năng lượng chiết lưu
C2813|Sản xuất máy bơm, máy nén, vòi và van khác
C2814|Sản xuất bi, bánh răng, hộp số, các bộ phận điều khiển và truyền chuyển động
C2815|Sản xuất lò nướng, lò luyện và lò nung
C2816|Sản xuất các thiết bị nâng, hạ và bốc xếp
C2817|Sản xuất máy móc và thiết bị văn phòng (trừ máy vi tính và thiết bị ngoại vi của máy vi tính)
C2818|Sản xuất dụng cụ cầm tay chạy bằng mô tơ hoặc khí nén
C2819|Sản xuất máy thông dụng khác
C2821|Sản xuất máy nông nghiệp và lâm nghiệp
C2822|Sản xuất máy công cụ và máy tạo hình kim loại
C2823|Sản xuất máy luyện kim
C2824|Sản xuất máy khai thác mỏ và xây dựng
C2825|Sản xuất máy chế biến thực phẩm, đồ uống và thuốc lá
C2826|Sản xuất máy cho ngành dệt, may và da
C2829|Sản xuất máy chuyên dụng khác
C2910|Sản xuất ô tô và xe có động cơ khác
C2920|Sản xuất thân xe ô tô và xe có động cơ khác, rơ moóc và bán rơ moóc
C2930|Sản xuất phụ tùng và bộ phận phụ trợ cho xe ô tô và xe có động cơ khác
C3011|Đóng tàu và cấu kiện nổi
C3012|Đóng thuyền, xuồng thể thao và giải trí
C3020|Sản xuất đầu máy xe lửa, xe điện và toa xe
C3030|Sản xuất máy bay, tàu vũ trụ và máy móc liên quan
C3040|Sản xuất xe cơ giới chiến đấu dùng trong quân đội
C3091|Sản xuất mô tô, xe máy
C3092|Sản xuất xe đạp và xe cho người khuyết tật
C3099|Sản xuất phương tiện và thiết bị vận tải khác chưa được phân vào đâu
C3100|Sản xuất giường, tủ, bàn, ghế
C3211|Sản xuất đồ kim hoàn và chi tiết liên quan
C3212|Sản xuất đồ giả kim hoàn và chi tiết liên quan
C3220|Sản xuất nhạc cụ
C3230|Sản xuất dụng cụ thể dục, thể thao
C3240|Sản xuất đồ chơi, trò chơi
C3250|Sản xuất thiết bị, dụng cụ y tế, nha khoa, chỉnh hình và phục hồi chức năng
C3290|Sản xuất khác chưa được phân vào đâu
C3311|Sửa chữa các sản phẩm kim loại đúc sẵn
C3312|Sửa chữa máy móc, thiết bị
C3313|Sửa chữa thiết bị điện tử và quang học
C3314|Sửa chữa thiết bị điện
C3315|Sửa chữa và bảo dưỡng phương tiện vận tải (trừ ô tô, mô tô, xe máy và xe có động cơ khác)
C3319|Sửa chữa thiết bị khác
C3320|Lắp đặt máy móc và thiết bị công nghiệp
D3511|Sản xuất điện
D3512|Truyền tải và phân phối điện
D3520|Sản xuất khí đốt, phân phối nhiên liệu khí bằng đường ống
D3530|Sản xuất, phân phối hơi nước, nước nóng, điều hoà không khí và sản xuất nước đá
E3600|Khai thác, xử lý và cung cấp nước
E3700|Thoát nước và xử lý nước thải
E3811|Thu gom rác thải không độc hại
E3812|Thu gom rác thải độc hại
E3821|Xử lý và tiêu huỷ rác thải không độc hại
E3822|Xử lý và tiêu huỷ rác thải độc hại
E3830|Tái chế phế liệu
E3900|Xử lý ô nhiễm và hoạt động quản lý chất thải khác
F4101|Xây dựng nhà để ở
F4102|Xây dựng nhà không để ở
F4211|Xây dựng công trình đường sắt
F4212|Xây dựng công trình đường bộ
F4221|Xây dựng công trình điện
F4222|Xây dựng công trình cấp, thoát nước
F4223|Xây dựng công trình viễn thông, thông tin liên lạc
F4229|Xây dựng công trình công ích khác
F4291|Xây dựng công trình thủy
F4292|Xây dựng công trình khai khoáng
F4293|Xây dựng công trình chế biến, chế tạo
F4299|Xây dựng công trình kỹ thuật dân dụng khác
F4311|Phá dỡ
F4312|Chuẩn bị mặt bằng
F4321|Lắp đặt hệ thống điện
F4322|Lắp đặt hệ thống cấp, thoát nước, hệ thống sưởi và điều hoà không khí
F4329|Lắp đặt hệ thống xây dựng khác
F4330|Hoàn thiện công trình xây dựng
F4390|Hoạt động xây dựng chuyên dụng khác
G4511|Bán buôn ô tô và xe có động cơ khác
G4512|Bán lẻ ô tô con (loại 9 chỗ ngồi trở xuống)
G4513|Đại lý ô tô và xe có động cơ khác
G4520|Bảo dưỡng, sửa chữa ô tô và xe có động cơ khác
G4530|Bán phụ tùng và các bộ phận phụ trợ của ô tô và xe có động cơ khác
G4541|Bán mô tô, xe máy
G4542|Bảo dưỡng và sửa chữa mô tô, xe máy
G4543|Bán phụ tùng và các bộ phận phụ trợ của mô tô, xe máy
G4610|Đại lý, môi giới, đấu giá hàng hóa
G4620|Bán buôn nông, lâm sản nguyên liệu (trừ gỗ, tre, nứa) và động vật sống
G4631|Bán buôn gạo, lúa mỳ, hạt ngũ cốc khác, bột mỳ
G4632|Bán buôn thực phẩm
G4633|Bán buôn đồ uống
G4634|Bán buôn sản phẩm thuốc lá, thuốc lào
G4641|Bán buôn vải, hàng may mặc, giày dép
G4649|Bán buôn đồ dùng khác cho gia đình
G4651|Bán buôn máy vi tính, thiết bị ngoại vi và phần mềm
G4652|Bán buôn thiết bị và linh kiện điện tử, viễn thông
G4653|Bán buôn máy móc, thiết bị và phụ tùng máy nông nghiệp
G4659|Bán buôn máy móc, thiết bị và phụ tùng máy khác
G4661|Bán buôn nhiên liệu rắn, lỏng, khí và các sản phẩm liên quan
G4662|Bán buôn kim loại và quặng kim loại
G4663|Bán buôn vật liệu, thiết bị lắp đặt khác trong xây dựng
G4669|Bán buôn chuyên doanh khác chưa được phân vào đâu
G4690|Bán buôn tổng hợp
G4711|Bán lẻ lương thực, thực phẩm, đồ uống, thuốc lá, thuốc lào chiếm tỷ trọng lớn trong các cửa hàng kinh doanh tổng hợp
G4719|Bán lẻ khác trong các cửa hàng kinh doanh tổng hợp
G4721|Bán lẻ lương thực trong các cửa hàng chuyên doanh
G4722|Bán lẻ thực phẩm trong các cửa hàng chuyên doanh
G4723|Bán lẻ đồ uống trong các cửa hàng chuyên doanh
G4724|Bán lẻ sản phẩm thuốc lá, thuốc lào trong các cửa hàng chuyên doanh
G4730|Bán lẻ nhiên liệu động cơ trong các cửa hàng chuyên doanh
G4741|Bán lẻ máy vi tính, thiết bị ngoại vi, phần mềm và thiết bị viễn thông trong các cửa hàng chuyên doanh
G4742|Bán lẻ thiết bị nghe nhìn trong các cửa hàng chuyên doanh
G4751|Bán lẻ vải, len, sợi, chỉ khâu và hàng dệt khác trong các cửa hàng chuyên doanh
G4752|Bán lẻ đồ ngũ kim, sơn, kính và thiết bị lắp đặt khác trong xây dựng trong các cửa hàng chuyên doanh
G4753|Bán lẻ thảm, đệm, chăn, màn, rèm, vật liệu phủ tường và sàn trong các cửa hàng chuyên doanh
G4759|Bán lẻ đồ điện gia dụng, giường, tủ, bàn, ghế và đồ nội thất tương tự, đèn và bộ đèn điện, đồ dùng gia đình khác chưa được phân vào đâu trong các cửa hàng chuyên doanh
G4761|Bán lẻ sách, báo, tạp chí văn phòng phẩm trong các cửa hàng chuyên doanh
G4762|Bán lẻ băng đĩa âm thanh, hình ảnh (kể cả băng, đĩa trắng) trong các cửa hàng chuyên doanh
G4763|Bán lẻ thiết bị, dụng cụ thể dục, thể thao trong các cửa hàng chuyên doanh
G4764|Bán lẻ trò chơi, đồ chơi trong các cửa hàng chuyên doanh
G4771|Bán lẻ hàng may mặc, giày dép, hàng da và giả da trong các cửa hàng chuyên doanh
G4772|Bán lẻ thuốc, dụng cụ y tế, mỹ phẩm và vật phẩm vệ sinh trong các cửa hàng chuyên doanh
G4773|Bán lẻ hàng hóa khác mới trong các cửa hàng chuyên doanh
G4774|Bán lẻ hàng hóa đã qua sử dụng trong các cửa hàng chuyên doanh
G4781|Bán lẻ lương thực, thực phẩm, đồ uống, thuốc lá, thuốc lào lưu động hoặc tại chợ
G4782|Bán lẻ hàng dệt, may sẵn, giày dép lưu động hoặc tại chợ
G4783|Bán lẻ thiết bị công nghệ thông tin liên lạc lưu động hoặc tại chợ
G4784|Bản lẻ thiết bị gia đình khác lưu động hoặc tại chợ
G4785|Bán lẻ hàng văn hóa, giải trí lưu động hoặc tại chợ
G4789|Bán lẻ hàng hóa khác lưu động hoặc tại chợ
G4791|Bán lẻ theo yêu cầu đặt hàng qua bưu điện hoặc internet
G4799|Bán lẻ hình thức khác chưa được phân vào đâu
H4911|Vận tải hành khách đường sắt
H4912|Vận tải hàng hóa đường sắt
H4921|Vận tải hành khách bằng xe buýt trong nội thành
H4922|Vận tải hành khách bằng xe buýt giữa nội thành và ngoại thành, liên tỉnh
H4929|Vận tải hành khách bằng xe buýt loại khác
H4931|Vận tải hành khách đường bộ trong nội thành, ngoại thành (trừ vận tải bằng xe buýt)
H4932|Vận tải hành khách đường bộ khác
H4933|Vận tải hàng hóa bằng đường bộ
H4940|Vận tải đường ống
H5011|Vận tải hành khách ven biển và viễn dương
H5012|Vận tải hàng hóa ven biển và viễn dương
H5021|Vận tải hành khách đường thuỷ nội địa
H5022|Vận tải hàng hóa đường thuỷ nội địa
H5110|Vận tải hành khách hàng không
H5120|Vận tải hàng hóa hàng không
H5210|Kho bãi và lưu giữ hàng hóa
H5221|Hoạt động dịch vụ hỗ trợ trực tiếp cho vận tải đường sắt
H5222|Hoạt động dịch vụ hỗ trợ trực tiếp cho vận tải đường thủy
H5223|Hoạt động dịch vụ hỗ trợ trực tiếp cho vận tải hàng không
H5224|Bốc xếp hàng hóa
H5225|Hoạt động dịch vụ hỗ trợ trực tiếp cho vận tải đường bộ
H5229|Hoạt động dịch vụ hỗ trợ khác liên quan đến vận tải
H5310|Bưu chính
H5320|Chuyển phát
I5510|Dịch vụ lưu trú ngắn ngày
I5590|Cơ sở lưu trú khác
I5610|Nhà hàng và các dịch vụ ăn uống phục vụ lưu động
I5621|Cung cấp dịch vụ ăn uống theo hợp đồng không thường xuyên với khách hàng
I5629|Dịch vụ ăn uống khác
I5630|Dịch vụ phục vụ đồ uống
J5811|Xuất bản sách
J5812|Xuất bản các danh mục chỉ dẫn và địa chỉ
J5813|Xuất bản báo, tạp chí và các ấn phẩm định kỳ
J5819|Hoạt động xuất bản khác
J5820|Xuất bản phần mềm
J5911|Hoạt động sản xuất phim điện ảnh, phim video và chương trình truyền hình
J5912|Hoạt động hậu kỳ
J5913|Hoạt động phát hành phim điện ảnh, phim video và chương trình truyền hình
J5914|Hoạt động chiếu phim
J5920|Hoạt động ghi âm và xuất bản âm nhạc
J6010|Hoạt động phát thanh
J6021|Hoạt động truyền hình
J6022|Chương trình cáp, vệ tinh và các chương trình thuê bao khác
J6110|Hoạt động viễn thông có dây
J6120|Hoạt động viễn thông không dây
J6130|Hoạt động viễn thông vệ tinh
J6190|Hoạt động viễn thông khác
J6201|Lập trình máy vi tính
J6202|Tư vấn máy vi tính và quản trị hệ thống máy vi tính
J6209|Hoạt động dịch vụ công nghệ thông tin và dịch vụ khác liên quan đến máy vi tính
J6311|Xử lý dữ liệu, cho thuê và các hoạt động liên quan
J6312|Cổng thông tin
J6391|Hoạt động thông tấn
J6399|Dịch vụ thông tin khác chưa được phân vào đâu
K6411|Hoạt động ngân hàng trung ương
K6419|Hoạt động trung gian tiền tệ khác
K6420|Hoạt động công ty nắm giữ tài sản
K6430|Hoạt động quỹ tín thác, các quỹ và các tổ chức tài chính khác
K6491|Hoạt động cho thuê tài chính
K6492|Hoạt động cấp tín dụng khác
K6499|Hoạt động dịch vụ tài chính khác chưa được phân vào đâu (trừ bảo hiểm và bảo hiểm xã hội)
K6511|Bảo hiểm nhân thọ
K6512|Bảo hiểm phi nhân thọ
K6513|Bảo hiểm sức khỏe
K6520|Tái bảo hiểm
K6530|Bảo hiểm xã hội
K6611|Quản lý thị trường tài chính
K6612|Môi giới hợp đồng hàng hoá và chứng khoán
K6619|Hoạt động hỗ trợ dịch vụ tài chính chưa được phân vào đâu
K6621|Đánh giá rủi ro và thiệt hại
K6622|Hoạt động của đại lý và môi giới bảo hiểm
K6629|Hoạt động hỗ trợ khác cho bảo hiểm và bảo hiểm xã hội
K6630|Hoạt động quản lý quỹ
L6810|Kinh doanh bất động sản, quyền sử dụng đất thuộc chủ sở hữu, chủ sử dụng hoặc đi thuê
L6820|Tư vấn, môi giới, đấu giá bất động sản, đấu giá quyền sử dụng đất
M6910|Hoạt động pháp luật
M6920|Hoạt động liên quan đến kế toán, kiểm toán và tư vấn về thuế
M7010|Hoạt động của trụ sở văn phòng
M7020|Hoạt động tư vấn quản lý
M7110|Hoạt động kiến trúc và tư vấn kỹ thuật có liên quan
M7120|Kiểm tra và phân tích kỹ thuật
M7211|Nghiên cứu khoa học và phát triển công nghệ trong lĩnh vực khoa học tự nhiên
M7212|Nghiên cứu khoa học và phát triển công nghệ trong lĩnh vực khoa học kỹ thuật và công nghệ
M7213|Nghiên cứu khoa học và phát triển công nghệ trong lĩnh vực khoa học y, dược
M7214|Nghiên cứu khoa học và phát triển công nghệ trong lĩnh vực khoa học nông nghiệp
M7221|Nghiên cứu khoa học và phát triển công nghệ trong lĩnh vực khoa học xã hội
M7222|Nghiên cứu khoa học và phát triển công nghệ trong lĩnh vực khoa học nhân văn
M7310|Quảng cáo
M7320|Nghiên cứu thị trường và thăm dò dư luận
M7410|Hoạt động thiết kế chuyên dụng
M7420|Hoạt động nhiếp ảnh
M7490|Hoạt động chuyên môn, khoa học và công nghệ khác chưa được phân vào đâu
M7500|Hoạt động thú y
N7710|Cho thuê xe có động cơ
N7721|Cho thuê thiết bị thể thao, vui chơi giải trí
N7722|Cho thuê băng, đĩa video
N7729|Cho thuê đồ dùng cá nhân và gia đình khác
N7730|Cho thuê máy móc, thiết bị và đồ dùng hữu hình khác không kèm người điều khiển
N7740|Cho thuê tài sản vô hình phi tài chính
N7810|Hoạt động của các trung tâm, đại lý tư vấn, giới thiệu và môi giới lao động, việc làm
N7820|Cung ứng lao động tạm thời
N7830|Cung ứng và quản lý nguồn lao động
N7911|Đại lý du lịch
N7912|Điều hành tua du lịch
N7990|Dịch vụ đặt chỗ và các dịch vụ hỗ trợ liên quan đến quảng bá và tổ chức tua du lịch
N8010|Hoạt động bảo vệ tư nhân
N8020|Dịch vụ hệ thống bảo đảm an toàn
N8030|Dịch vụ điều tra
N8110|Dịch vụ hỗ trợ tổng hợp
N8121|Vệ sinh chung nhà cửa
N8129|Vệ sinh công nghiệp và các công trình chuyên biệt
N8130|Dịch vụ chăm sóc và duy trì cảnh quan
N8211|Dịch vụ hành chính văn phòng tổng hợp
N8219|Photo, chuẩn bị tài liệu và các hoạt động hỗ trợ văn phòng đặc biệt khác
N8220|Hoạt động dịch vụ liên quan đến các cuộc gọi
N8230|Tổ chức giới thiệu và xúc tiến thương mại
N8291|Hoạt động dịch vụ hỗ trợ thanh toán, tín dụng
N8292|Dịch vụ đóng gói
N8299|Hoạt động dịch vụ hỗ trợ kinh doanh khác còn lại chưa được phân vào đâu
O8411|Hoạt động của Đảng cộng sản, tổ chức chính trị - xã hội, hoạt động quản lý nhà nước nói chung và kinh tế tổng hợp
O8412|Hoạt động quản lý nhà nước trong các lĩnh vực y tế, giáo dục, văn hoá và các dịch vụ xã hội khác (trừ bảo đảm xã hội bắt buộc)
O8413|Hoạt động quản lý nhà nước trong các lĩnh vực kinh tế chuyên ngành
O8421|Hoạt động đối ngoại
O8422|Hoạt động quốc phòng
O8423|Hoạt động an ninh, trật tự an toàn xã hội
O8430|Hoạt động bảo đảm xã hội bắt buộc
P8511|Giáo dục nhà trẻ
P8512|Giáo dục mẫu giáo
P8521|Giáo dục tiểu học
P8522|Giáo dục trung học cơ sở
P8523|Giáo dục trung học phổ thông
P8531|Đào tạo sơ cấp
P8532|Đào tạo trung cấp
P8533|Đào tạo cao đẳng
P8541|Đào tạo đại học
P8542|Đào tạo thạc sỹ
P8543|Đào tạo tiến sỹ
P8551|Giáo dục thể thao và giải trí
P8552|Giáo dục văn hoá nghệ thuật
P8559|Giáo dục khác chưa được phân vào đâu
P8560|Dịch vụ hỗ trợ giáo dục
Q8610|Hoạt động của các bệnh viện, trạm y tế
Q8620|Hoạt động của các phòng khám đa khoa, chuyên khoa và nha khoa
Q8691|Hoạt động y tế dự phòng
Q8692|Hoạt động của hệ thống cơ sở chỉnh hình, phục hồi chức năng
Q8699|Hoạt động y tế khác chưa được phân vào đâu
Q8710|Hoạt động của các cơ sở nuôi dưỡng, điều dưỡng
Q8720|Hoạt động chăm sóc sức khoẻ người bị thiểu năng, tâm thần và người nghiện
Q8730|Hoạt động chăm sóc sức khoẻ người có công, người già và người khuyết tật không có khả năng tự chăm sóc
Q8790|Hoạt động chăm sóc tập trung khác
Q8810|Hoạt động trợ giúp xã hội không tập trung đối với người có công, thương bệnh binh, người già và người khuyết tật
Q8890|Hoạt động trợ giúp xã hội không tập trung khác
R9000|Hoạt động sáng tác, nghệ thuật và giải trí
R9101|Hoạt động thư viện và lưu trữ
R9102|Hoạt động bảo tồn, bảo tàng
R9103|Hoạt động của các vườn bách thảo, bách thú và khu bảo tồn tự nhiên
R9200|Hoạt động xổ số, cá cược và đánh bạc
R9311|Hoạt động của các cơ sở thể thao
R9312|Hoạt động của các câu lạc bộ thể thao
R9319|Hoạt động thể thao khác
R9321|Hoạt động của các công viên vui chơi và công viên theo chủ đề
R9329|Hoạt động vui chơi giải trí khác chưa được phân vào đâu
S9411|Hoạt động của các hiệp hội kinh doanh và nghiệp chủ
S9412|Hoạt động của các hội nghề nghiệp
S9420|Hoạt động của công đoàn
S9491|Hoạt động của các tổ chức tôn giáo
S9499|Hoạt động của các tổ chức khác chưa được phân vào đâu
S9511|Sửa chữa máy vi tính và thiết bị ngoại vi
S9512|Sửa chữa thiết bị liên lạc
S9521|Sửa chữa thiết bị nghe nhìn điện tử gia dụng
S9522|Sửa chữa thiết bị, đồ dùng gia đình
S9523|Sửa chữa giày, dép, hàng da và giả da
S9524|Sửa chữa giường, tủ, bàn, ghế và đồ nội thất tương tự
S9529|Sửa chữa xe đạp, đồng hồ, đồ dùng cá nhân và gia đình khác chưa được phân vào đâu
S9610|Dịch vụ tắm hơi, massage và các dịch vụ tăng cường sức khoẻ tương tự (trừ hoạt động thể thao)
S9620|Giặt là, làm sạch các sản phẩm dệt và lông thú
S9631|Cắt tóc, làm đầu, gội đầu
S9632|Hoạt động dịch vụ phục vụ tang lễ
S9633|Hoạt động dịch vụ phục vụ hôn lễ
S9639|Hoạt động dịch vụ phục vụ cá nhân khác còn lại chưa được phân vào đâu
T9700|Hoạt động làm thuê công việc gia đình trong các hộ gia đình
T9810|Hoạt động sản xuất các sản phẩm vật chất tự tiêu dùng của hộ gia đình
T9820|Hoạt động sản xuất các sản phẩm dịch vụ tự tiêu dùng của hộ gia đình
U9900|Hoạt động của các tổ chức và cơ quan quốc tế
`;
