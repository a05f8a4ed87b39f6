import type { Market } from '../../libs/matching/market/market.js';
import { PairScorer } from '../../libs/matching/market/pair-scorer.js';
import { kernelModule } from '../../libs/matching/run/open-scanner.js';
import { BOTH_SIDES } from '../../libs/matching/scan/scan-homes.js';
import { ScanInSlices } from '../../libs/matching/scan/scan-in-slices.js';
import { ScanThreads } from '../../libs/matching/scan/scan-threads.js';
import type { Scanner } from '../../libs/matching/scan/scanner.js';
import { bestJobseekers, bestVacancies } from '../bench/market/best-lists.js';
import { inventColumns } from '../bench/market/invented-columns.js';

const LIST = 9;
const LINE = 12;

const everybody = (market: Market) => Uint32Array.from({ length: market.seekers.size }, (_, row) => row);

/** The lists of both sides as rows, best first. */
function readLists({ heads, lines }: Scanner): { ofSeekers: number[][]; ofVacancies: number[][] } {
  return {
    ofSeekers: Array.from(heads.counts, (count, row) => [
      ...heads.vacancies.subarray(row * heads.length, row * heads.length + count),
    ]),
    ofVacancies: Array.from(lines.counts, (count, row) => [
      ...lines.seekers.subarray(row * lines.length, row * lines.length + count),
    ]),
  };
}

describe.each(['normal', 'ties'] as const)('in the %s market', (kind) => {
  const market = inventColumns({ seed: 11, jobseekers: 1_500, vacancies: 160, kind });
  const scorer = new PairScorer(market);
  const expected = {
    ofSeekers: Array.from(everybody(market), (seeker) => bestVacancies(market, scorer, seeker, LIST)),
    ofVacancies: Array.from({ length: market.vacancies.size }, (_, vacancy) =>
      bestJobseekers(market, scorer, vacancy, LINE),
    ),
  };

  test.each([
    { threads: 0, vectors: true },
    { threads: 1, vectors: true },
    { threads: 2, vectors: true },
    { threads: 4, vectors: true },
    { threads: 0, vectors: false },
    { threads: 2, vectors: false },
  ])('both sides get their best on $threads threads, vectors $vectors', async ({ threads, vectors }) => {
    const module = vectors ? await kernelModule() : undefined;
    expect(module === undefined).toBe(!vectors);
    const options = { listLength: LIST, lineLength: LINE, bonus: 0, module };
    const scanner =
      threads === 0 ? new ScanInSlices(market, options) : await ScanThreads.start(market, { ...options, threads });
    try {
      await scanner.scan(everybody(market), BOTH_SIDES);
      expect(readLists(scanner)).toEqual(expected);
      const { lines } = scanner;
      for (let vacancy = 0; vacancy < market.vacancies.size; vacancy++) {
        const merits = lines.merits.subarray(vacancy * LINE, vacancy * LINE + lines.counts[vacancy]!);
        expect([...merits]).toEqual(expected.ofVacancies[vacancy]!.map((seeker) => scorer.merit(seeker, vacancy)));
      }
      // nothing of a scan is left in the next one
      const few = everybody(market).subarray(0, 70);
      await scanner.scan(few, BOTH_SIDES);
      expect(readLists(scanner).ofVacancies).toEqual(
        Array.from({ length: market.vacancies.size }, (_, vacancy) =>
          bestJobseekers(market, scorer, vacancy, market.seekers.size)
            .filter((seeker) => seeker < few.length)
            .slice(0, LINE),
        ),
      );
    } finally {
      await scanner.close();
    }
    expect(expected.ofVacancies.filter((line) => line.length === LINE).length).toBeGreaterThan(30);
  });
});
