import type { Market } from '../../../libs/matching/market/market.js';
import { certifyStable } from '../../../libs/matching/certificate/certify.js';
import { inventColumns } from '../market/invented-columns.js';
import { textbookPairs, textbookStable } from '../textbook.js';
import { compareStable } from './compare-stable.js';
import { STABLE_PEERS } from './stable-peers.js';

const market = withoutReserves(inventColumns({ seed: 4, kind: 'normal', jobseekers: 900, vacancies: 60 }));

test('stable-marriage seats whom the textbook seats, with a partner for every seat', async () => {
  const { vacancyOf } = await STABLE_PEERS.get('stable-marriage')!(market);
  expect([...vacancyOf]).toEqual([...textbookStable(market, textbookPairs(market)).vacancyOf]);
});

test('hospitals-and-residents gives allowed seats, which need not be stable', async () => {
  const { vacancyOf } = await STABLE_PEERS.get('hospitals-and-residents')!(market);
  expect(vacancyOf.filter((vacancy) => vacancy >= 0).length).toBeGreaterThan(10);
  const certificate = await certifyStable(market, vacancyOf, { threads: 1 });
  expect(certificate).toMatchObject({ infeasibleAssignments: 0, seatsExceeded: 0 });
});

test('a stable solver that does not finish is told apart', async () => {
  const columns = { seed: 1, kind: 'normal', jobseekers: 1, vacancies: 1 } as const;
  const [small] = await compareStable({ columns, limitMs: 1, say: () => undefined });
  expect(small).toMatchObject({
    jobseekers: 3_000,
    peers: [{ failed: 'did not finish' }, { failed: 'did not finish' }],
  });
});

function withoutReserves(invented: Market): Market {
  const { vacancies } = invented;
  const reservedSeats = new Uint16Array(new SharedArrayBuffer(2 * vacancies.size));
  return { ...invented, vacancies: { ...vacancies, reservedSeats } };
}
