import { terms } from './term.js';

/** Phúc lợi, Mẫu 01a and 03a of NĐ 352/2025; the thirteenth month is ours, because notices always name it. */
export const BENEFITS = terms([
  ['meals', 'Hỗ trợ ăn', 'Meals'],
  ['social-insurance', 'BHXH, BHYT, BHTN', 'Social, health and unemployment insurance'],
  ['life-insurance', 'Bảo hiểm nhân thọ', 'Life insurance'],
  ['severance', 'Trợ cấp thôi việc', 'Severance pay'],
  ['childcare', 'Nhà trẻ', 'Childcare'],
  ['bus', 'Xe đưa đón', 'Company bus'],
  ['travel-allowance', 'Hỗ trợ đi lại', 'Travel allowance'],
  ['dormitory', 'Ký túc xá', 'Dormitory'],
  ['housing-allowance', 'Hỗ trợ nhà ở', 'Housing allowance'],
  ['training', 'Đào tạo', 'Training'],
  ['disabled-access', 'Lối đi cho người khuyết tật', 'Access for disabled people'],
  ['promotion', 'Cơ hội thăng tiến', 'Promotion prospects'],
  ['thirteenth-month', 'Lương tháng 13, thưởng Tết', 'Thirteenth-month pay, Tet bonus'],
  ['other', 'Phúc lợi khác', 'Other'],
]);

/** How the working day is arranged; the forms only ask "làm ca". */
export const SHIFTS = terms([
  ['day', 'Hành chính', 'Office hours'],
  ['two-shift', 'Hai ca luân phiên', 'Two rotating shifts'],
  ['three-shift', 'Ba ca', 'Three shifts'],
  ['night', 'Ca đêm', 'Night shift'],
  ['split', 'Ca gãy', 'Split shift'],
  ['flexible', 'Linh hoạt', 'Flexible'],
]);

/** Loại hợp đồng lao động, Mẫu 01a and 03a; seasonal work is a contract under 12 months that notices name apart. */
export const CONTRACT_KINDS = terms([
  ['indefinite', 'Không xác định thời hạn', 'Indefinite term'],
  ['under-12m', 'Dưới 12 tháng', 'Under 12 months'],
  ['12-36m', 'Từ 12 đến 36 tháng', '12 to 36 months'],
  ['seasonal', 'Thời vụ', 'Seasonal'],
]);

/** Đối tượng ưu tiên: union of Mẫu 01 and 03a, NĐ 318/2025 and the provinces' plans. Several are sensitive data. */
export const PRIORITY_GROUPS = terms([
  ['disabled', 'Người khuyết tật', 'Disabled person'],
  ['ethnic-minority', 'Dân tộc thiểu số', 'Ethnic minority'],
  ['poor-household', 'Hộ nghèo', 'Poor household'],
  ['near-poor-household', 'Hộ cận nghèo', 'Near-poor household'],
  ['newly-out-of-poverty', 'Hộ mới thoát nghèo', 'Household newly out of poverty'],
  ['demobilised', 'Bộ đội, công an xuất ngũ', 'Demobilised soldier or police'],
  ['youth-volunteer', 'Thanh niên tình nguyện', 'Youth volunteer'],
  ['merit-family', 'Thân nhân người có công', 'Relative of a person of merit'],
  ['land-recovered', 'Hộ bị thu hồi đất', 'Household with recovered land'],
  ['remote-area', 'Vùng biên giới, hải đảo, miền núi', 'Border, island or mountain area'],
  ['woman', 'Phụ nữ (chỉ tiêu đào tạo)', 'Woman (training quota)'],
  ['unemployment-benefit', 'Đang hưởng trợ cấp thất nghiệp', 'On unemployment benefit'],
  ['returnee', 'Đi làm việc ở nước ngoài trở về', 'Returned overseas worker'],
  ['vocational-graduate', 'Học viên GDNN mới tốt nghiệp', 'Recent vocational graduate'],
]);

