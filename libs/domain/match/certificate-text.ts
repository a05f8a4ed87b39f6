/**
 * What the independent checker proved about a published run, in words. `certificate` holds its figures; undefined where there are
 * none, because ranked lists claim nothing. A run is published only when nothing was found against it, so that the words say no more
 * than the figures: how many pairs were looked at, for a greatest sum how near the optimum it is sure to be, and what it leaves out.
 */
export function certificateText(
  certificate: Readonly<Record<string, number>>,
): { readonly vi: string; readonly en: string } | undefined {
  const { feasiblePairs, blockingPairs, gapPpm, infeasibleReferrals, lockedPairs = 0 } = certificate;
  if (feasiblePairs === undefined) return undefined;
  const [viPlaced, viMost, enPlaced] =
    infeasibleReferrals === undefined
      ? ['xếp', 'chỗ', 'placed']
      : ['giới thiệu', 'người được giới thiệu nhiều nhất', 'introduced'];
  const [viRest, enRest] =
    lockedPairs === 0
      ? ['', '']
      : [
          ` (không gồm ${lockedPairs.toLocaleString('vi-VN')} cặp giữ nguyên từ đợt trước)`,
          ` (without ${lockedPairs.toLocaleString('en-GB')} kept from the earlier run)`,
        ];
  const vi = `Đã kiểm tra độc lập ${feasiblePairs.toLocaleString('vi-VN')} cặp phù hợp${viRest}: không ai được ${viPlaced} trái quy định, không nơi nào quá số ${viMost}`;
  const en = `${feasiblePairs.toLocaleString('en-GB')} feasible pairs checked independently${enRest}: nobody is ${enPlaced} against a rule, no vacancy has too many`;
  if (gapPpm !== undefined) {
    // rounded to the worse side
    const reached = (Math.floor((1_000_000 - gapPpm) / 100) / 100).toFixed(2);
    return {
      vi: `${vi}; tổng điểm đạt ít nhất ${reached.replace('.', ',')} % mức cao nhất có thể`,
      en: `${en}; the sum of scores is at least ${reached} % of the greatest possible`,
    };
  }
  if (blockingPairs === undefined) return { vi, en };
  const [viCount, enCount] =
    blockingPairs === 0
      ? ['không có cặp nào', 'no pair']
      : [`${blockingPairs.toLocaleString('vi-VN')} cặp`, `${blockingPairs.toLocaleString('en-GB')} pairs`];
  return {
    vi: `${vi}; ${viCount} mà cả người lao động và doanh nghiệp đều muốn nhau hơn kết quả này`,
    en: `${en}; ${enCount} in which jobseeker and firm would both rather have each other than this outcome`,
  };
}
