import type { SeededRandom } from './seeded-random.js';

const FAMILY = [
  ['Nguyễn', 38],
  ['Trần', 11],
  ['Lê', 9],
  ['Phạm', 7],
  ['Hoàng', 6],
  ['Vũ', 5],
  ['Đặng', 4],
  ['Bùi', 4],
  ['Đỗ', 4],
  ['Ngô', 3],
  ['Dương', 3],
  ['Thân', 2],
  ['Giáp', 2],
  ['Nông', 1],
  ['Vi', 1],
] as const;
const MIDDLE = {
  male: ['Văn', 'Đức', 'Minh', 'Quang', 'Hữu', 'Xuân', 'Tiến', 'Công'],
  female: ['Thị', 'Thu', 'Ngọc', 'Thanh', 'Hồng', 'Thùy', 'Khánh', 'Mai'],
} as const;
const GIVEN = {
  male: [
    'An',
    'Bình',
    'Cường',
    'Dũng',
    'Đạt',
    'Giang',
    'Hải',
    'Hiếu',
    'Hùng',
    'Khánh',
    'Long',
    'Nam',
    'Phong',
    'Quân',
    'Sơn',
    'Thắng',
    'Toàn',
    'Trung',
    'Tuấn',
    'Việt',
  ],
  female: [
    'Anh',
    'Chi',
    'Dung',
    'Hà',
    'Hạnh',
    'Hiền',
    'Hoa',
    'Hương',
    'Lan',
    'Linh',
    'Loan',
    'Mai',
    'Nga',
    'Nhung',
    'Oanh',
    'Phương',
    'Thảo',
    'Trang',
    'Vân',
    'Yến',
  ],
} as const;

export interface InventedPerson {
  readonly name: string;
  readonly sex: 'male' | 'female';
  readonly birthDate: string;
  readonly cccd: string;
  /** E.164. */
  readonly phone: string;
}

/**
 * An invented person. Phones are in 050, a prefix no operator holds, and identity numbers begin with 099, a code no province has:
 * neither can be a real person's. `index` makes the identity number unique.
 */
export function inventPerson(random: SeededRandom, birthYear: number, index: number): InventedPerson {
  const sex = random.chance(54) ? 'female' : 'male';
  const month = String(random.between(1, 12)).padStart(2, '0');
  const day = String(random.between(1, 28)).padStart(2, '0');
  const century = (birthYear >= 2000 ? 2 : 0) + (sex === 'female' ? 1 : 0);
  const digits = (count: number) => Array.from({ length: count }, () => random.below(10)).join('');
  return {
    name: `${random.weighted(FAMILY)} ${random.pick(MIDDLE[sex])} ${random.pick(GIVEN[sex])}`,
    sex,
    birthDate: `${birthYear}-${month}-${day}`,
    cccd: `099${century}${String(birthYear % 100).padStart(2, '0')}${String(index % 1_000_000).padStart(6, '0')}`,
    phone: `+8450${digits(7)}`,
  };
}
