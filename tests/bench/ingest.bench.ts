import { setTimeout as sleep } from 'node:timers/promises';
import ExcelJS from 'exceljs';
import { DemoProvince } from '#demo';
import { parkByCode } from '#taxonomy';
import { timed, type Bench } from './bench.js';
import { CungcauProcess, freePort, temporaryDataDir } from './cungcau-process.js';

const ROWS = 5_000;

/**
 * A workbook of 5,000 vacancies through the whole road of a running service: sent over HTTP, read in its child process, published,
 * synced, until every published row is found by a search. Beside it, in the same run, exceljs only reading the same bytes.
 */
export const bench: Bench = async ({ seed, say }) => {
  const bytes = await workbookOf(seed);
  say(`workbook: ${ROWS} rows, ${Math.round(bytes.length / 1024)} KiB`);
  const { dataDir, remove } = await temporaryDataDir();
  const service = new CungcauProcess(['up'], { CUNGCAU_DATA_DIR: dataDir, PORT: String(await freePort()) });
  try {
    const { url, token } = await service.addresses();
    const headers = { authorization: `Bearer ${token}` };
    const from = performance.now();
    const form = new FormData();
    form.set('file', new Blob([bytes]), 'tuan-48.xlsx');
    const sent = await fetch(`${url}/v1/notices`, { method: 'POST', headers, body: form });
    if (sent.status !== 202) throw new Error(`POST /v1/notices: ${sent.status} ${await sent.text()}`);
    const location = sent.headers.get('location') ?? '';
    const receivedMs = performance.now() - from;
    const counts = await untilRead(`${url}${location}`, headers);
    const readMs = performance.now() - from;
    while ((await found(url)) < counts.published) await sleep(20);
    const searchableMs = performance.now() - from;
    const peer = await timed(async () => {
      const book = new ExcelJS.Workbook();
      // exceljs is typed against an older Buffer
      await book.xlsx.load(bytes.buffer);
      return book.worksheets[0]?.rowCount;
    });
    return {
      bench: 'ingest',
      seed,
      rows: ROWS,
      counts,
      receivedMs: Math.round(receivedMs),
      readMs: Math.round(readMs),
      searchableMs: Math.round(searchableMs),
      exceljsReadOnlyMs: peer.ms,
      ratioToExceljsReadOnly: Math.round((searchableMs / peer.ms) * 100) / 100,
    };
  } finally {
    service.child.kill('SIGTERM');
    await service.exit();
    await remove();
  }
};

async function untilRead(
  address: string,
  headers: Record<string, string>,
): Promise<{ published: number; rowsRead: number }> {
  for (;;) {
    const response = await fetch(address, { headers });
    const body = (await response.json()) as { state: string; counts: { published: number; rowsRead: number } };
    if (body.state === 'read') return body.counts;
    if (body.state === 'refused') throw new Error(JSON.stringify(body));
    await sleep(20);
  }
}

async function found(url: string): Promise<number> {
  // another page each time would be another cache entry; perPage varies nothing that is counted
  const response = await fetch(`${url}/v1/vacancies?perPage=1&wageMin=${Math.floor(performance.now())}`);
  return ((await response.json()) as { total: number }).total;
}

async function workbookOf(seed: number): Promise<Uint8Array<ArrayBuffer>> {
  const province = new DemoProvince({
    seed,
    vacancies: ROWS,
    jobseekers: 0,
    provinceCode: '24',
    referenceDate: '2026-11-22',
  });
  const names = new Map(province.employers.map(({ employer }) => [employer.id, employer.name]));
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Tuần 48');
  sheet.addRow(['TỔNG HỢP NHU CẦU TUYỂN DỤNG']);
  sheet.addRow([]);
  sheet.addRow([
    'STT',
    'Tên doanh nghiệp',
    'Vị trí tuyển dụng',
    'Số lượng',
    'Mức lương',
    'Nơi làm việc',
    'Mô tả',
    'Hạn nộp',
  ]);
  // two months from now, as people write it
  const deadline = new Date(Date.now() + 60 * 86_400_000).toLocaleDateString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' });
  let number = 0;
  for (const { vacancy } of province.vacancies()) {
    number++;
    const { min = 0, max = 0 } = vacancy.pay.income ?? {};
    sheet.addRow([
      number,
      names.get(vacancy.employerId),
      `${vacancy.title} - mã ${number}`,
      vacancy.seats.asked,
      `${(min / 1e6).toLocaleString('vi-VN')} - ${(max / 1e6).toLocaleString('vi-VN')} triệu`,
      parkByCode(vacancy.parkCode ?? '')?.name,
      vacancy.description,
      deadline,
    ]);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