/** Loại hình, Mẫu 03; leasing firms and individuals because the legal employer differs from the workplace. */
export const EMPLOYER_KINDS = terms([
  ['state', 'Doanh nghiệp nhà nước', 'State-owned enterprise'],
  ['private', 'Doanh nghiệp ngoài nhà nước', 'Private enterprise'],
  ['fdi', 'Doanh nghiệp có vốn đầu tư nước ngoài', 'Foreign-invested enterprise'],
  ['cooperative', 'Hợp tác xã', 'Cooperative'],
  ['household', 'Hộ kinh doanh', 'Household business'],
  ['leasing', 'Doanh nghiệp cho thuê lại lao động', 'Labour-leasing enterprise'],
  ['individual', 'Cá nhân', 'Individual'],
]);

/** Kinh nghiệm, Mẫu 01a and 03a, in years. */
export const EXPERIENCE_BANDS = terms([
  ['none', 'Không yêu cầu', 'None'],
  ['under-1', 'Dưới 1 năm', 'Under 1 year'],
  ['1-2', 'Từ 1 đến 2 năm', '1 to 2 years'],
  ['2-5', 'Từ 2 đến 5 năm', '2 to 5 years'],
  ['over-5', 'Trên 5 năm', 'Over 5 years'],
]);

/** Hình thức tuyển dụng, Mẫu 01a and 03a. */
export const RECRUITMENT_METHODS = terms([
  ['in-person', 'Trực tiếp', 'In person'],
  ['telephone', 'Qua điện thoại', 'By telephone'],
  ['online-interview', 'Phỏng vấn trực tuyến', 'Online interview'],
  ['cv', 'Nộp hồ sơ (CV)', 'CV'],
]);

/** Chức vụ, Mẫu 03a: nhân viên, quản lý, lãnh đạo, khác. */
export const POSITIONS = terms([
  ['staff', 'Nhân viên', 'Staff'],
  ['supervisor', 'Quản lý', 'Supervisor'],
  ['manager', 'Lãnh đạo', 'Manager'],
  ['other', 'Khác', 'Other'],
]);

/**
 * Điều kiện làm việc, Mẫu 01a and 03a; the prefix before the colon names the question. The form prints
 * three steps of standing and of hearing and two of sight without names: those names are ours.
 */
export const WORKING_CONDITIONS = terms([
  ['place:indoor', 'Trong nhà', 'Indoors'],
  ['place:outdoor', 'Ngoài trời', 'Outdoors'],
  ['place:mixed', 'Hỗn hợp', 'Indoors and outdoors'],
  ['lift:under-5kg', 'Nâng dưới 5 kg', 'Lifting under 5 kg'],
  ['lift:5-20kg', 'Nâng 5–20 kg', 'Lifting 5 to 20 kg'],
  ['lift:over-20kg', 'Nâng trên 20 kg', 'Lifting over 20 kg'],
  ['stand:little', 'Hầu như không đứng, đi lại', 'Hardly any standing or walking'],
  ['stand:some', 'Đứng, đi lại vừa phải', 'Some standing or walking'],
  ['stand:much', 'Đứng, đi lại nhiều', 'Much standing or walking'],
  ['hear:not-needed', 'Không cần nghe, nói', 'Hearing and speech not needed'],
  ['hear:basic', 'Nghe, nói cơ bản', 'Basic hearing and speech'],
  ['hear:full', 'Nghe, nói tốt', 'Full hearing and speech'],
  ['sight:basic', 'Thị lực: nhìn được vật lớn', 'Sight for large objects'],
  ['sight:fine', 'Thị lực: nhìn được vật nhỏ', 'Sight for small objects'],
  ['hand:large', 'Thao tác tay: lắp ráp đồ vật lớn', 'Handling large parts'],
  ['hand:small', 'Thao tác tay: lắp ráp đồ vật nhỏ', 'Handling small parts'],
  ['hand:tiny', 'Thao tác tay: lắp ráp đồ vật rất nhỏ', 'Handling very small parts'],
  ['hand:both', 'Dùng hai tay', 'Both hands needed'],
]);
