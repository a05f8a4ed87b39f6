import type { Employer, EmployerSite } from '#domain';
import { communeByCode, communesOf, type LatLng, PARKS } from '#taxonomy';
import { SeededRandom } from './seeded-random.js';
import { SECTORS, type Sector } from './sectors.data.js';

/** An invented firm with its one site, in a real park where the province has one on record, and what its vacancies share. */
export interface DemoEmployer {
  readonly employer: Employer;
  readonly site: EmployerSite;
  readonly sector: Sector;
  /** 0 small … 3 very large; sets seats, buses and dormitory. */
  readonly size: 0 | 1 | 2 | 3;
  readonly dormitory: boolean;
  readonly busCommuneCodes: readonly string[];
  readonly welcomesReturnees: boolean;
}

const STEMS = [
  'Hạc Trắng',
  'Sông Thương',
  'Sao Sớm',
  'Lúa Vàng',
  'Trúc Xanh',
  'Đồi Chè',
  'Gió Bấc',
  'Mây Núi',
  'Cánh Cò',
  'Thuyền Quan',
  'Bến Trăng',
  'Hoa Gạo',
  'Nắng Hạ',
  'Trống Đồng',
  'Lá Cọ',
  'Đèn Trời',
  'Chim Lạc',
  'Suối Mơ',
  'Đá Ong',
  'Quan Họ',
] as const;
const TAILS = ['Một', 'Hai', 'Ba', 'Bốn', 'Năm', 'Sáu', 'Bảy', 'Tám', 'Chín', 'Mười'] as const;
/** Shares of investor countries where the province has no park on record; ours. */
const OUTSIDE_PARKS: Readonly<Record<string, number>> = { VN: 50, CN: 15, KR: 15, TW: 10, JP: 10 };
const SIZE_BANDS = ['51-100', '201-500', '500-1000', '3000-10000'] as const;

/**
 * Firms by number. Names end in "(mẫu)" so that nobody takes them for real ones; parks, communes and the mix of investor countries are
 * the taxonomy's.
 */
export function demoEmployer(seed: number, index: number, provinceCode: string): DemoEmployer {
  const random = new SeededRandom(seed, 'employer', index);
  const parks = PARKS.filter((park) => park.provinceCode === provinceCode);
  const park = parks.length === 0 ? undefined : random.pick(parks);
  const sector = random.weighted(SECTORS);
  const investorCountry = random.weighted(Object.entries(park?.investorCountries ?? OUTSIDE_PARKS));
  const size = random.weighted([
    [0, 40],
    [1, 35],
    [2, 18],
    [3, 7],
  ] as const);
  const id = random.uuid();
  const communeCode = random.pick(park?.communeCodes ?? communesOf(provinceCode).map(({ code }) => code));
  const name = `Công ty TNHH ${random.pick(sector.nameParts)} ${STEMS[index % STEMS.length] ?? ''} ${TAILS[Math.floor(index / STEMS.length) % TAILS.length] ?? ''}${index >= 200 ? ` ${Math.floor(index / 200) + 1}` : ''} (mẫu)`;
  const neighbours = park === undefined ? [communeCode] : parks.flatMap((other) => other.communeCodes);
  return {
    employer: {
      id,
      version: 1,
      name,
      kind: investorCountry === 'VN' ? 'private' : 'fdi',
      industry: sector.industry,
      products: sector.products,
      sizeBand: SIZE_BANDS[size],
      investorCountry,
      verified: random.chance(85),
    },
    site: {
      id: random.uuid(),
      employerId: id,
      name: `Nhà máy ${park?.name ?? communeByCode(communeCode)?.name ?? communeCode}`,
      provinceCode,
      communeCode,
      ...(park === undefined ? {} : { parkCode: park.code }),
      addressText: address(random, park?.name ?? communeByCode(communeCode)?.name ?? communeCode),
      ...jitter(random, park?.point),
    },
    sector,
    size,
    dormitory: random.chance([5, 15, 40, 75][size] ?? 0),
    busCommuneCodes: random.chance([10, 40, 75, 95][size] ?? 0) ? random.some(neighbours, random.between(2, 8)) : [],
    welcomesReturnees: investorCountry !== 'VN' && random.chance(45),
  };
}

function address(random: SeededRandom, place: string): string {
  return `Lô ${random.pick(['A', 'B', 'C', 'D', 'E', 'F'])}${random.between(1, 24)}, ${place}`;
}

/** Within about a kilometre of a park's coarse point. */
function jitter(random: SeededRandom, point: LatLng | undefined): { lat?: number; lng?: number } {
  if (point === undefined) return {};
  return {
    lat: (Math.round(point.lat * 10_000) + random.between(-80, 80)) / 10_000,
    lng: (Math.round(point.lng * 10_000) + random.between(-80, 80)) / 10_000,
  };
}
