export { RECORD_SETS, TAXONOMY_VERSION } from './record-sets.js';
export type { RecordSet } from './record-sets.js';

export { OCCUPATIONS, occupationByCode, occupationGroupName } from './occupations/occupation.js';
export type { Occupation } from './occupations/occupation.js';
export { codeOccupation } from './occupations/code-occupation.js';
export type { CodedOccupation } from './occupations/code-occupation.js';
export { occupationProximity } from './occupations/occupation-proximity.js';

export { LEVELS, codeLevel, levelByCode } from './levels/level.js';
export type { Level, LevelCode } from './levels/level.js';
export { SCHOOLING, codeSchooling } from './levels/schooling.js';
export type { Schooling, SchoolingCode } from './levels/schooling.js';

export { TRAINING_FIELDS, codeTrainingField, trainingFieldByCode } from './training/training-field.js';
export type { TrainingField } from './training/training-field.js';
export { FIELD_OCCUPATIONS, fieldMatchesOccupation } from './training/field-occupations.js';
export type { FieldOccupations } from './training/field-occupations.js';

export { PROVINCES, provinceByCode, provincePoint } from './places/province.js';
export type { FormerProvince, Province } from './places/province.js';
export { COMMUNES, communeByCode, communesOf } from './places/commune.js';
export type { Commune } from './places/commune.js';
export { FORMER_UNITS } from './places/former-unit.js';
export type { FormerUnit } from './places/former-unit.js';
export { findPlaces } from './places/find-places.js';
export type { PlaceMatch } from './places/find-places.js';
export { communePoint } from './places/commune-point.js';
export { distanceMetres } from './places/geo-point.js';
export type { GeoPoint, LatLng } from './places/geo-point.js';

export { PARKS, findPark, parkByCode } from './parks/park.js';
export type { Park, ParkKind } from './parks/park.js';

export { COUNTRIES, codeCountry } from './overseas/country.js';
export type { Country } from './overseas/country.js';
export { PROGRAMMES, codeProgramme } from './overseas/programme.js';
export type { Programme } from './overseas/programme.js';

export { LANGUAGES, codeLanguages } from './languages/language.js';
export type { Language } from './languages/language.js';
export { LANGUAGE_CERTIFICATES, parseLanguageCertificate } from './languages/language-certificate.js';
export type { LanguageCertificate, ParsedLanguageCertificate } from './languages/language-certificate.js';

export { CERTIFICATES, codeCertificate, requiredCertificates } from './certificates/certificate.js';
export type { Certificate } from './certificates/certificate.js';

export { MINOR_BANNED_OCCUPATIONS, bannedForMinors } from './labour-law/minor-bans.js';
export type { MinorBan } from './labour-law/minor-bans.js';
export { MINIMUM_WAGES, minimumMonthlyWage, wageZone } from './labour-law/minimum-wage.js';
export type { MinimumWage, WageZone } from './labour-law/minimum-wage.js';

export { INDUSTRIES, industryByCode } from './industries/industry.js';
export type { Industry } from './industries/industry.js';

export {
  BENEFITS,
  CONTRACT_KINDS,
  EMPLOYER_KINDS,
  EXPERIENCE_BANDS,
  POSITIONS,
  PRIORITY_GROUPS,
  RECRUITMENT_METHODS,
  SHIFTS,
  WORKING_CONDITIONS,
} from './forms/form-terms.js';
export type { Term } from './forms/term.js';
