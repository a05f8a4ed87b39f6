import type { Centre } from '#database';
import { provinceByCode } from '#taxonomy';

/** One centre per province. */
export function centreIdOf(provinceCode: string): string {
  return `centre-${provinceCode}`;
}

/** What stands for the province's centre until the real one's facts are entered. */
export function demoCentre(provinceCode: string): Centre {
  const province = provinceByCode(provinceCode)?.name ?? provinceCode;
  return {
    id: centreIdOf(provinceCode),
    name: `Trung tâm Dịch vụ việc làm ${province} (mẫu)`,
    provinceCode,
    phone: '0500 000 000',
    address: `Số 1 đường Mẫu, ${province}`,
  };
}
