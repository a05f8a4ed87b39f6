import { computeRun, hashSnapshot } from '#matching';
import { communePoint } from '#taxonomy';
import { UNSEATED } from '../../libs/matching/assignment/assignment.js';
import { encodeMarket } from '../../libs/matching/market/encode-market.js';
import { timed } from './bench.js';
import { demoSnapshot } from './demo-snapshot.js';
import { measureExplanations } from './explanations.js';
import { ratio } from './machine.js';
import { textbookPairs, textbookStable } from './textbook.js';

/**
 * `demo-child SEED VACANCIES JOBSEEKERS`: a whole run in memory on the demo province (encoding, exact scan of every feasible
 * pair, deferred acceptance under seats, certificate, reasons). Beside it the textbook: deferred acceptance over objects
 * and sorted arrays, which is given all scored pairs for nothing. Both must seat the same people. Every kept pair is explained anew
 * besides, over and over.
 */
const [seed = 0, vacancies = 0, jobseekers = 0] = process.argv.slice(2).map(Number);
const snapshot = demoSnapshot(seed, vacancies, jobseekers);
const ours = await timed(() => computeRun(snapshot, { communePoint }));
const peakMemoryMb = Math.round(process.resourceUsage().maxRSS / 1024);
const { counts, certificate, timings, assignmentHash, matches } = ours.value;

const { market, ids } = encodeMarket(snapshot, communePoint);
// before the textbook, whose objects would have the garbage collector work for both
const explanations = measureExplanations(market, ids, matches);
const pairs = await timed(() => textbookPairs(market));
const textbook = await timed(() => textbookStable(market, pairs.value));
const { vacancyOf } = textbook.value;
const seatOf = new Map(
  ids.seekers.flatMap((id, row) =>
    vacancyOf[row] === UNSEATED ? [] : [[id, ids.vacancies[vacancyOf[row]!]!] as const],
  ),
);
const seated = matches.filter((match) => match.assigned);

process.stdout.write(
  `${JSON.stringify({
    jobseekers: snapshot.seekers.length,
    vacancies: snapshot.vacancies.length,
    density: Math.round((1e4 * counts.feasiblePairs) / (snapshot.seekers.length * snapshot.vacancies.length)) / 1e4,
    snapshotHash: hashSnapshot(snapshot),
    assignmentHash,
    counts,
    certificate,
    oursMs: ours.ms,
    timings,
    peakMemoryMb,
    explanations,
    textbook: {
      /** Every pair looked at one by one. */
      pairsMs: pairs.ms,
      assignMs: textbook.ms,
      sameAssignment:
        seated.length === seatOf.size && seated.every((match) => seatOf.get(match.jobseekerId) === match.vacancyId),
      /** Its assigning against ours, each from pairs that are found already. */
      timesOurClearing: ratio(textbook.ms, timings['clear']),
    },
  })}\n`,
);
