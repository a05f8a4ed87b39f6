/**
 * Districts that people still write and that were gone before 2025-06-30, so the source of former-units lacks them.
 * From resolutions of the National Assembly's standing committee and memory; verified false. Renamed districts (Huyện
 * Việt Yên, Thị xã Phổ Yên) need no line: any district kind word fits a district's name. Version 2026-11-22.
 * One line each: district|province until 2025-06-30|communes of today.
 */
export const DISTRICT_ALIAS_LINES = `
Huyện Yên Dũng|Bắc Giang|07681; 07682; 07696; 07699; 07735; 07738
Huyện Hoành Bồ|Quảng Ninh|07030; 07054; 07060
Huyện Chư Prông|Gia Lai|23737
`;

/** Small towns whose name is no longer a unit's: name|province until 2025-06-30|commune of today. */
export const TOWN_ALIAS_LINES = `
Neo|Bắc Giang|07681
Nham Biền|Bắc Giang|07681
Bích Động|Bắc Giang|07777
Đồi Ngô|Bắc Giang|07444
Vôi|Bắc Giang|07375
Cao Thượng|Bắc Giang|07339
Thắng|Bắc Giang|07840
Chờ|Bắc Ninh|09193
Lim|Bắc Ninh|09319
Phố Mới|Bắc Ninh|09247
Hồ|Bắc Ninh|09400
Ba Hàng|Thái Nguyên|05860
Hương Sơn|Thái Nguyên|05908
Lai Cách|Hải Dương|10891
Sao Đỏ|Hải Dương|10546
`;
