/**
 * Countries of Vietnamese workers abroad and of the investors in the parks; programmes of the first group.
 * Background knowledge, not checked against the Department of Overseas Labour: verified false. Version 2026-11-22.
 *
 * Countries: ISO 3166-1 alpha-2|Vietnamese|English|aliases. Programmes: code|country|Vietnamese|English|aliases|occupations
 * (VSCO 2020) whose work the programme usually teaches.
 */
export const COUNTRY_LINES = `
VN|Việt Nam|Vietnam|trong nước; VN
KR|Hàn Quốc|South Korea|Hàn; Korea; Hàn Xẻng; ROK
JP|Nhật Bản|Japan|Nhật; Japan; NB
TW|Đài Loan|Taiwan|Đài; Taiwan; Đài Bắc; Taipei
CN|Trung Quốc|China|TQ; Trung Hoa; China; PRC
HK|Hồng Kông|Hong Kong|Hồng Công; Hongkong; Hương Cảng
MO|Ma Cao|Macao|Macau; Macao
SG|Singapore|Singapore|Xin-ga-po; Sing
MY|Malaysia|Malaysia|Ma-lai-xi-a; Mã Lai; Malay
TH|Thái Lan|Thailand|Thailand; Thái
US|Hoa Kỳ|United States|Mỹ; USA; United States
DE|Đức|Germany|CHLB Đức; Cộng hòa Liên bang Đức; Germany
HU|Hungary|Hungary|Hung-ga-ri
RO|Rumani|Romania|Romania; Ru-ma-ni
PL|Ba Lan|Poland|Poland
CZ|Séc|Czechia|Cộng hòa Séc; CH Séc; Tiệp
SK|Slovakia|Slovakia|Xlô-va-ki-a
RU|Nga|Russia|Liên bang Nga; Russia
GR|Hy Lạp|Greece|Greece
IL|Israel|Israel|I-xra-en
AE|UAE|United Arab Emirates|Các Tiểu vương quốc Ả Rập Thống nhất; Dubai; Đu-bai
SA|Ả Rập Xê Út|Saudi Arabia|Ả rập Saudi; Saudi; Ả Rập Xê-út
QA|Qatar|Qatar|Ca-ta
AU|Úc|Australia|Australia; Ôxtrâylia
NZ|New Zealand|New Zealand|Niu Di-lân
CA|Canada|Canada|Ca-na-đa
BE|Bỉ|Belgium|Belgium
NL|Hà Lan|Netherlands|Netherlands; Holland
FR|Pháp|France|France
IT|Ý|Italy|Italia; Italy
GB|Anh|United Kingdom|Vương quốc Anh; UK
LA|Lào|Laos|Laos
KH|Campuchia|Cambodia|Căm-pu-chia; Cambodia
DZ|Angiêri|Algeria|Algeria; An-giê-ri
`;

