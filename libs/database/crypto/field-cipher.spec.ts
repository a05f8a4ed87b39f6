import { FieldCipher, SealBrokenError } from './field-cipher.js';
import { FieldKeys } from './field-keys.js';

const keys = FieldKeys.throwaway();
const cipher = new FieldCipher(keys);
const PLACE = ['jobseeker_identity', 'name', 'id-1'] as const;

test('what was sealed opens again, Vietnamese and empty text and bytes included', () => {
  for (const plain of ['Nguyễn Thị Ánh', '', 'a'.repeat(100_000)]) {
    expect(cipher.open(...PLACE, cipher.seal(...PLACE, plain))).toBe(plain);
  }
  const bytes = Buffer.from([0, 255, 1, 254]);
  expect(cipher.openBytes(...PLACE, cipher.sealBytes(...PLACE, bytes))).toEqual(bytes);
});

test('the same value never looks the same twice', () => {
  const sealed = Array.from({ length: 2_500 }, () => cipher.seal(...PLACE, 'Nguyễn Thị Ánh').toString('hex'));
  expect(new Set(sealed.map((hex) => hex.slice(2, 26))).size).toBe(sealed.length);
});

test('a value moved to another row, column or table does not open', () => {
  const sealed = cipher.seal(...PLACE, 'Nguyễn Thị Ánh');
  const places: [string, string, string][] = [
    ['jobseeker_identity', 'name', 'id-2'],
    ['jobseeker_identity', 'address', 'id-1'],
    ['vacancy', 'name', 'id-1'],
  ];
  for (const place of places) {
    expect(() => cipher.open(...place, sealed)).toThrow(SealBrokenError);
  }
});

test('every changed or missing byte is noticed', () => {
  const sealed = cipher.seal(...PLACE, 'Ánh');
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed);
    changed[at]! ^= 1;
    expect(() => cipher.open(...PLACE, changed)).toThrow(SealBrokenError);
  }
  for (const length of [0, 1, 28, sealed.length - 1]) {
    expect(() => cipher.open(...PLACE, sealed.subarray(0, length))).toThrow(SealBrokenError);
  }
});

test('another key opens nothing, and the error repeats nothing', () => {
  const sealed = cipher.seal(...PLACE, 'Nguyễn Thị Ánh');
  const stranger = new FieldCipher(FieldKeys.throwaway());
  expect(() => stranger.open(...PLACE, sealed)).toThrow('a sealed value of jobseeker_identity.name does not open');
});

test('a blind index is equal for equal values, differs by purpose and by key', () => {
  const index = cipher.blindIndex('cccd', '024204000001');
  expect(cipher.blindIndex('cccd', '024204000001')).toEqual(index);
  expect(cipher.blindIndex('cccd', '024204000002')).not.toEqual(index);
  expect(cipher.blindIndex('phone', '024204000001')).not.toEqual(index);
  expect(new FieldCipher(FieldKeys.throwaway()).blindIndex('cccd', '024204000001')).not.toEqual(index);
});
