import { ACUTE, DOT_BELOW, splitTone, TONE_MARKS } from './letters.js';
import { normalizeTonePlacement } from './tone-placement.js';

/*
 * Vietnamese spelling as onset x rime. The table is a little wider than the language (it admits "dơm"), because every
 * use of it asks whether a string could be Vietnamese at all, and a wrong "no" is the costly answer.
 */
const words = (list: string): string[] => list.split(' ');

const BACK_RIMES = words(
  'a ai ao au ay ac ach am an ang anh ap at ăc ăm ăn ăng ăp ăt âu ây âc âm ân âng âp ât ' +
    'o oi oc om on ong op ot ooc oong ô ôi ôc ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ' +
    'u ua ui uc um un ung up ut uôi uôc uôm uôn uông uôt ư ưa ưi ưu ưc ưm ưn ưng ưt ươi ươu ươc ươm ươn ương ươp ươt ' +
    'oa oai oao oay oac oach oam oan oang oanh oap oat oăc oăm oăn oăng oăp oăt oe oeo oec oem oen oet ' +
    'uân uâng uât uây uê uêch uên uênh uêt uêu uơ uy uya uych uyn uynh uyp uyt uyu uyên uyêt',
);
const FRONT_RIMES = words(
  'e eo ec em en eng ep et ê êu êch êm ên êng ênh êp êt i ia iu ich im in inh ip it iêu iêc iêm iên iêng iêp iêt y',
);
const QU_RIMES = words(
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc ân âng âp ât âu ây e ec en eng eo ep et em ê êch ên ênh êt êu ' +
    'i ich im in inh ip it ôc ơ ơi ơn ơt y ych yên yêt yn ynh yp yt',
);
const BARE_Y_RIMES = words('yêm yên yêng yêt yêu');
const GI_RIMES = words('i in im ip it êc êm ên êng êp êt e eo en em ep et êu ê');

const ONSETS_BOTH = words('b ch d đ h kh l m n nh p ph r s t th tr v x').concat('');
const ONSETS_BACK = words('c g ng');
const ONSETS_FRONT = words('k gh ngh');

/** Spellings of place names and loans that the rules of c/k and of codas do not give. */
const IRREGULAR = words('kạn kon krông đăk lăk ka kông gích quoàng quoắt');

const STOP = /(?:c|ch|p|t|k)$/;

function cross(onsets: readonly string[], rimes: readonly string[]): string[] {
  return onsets.flatMap((onset) => rimes.map((rime) => onset + rime));
}

/** Every spelling without tone. */
const toneless = new Set([
  ...cross([...ONSETS_BOTH, ...ONSETS_BACK], BACK_RIMES),
  ...cross([...ONSETS_BOTH, ...ONSETS_FRONT], FRONT_RIMES),
  ...cross(['gi'], [...BACK_RIMES, ...GI_RIMES.filter((rime) => !rime.startsWith('i'))]),
  // g + i... is written with one i: gì, gìn, giếng
  ...cross(['g'], ['i', 'in', 'im', 'ip', 'it', 'iêc', 'iêm', 'iên', 'iêng', 'iêt', 'iêp']),
  ...cross(['qu'], QU_RIMES),
  ...BARE_Y_RIMES,
  ...IRREGULAR.map((word) => splitTone(word).letters),
]);
const unaccented = new Set(Array.from(toneless, strip));

function strip(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd');
}

/**
 * Whether a word can be a Vietnamese syllable. With accents: onset, rime and tone must all fit (a syllable that ends in
 * c, ch, p, t has sắc or nặng). Without any accent: whether some syllable folds to it, because many people type so
 * ("viec" for "việc"). Case and tone placement do not matter.
 */
export function isPossibleSyllable(syllable: string): boolean {
  const word = normalizeTonePlacement(syllable.normalize('NFC')).toLowerCase();
  if (/^[a-z]+$/.test(word)) return unaccented.has(word);
  return isFullSyllable(word);
}

/** The strict half: the word as written, accents complete. Lower case, canonical tone placement. */
export function isFullSyllable(word: string): boolean {
  const { letters, tone, count } = splitTone(word);
  if (count > 1 || !toneless.has(letters)) return false;
  return !STOP.test(letters) || tone === ACUTE || tone === DOT_BELOW;
}

/** Every full syllable, all tones: what a test of the other parts can enumerate. */
export function allSyllables(): string[] {
  return Array.from(toneless).flatMap((letters) =>
    TONE_MARKS.map((_, tone) => putTone(letters, tone)).filter(isFullSyllable),
  );
}

function putTone(letters: string, tone: number): string {
  const at = letters.search(/[aăâeêioôơuưy]/);
  return normalizeTonePlacement(letters.slice(0, at + 1) + TONE_MARKS[tone] + letters.slice(at + 1));
}
