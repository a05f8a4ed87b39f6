/**
 * VSCO 2020 groups of level 1 and level 2. Source: QĐ 34/2020/QĐ-TTg; level-1 names as in the decision, level-2 names
 * shortened and not checked word by word (verified false). Level-3 names are not carried. Version 2026-11-22.
 */
export const OCCUPATION_GROUP_LINES = `
0|Lực lượng vũ trang
1|Nhà lãnh đạo, quản lý
2|Nhà chuyên môn bậc cao
3|Nhà chuyên môn bậc trung
4|Nhân viên trợ lý văn phòng
5|Nhân viên dịch vụ và bán hàng
6|Lao động có kỹ năng trong nông nghiệp, lâm nghiệp và thủy sản
7|Lao động thủ công và các nghề nghiệp có liên quan khác
8|Thợ vận hành và lắp ráp máy móc, thiết bị
9|Lao động giản đơn
01|Quân đội
02|Công an
03|Lực lượng vũ trang khác
10|Lãnh đạo Đảng
11|Lãnh đạo Quốc hội, Chủ tịch nước
12|Lãnh đạo Chính phủ
13|Lãnh đạo Tòa án, Viện kiểm sát
14|Lãnh đạo Hội đồng nhân dân, Ủy ban nhân dân
15|Lãnh đạo tổ chức chính trị - xã hội
16|Lãnh đạo tổ chức nghiệp chủ, nhân đạo
17|Quản lý cơ quan, doanh nghiệp và đơn vị
21|Nhà chuyên môn trong khoa học và kỹ thuật
22|Nhà chuyên môn về sức khỏe
23|Nhà chuyên môn về giảng dạy
24|Nhà chuyên môn về kinh doanh và quản lý
25|Nhà chuyên môn về công nghệ thông tin và truyền thông
26|Nhà chuyên môn về luật pháp, văn hóa, xã hội
31|Kỹ thuật viên khoa học và kỹ thuật
32|Kỹ thuật viên sức khỏe
33|Nhân viên về kinh doanh và quản lý
34|Nhân viên luật pháp, văn hóa, xã hội
35|Kỹ thuật viên thông tin và truyền thông
36|Giáo viên bậc trung
41|Nhân viên tổng hợp và thư ký
42|Nhân viên dịch vụ khách hàng
43|Nhân viên ghi chép số liệu và vật liệu
44|Nhân viên hỗ trợ văn phòng khác
51|Nhân viên dịch vụ cá nhân
52|Nhân viên bán hàng
53|Nhân viên chăm sóc cá nhân
54|Nhân viên dịch vụ bảo vệ
61|Lao động nông nghiệp có kỹ năng
62|Lao động lâm nghiệp, thủy sản có kỹ năng
63|Lao động tự cung tự cấp trong nông nghiệp
71|Thợ xây dựng và các thợ có liên quan
72|Thợ luyện kim, cơ khí và các thợ có liên quan
73|Thợ thủ công và thợ in
74|Thợ điện và thợ điện tử
75|Thợ chế biến thực phẩm, gỗ, may mặc và thợ khác
81|Thợ vận hành máy móc và thiết bị
82|Thợ lắp ráp
83|Lái xe và thợ vận hành thiết bị chuyển động
91|Người quét dọn và giúp việc
92|Lao động giản đơn nông, lâm, thủy sản
93|Lao động khai khoáng, xây dựng, công nghiệp và vận tải
94|Người phụ giúp chuẩn bị thực phẩm
95|Lao động trên đường phố
96|Người thu dọn rác và lao động giản đơn khác
`;