export const PROGRAMME_LINES = `
kr-eps|KR|Chương trình EPS (visa E-9)|Employment Permit System (E-9)|EPS; E9; E-9; visa E9; XKLĐ Hàn Quốc; đi Hàn; lao động EPS; EPS về nước|7212; 7223; 8142; 8202; 8160; 8122; 7543
kr-e7|KR|Lao động kỹ thuật Hàn Quốc (visa E-7)|Skilled worker visa, Korea (E-7)|E7; E-7; visa E7; hàn đóng tàu; E7-3|7212; 7214; 7132; 7411
kr-e8|KR|Lao động thời vụ Hàn Quốc (visa E-8)|Seasonal worker, Korea (E-8)|E8; E-8; thời vụ Hàn Quốc; lao động thời vụ Hàn|9201; 6111
kr-e10|KR|Thuyền viên Hàn Quốc (visa E-10)|Fishery crew, Korea (E-10)|E10; E-10; thuyền viên Hàn Quốc|8350; 6223
jp-titp|JP|Thực tập sinh kỹ năng Nhật Bản|Technical Intern Training Programme, Japan|TTS; thực tập sinh; TTS Nhật; thực tập sinh Nhật Bản; tu nghiệp sinh; TITP; kỹ năng thực tập sinh; thực tập sinh kỹ năng; XKLĐ Nhật; XKLĐ Nhật Bản; đi Nhật; ginou jisshu|7223; 7212; 8142; 8202; 8153; 7531; 8160; 8122; 7119; 7114
jp-ikusei|JP|Chế độ Ikusei-shūrō (từ 4-2027)|Employment for Skill Development, Japan (from April 2027)|ikusei; ikusei shuro; ikusei shurou; phát triển kỹ năng lao động|7223; 7212; 8142; 8202; 8160
jp-ssw1|JP|Kỹ năng đặc định số 1 (Tokutei ginō 1)|Specified Skilled Worker (i), Japan|tokutei; tokutei gino; tokutei ginou; tokutei 1; SSW; SSW1; kỹ năng đặc định; kỹ năng đặc định 1; kỹ năng đặc định số 1; visa đặc định; đặc định|7223; 7212; 8142; 8202; 8160; 5321; 9112
jp-ssw2|JP|Kỹ năng đặc định số 2 (Tokutei ginō 2)|Specified Skilled Worker (ii), Japan|tokutei 2; tokutei gino 2; SSW2; kỹ năng đặc định 2; kỹ năng đặc định số 2; đặc định 2|7223; 7212; 3122
jp-engineer|JP|Kỹ sư Nhật Bản (Gijinkoku)|Engineer and specialist visa, Japan|kỹ sư Nhật; kỹ sư Nhật Bản; visa kỹ sư; gijinkoku; kỹ thuật viên Nhật|2144; 2151; 2152; 2141; 2512
jp-im-japan|JP|Thực tập sinh IM Japan|IM Japan internship|IM Japan; chương trình IM; IMM Japan|7223; 7212; 8142; 8202; 8160
jp-epa|JP|Điều dưỡng, hộ lý EPA Nhật Bản|EPA nurses and care workers, Japan|EPA; điều dưỡng EPA; hộ lý Nhật; điều dưỡng Nhật|3221; 5321
tw-factory|TW|Lao động công xưởng Đài Loan|Factory worker, Taiwan|công xưởng; công xưởng Đài Loan; nhà máy Đài Loan; XKLĐ Đài Loan; đi Đài; đi Đài về; XKLĐ Đài|8202; 8209; 8189; 7223; 8142; 9329; 8152
tw-caregiver|TW|Khán hộ công Đài Loan|Caregiver, Taiwan|khán hộ công; chăm sóc người bệnh Đài Loan; hộ lý Đài Loan|5321; 5322
tw-domestic|TW|Giúp việc gia đình Đài Loan|Domestic worker, Taiwan|giúp việc Đài Loan; giúp việc gia đình Đài Loan|9111; 5152
tw-crew|TW|Thuyền viên Đài Loan|Fishing crew, Taiwan|thuyền viên Đài Loan; tàu cá Đài Loan|8350; 6223
de-nurse|DE|Điều dưỡng tại Đức|Nurse, Germany|điều dưỡng Đức; điều dưỡng CHLB Đức; triple win|3221; 2221
de-dual|DE|Đào tạo nghề kép tại Đức (Ausbildung)|Dual vocational training, Germany|nghề kép; ausbildung; du học nghề Đức; du học nghề|7212; 7223; 7231; 5131; 5120
de-skilled|DE|Lao động kỹ thuật tại Đức|Skilled worker, Germany|lao động kỹ thuật Đức; XKLĐ Đức|7212; 7223; 7411
cn-contract|CN|Lao động hợp đồng tại Trung Quốc|Contract worker, China|XKLĐ Trung Quốc; làm việc tại Trung Quốc|8202; 9329
sg-contract|SG|Lao động hợp đồng tại Singapore|Contract worker, Singapore|XKLĐ Singapore; đi Sing|9329; 7111; 7212
hu-contract|HU|Lao động hợp đồng tại Hungary|Contract worker, Hungary|XKLĐ Hungary|8202; 8201; 9329
ro-contract|RO|Lao động hợp đồng tại Rumani|Contract worker, Romania|XKLĐ Rumani; XKLĐ Romania|7111; 7212; 8153
pl-contract|PL|Lao động hợp đồng tại Ba Lan|Contract worker, Poland|XKLĐ Ba Lan|9329; 7212; 8160
my-contract|MY|Lao động hợp đồng tại Malaysia|Contract worker, Malaysia|XKLĐ Malaysia; đi Malay|8202; 9329
ae-contract|AE|Lao động hợp đồng tại UAE|Contract worker, UAE|XKLĐ UAE; XKLĐ Dubai|7111; 9112; 5131
sa-contract|SA|Lao động hợp đồng tại Ả Rập Xê Út|Contract worker, Saudi Arabia|XKLĐ Ả Rập; XKLĐ Saudi|9111; 7111; 8332
au-palm|AU|Chương trình PALM Australia|PALM scheme, Australia|PALM; chương trình PALM; XKLĐ Úc; lao động nông nghiệp Úc|9201; 6111; 7511
il-contract|IL|Lao động hợp đồng tại Israel|Contract worker, Israel|XKLĐ Israel; thực tập nông nghiệp Israel|6111; 5322; 7114
gr-contract|GR|Lao động hợp đồng tại Hy Lạp|Contract worker, Greece|XKLĐ Hy Lạp|9201; 6111
`;
