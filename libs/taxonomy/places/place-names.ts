import { fold } from '#vietnamese';
import { PARKS } from '../parks/park.js';
import { dataLines, listField } from '../text/data-lines.js';
import { PhraseTrie } from '../text/phrase-trie.js';
import { COMMUNES, communeByCode, communesOf } from './commune.js';
import { FORMER_UNITS } from './former-unit.js';
import { type PlaceGroup } from './place-kind-words.js';
import { PROVINCES } from './province.js';
import { PROVINCE_ALIAS_LINES } from './provinces.data.js';
import { DISTRICT_ALIAS_LINES, TOWN_ALIAS_LINES } from './unit-aliases.data.js';

/** A place a name can mean. `rank` orders the meanings of a bare name: province, district, commune, former commune, park. */
export interface PlaceMeaning {
  group: PlaceGroup;
  rank: 0 | 1 | 2 | 3 | 4;
  code: string;
  name: string;
  /** As written in our data: "tỉnh", "huyện", "phường", "KCN". */
  kind: string;
  provinceCode: string;
  communeCodes: readonly string[];
  former: boolean;
  /** Only read when typed in capitals ("BN"). */
  capitalsOnly: boolean;
}

const slug = (text: string) => fold(text).replace(/[^a-z0-9]+/g, '-');

/** "Thị xã Việt Yên" → "thị xã", "Việt Yên". */
function splitDistrict(fullName: string): { kind: string; name: string } {
  const [, kind, name] = /^(Thành phố|Thị xã|Huyện|Quận) (.+)$/.exec(fullName)!;
  return { kind: kind!.toLowerCase(), name: name! };
}

/** Every name of every place, old and new: about 15,000, built on first use. */
export function buildPlaceNames(): PhraseTrie<PlaceMeaning> {
  const trie = new PhraseTrie<PlaceMeaning>();
  const communesByFormerProvince = new Map<string, Set<string>>();
  const districts = new Map<string, { province: string; district: string; communes: Set<string> }>();
  const addToDistrict = (province: string, district: string, communeCode: string) => {
    const key = `${slug(province)}/${slug(district)}`;
    const entry = districts.get(key) ?? { province, district, communes: new Set() };
    entry.communes.add(communeCode);
    districts.set(key, entry);
  };

  for (const { province, district, communeCode } of FORMER_UNITS) {
    const communes = communesByFormerProvince.get(province);
    if (communes === undefined) communesByFormerProvince.set(province, new Set([communeCode]));
    else communes.add(communeCode);
    addToDistrict(province, district, communeCode);
  }
  for (const [district, province, communes] of dataLines(DISTRICT_ALIAS_LINES)) {
    for (const communeCode of listField(communes)) addToDistrict(province!, district!, communeCode);
  }

  addProvinces(trie, communesByFormerProvince);
  for (const [code, { district, communes }] of districts) {
    const { kind, name } = splitDistrict(district);
    const communeCodes = [...communes];
    const provinceCode = communeByCode(communeCodes[0]!)!.provinceCode;
    const meaning: PlaceMeaning = { ...DISTRICT, code, name: district, kind, provinceCode, communeCodes };
    trie.add(name, meaning);
  }
  addCommunes(trie);
  for (const park of PARKS) {
    for (const name of [park.name, ...park.aliases]) {
      const { code, kind, provinceCode, communeCodes } = park;
      trie.add(name, { ...PARK, code, name: `${kind} ${park.name}`, kind, provinceCode, communeCodes });
    }
  }
  return trie;
}

const DISTRICT = { group: 'district', rank: 1, former: true, capitalsOnly: false } as const;
const PARK = { group: 'park', rank: 4, former: false, capitalsOnly: false } as const;

function addProvinces(
  trie: PhraseTrie<PlaceMeaning>,
  communesByFormer: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  const aliases = new Map(dataLines(PROVINCE_ALIAS_LINES).map(([name, list]) => [name!, listField(list)]));
  for (const { code, name, kind, former, shortForms } of PROVINCES) {
    const base = { group: 'province', rank: 0, code, provinceCode: code } as const;
    const all = communesOf(code).map((commune) => commune.code);
    const current: PlaceMeaning = { ...base, name, kind, communeCodes: all, former: false, capitalsOnly: false };
    trie.add(name, current);
    for (const short of shortForms) trie.add(short, { ...current, capitalsOnly: true });
    for (const old of former) {
      const communeCodes = [...(communesByFormer.get(old.name) ?? [])];
      const meaning =
        old.name === name ? current : { ...current, name: old.name, kind: 'tỉnh', communeCodes, former: true };
      if (old.name !== name) trie.add(old.name, meaning);
      for (const alias of aliases.get(old.name) ?? []) {
        trie.add(alias, { ...meaning, capitalsOnly: /^[A-ZĐ]{2,5}$/.test(alias) });
      }
    }
  }
}

function addCommunes(trie: PhraseTrie<PlaceMeaning>): void {
  const commune = { group: 'commune', capitalsOnly: false } as const;
  const seen = new Set<string>();
  for (const { code, name, kind, provinceCode } of COMMUNES) {
    trie.add(name, { ...commune, rank: 2, code, name, kind, provinceCode, communeCodes: [code], former: false });
    seen.add(`${name}/${code}`);
  }
  const addFormer = (name: string, kind: string, code: string) => {
    const key = `${name}/${code}`;
    if (name === '' || seen.has(key)) return;
    seen.add(key);
    const { provinceCode } = communeByCode(code)!;
    trie.add(name, { ...commune, rank: 3, code, name, kind, provinceCode, communeCodes: [code], former: true });
  };
  for (const { name, kind, communeCode } of FORMER_UNITS) addFormer(name, kind, communeCode);
  for (const [name, , code] of dataLines(TOWN_ALIAS_LINES)) addFormer(name!, 'thị trấn', code!);
}
