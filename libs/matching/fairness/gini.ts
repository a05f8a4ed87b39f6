/** Gini coefficient of counts in thousandths, rounded down: 0 = all alike, near 1000 = everything at one. Exact whole numbers. */
export function giniPermille(counts: ArrayLike<number>): number {
  const ascending = Float64Array.from(counts).toSorted();
  const n = BigInt(ascending.length);
  let sum = 0n;
  let ranked = 0n;
  ascending.forEach((count, position) => {
    sum += BigInt(count);
    ranked += BigInt(count) * BigInt(position + 1);
  });
  return sum === 0n ? 0 : Number((1000n * (2n * ranked - (n + 1n) * sum)) / (n * sum));
}
