// Round numbers for an axis.

/** About `most` steps of 1, 2, 2.5 or 5 times a power of ten between least and greatest. */
export function niceTicks(least, greatest, most) {
  const rough = (greatest - least) / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((n) => n * power).find((n) => n >= rough);
  const ticks = [];
  for (let i = Math.ceil(least / step); i * step <= greatest; i++) ticks.push(Number((i * step).toPrecision(10)));
  return ticks;
}
