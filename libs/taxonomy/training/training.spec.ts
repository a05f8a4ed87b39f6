import { occupationByCode } from '../occupations/occupation.js';
import { FIELD_OCCUPATIONS, fieldMatchesOccupation } from './field-occupations.js';
import { codeTrainingField, TRAINING_FIELDS, trainingFieldByCode } from './training-field.js';

describe('codeTrainingField', () => {
  test.each([
    ['Điện công nghiệp', '5202'],
    ['dien cong nghiep', '5202'],
    ['Cao đẳng Điện công nghiệp', '5202'],
    ['điện CN', '5202'],
    ['Công nghệ kỹ thuật điện, điện tử', '5103'],
    ['Cắt gọt kim loại', '5201'],
    ['Hàn', '5201'],
    ['Công nghệ ô tô', '5102'],
    ['Điện tử công nghiệp', '5202'],
    ['Cơ điện tử', '5202'],
    ['KT máy lạnh và điều hòa không khí', '5202'],
    ['May thời trang', '5402'],
    ['Công nghệ may', '5402'],
    ['Kế toán doanh nghiệp', '3403'],
    ['Tiếng Trung Quốc', '2202'],
    ['Tiếng Hàn', '2202'],
    ['Công nghệ thông tin', '4802'],
    ['Kỹ thuật chế biến món ăn', '8102'],
    ['Chế biến thực phẩm', '5401'],
    ['6520227', '5202'],
    ['5510216 Công nghệ ô tô', '5102'],
  ])('reads "%s" as %s', (text, code) => {
    expect(codeTrainingField(text)).toBe(code);
  });

  test('knows nothing about other words', () => {
    expect(codeTrainingField('')).toBeUndefined();
    expect(codeTrainingField('chăm chỉ')).toBeUndefined();
  });
});

describe('TRAINING_FIELDS', () => {
  test('are the 110 groups with unique codes', () => {
    expect(TRAINING_FIELDS).toHaveLength(110);
    expect(new Set(TRAINING_FIELDS.map(({ code }) => code)).size).toBe(110);
    expect(trainingFieldByCode('5402')?.name).toBe('Sản xuất, chế biến sợi, vải, giày, da');
  });
});

describe('FIELD_OCCUPATIONS', () => {
  test('lead from fields of the list to occupations of the list', () => {
    for (const { field, occupations, related } of FIELD_OCCUPATIONS) {
      expect(trainingFieldByCode(field)).toBeDefined();
      expect([...occupations, ...related].filter((code) => occupationByCode(code) === undefined)).toEqual([]);
      expect(related.filter((code) => occupations.includes(code))).toEqual([]);
    }
  });

  test('fit 100 where meant, 70 where related, less further off', () => {
    expect(fieldMatchesOccupation('5402', '8153')).toBe(100);
    expect(fieldMatchesOccupation('5402', '7543')).toBe(70);
    expect(fieldMatchesOccupation('5402', '2643')).toBeLessThan(30);
    expect(fieldMatchesOccupation('0000', '8153')).toBe(0);
    expect(fieldMatchesOccupation('5201', '7212')).toBe(100);
  });
});
