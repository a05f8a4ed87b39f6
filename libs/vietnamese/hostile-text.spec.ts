import * as vietnamese from './index.js';

/** Notices come from anyone: a text made to confuse a pattern may be wrong for it, never slow. */
describe('text made to exhaust a pattern', () => {
  const readers: Record<string, (text: string) => unknown> = {
    fold: vietnamese.fold,
    cleanText: vietnamese.cleanText,
    toneEncode: vietnamese.toneEncode,
    telexResidue: vietnamese.telexResidue,
    parsePays: vietnamese.parsePays,
    parseDate: vietnamese.parseDate,
    parsePhones: vietnamese.parsePhones,
    parseQuantity: vietnamese.parseQuantity,
    parseExperience: vietnamese.parseExperience,
    parseCccd: vietnamese.parseCccd,
    parseTaxCode: vietnamese.parseTaxCode,
    displayName: vietnamese.displayName,
    findRiskyConditions: vietnamese.findRiskyConditions,
    expandAbbreviations: vietnamese.expandAbbreviations,
    normalizeTonePlacement: vietnamese.normalizeTonePlacement,
    detectLegacyFont: vietnamese.detectLegacyFont,
    parseSocialInsuranceNumber: vietnamese.parseSocialInsuranceNumber,
  };
  const units = [
    '1',
    '1 ',
    '1.000.',
    '.',
    ' ',
    '\n',
    '(',
    'nam 18-',
    'khong tuyen nguoi ',
    'ko ',
    'luong tu ',
    '8tr-',
    '1/1/',
    'cao tu ',
    'aà',
    'a',
  ];

  test.each(Object.keys(readers))('%s takes linear time', (name) => {
    for (const unit of units) {
      const text = unit.repeat(Math.ceil(60_000 / unit.length));
      const start = performance.now();
      readers[name]!(text);
      expect({ unit, slow: performance.now() - start > 2_000 }).toEqual({ unit, slow: false });
    }
  });
});
