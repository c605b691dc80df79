// Order statistics, by nearest rank.
export const percentile = (values, percent) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)];
};
export const median = (values) => percentile(values, 50);
export const round = (value) => Number(value.toPrecision(4));
