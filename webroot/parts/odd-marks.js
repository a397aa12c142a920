// Marks that this judge may not have meant: far from what the same judge usually gives, or one slip of a finger away from it.
// Asked about, never changed: 0.25 once stood for 6.25 in a final.

const SLIP_SHARE = 0.25; // with nothing to compare with, less than a quarter of the full mark is asked about
const FEWEST = 3;
const FAR_DEVIATIONS = 4;
const LEAST_SHARE = 0.15; // of the criterion's range: nearer than that is never far

/**
 * @param marks  criterion's id to mark, complete
 * @param mine   this judge's earlier sheets, each with `marks`
 * @returns [{criterion, mark, usual}] usual: what the judge usually gives there, or null
 */
export function oddMarks(criteria, marks, mine) {
  return criteria.map((criterion) => odd(criterion, marks[criterion.id], earlier(criterion, mine))).filter(Boolean);
}

const earlier = ({ id }, mine) => mine.map((sheet) => sheet.marks[id]).filter((mark) => mark !== undefined);

// Numbers here only decide whether to ask: no mark is made of them.
function odd(criterion, mark, given) {
  const [min, max, value] = [criterion.min, criterion.max, mark].map(Number);
  if (given.length < FEWEST) return value - min < (max - min) * SLIP_SHARE ? { criterion, mark, usual: null } : null;
  const numbers = given.map(Number);
  const usual = middle(numbers);
  const spread = 1.4826 * middle(numbers.map((one) => Math.abs(one - usual)));
  const far = Math.max(FAR_DEVIATIONS * spread, (max - min) * LEAST_SHARE);
  return Math.abs(value - usual) > far ? { criterion, mark, usual: nearest(given, usual) } : null;
}

function middle(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** As it was typed, not as it was reckoned. */
const nearest = (given, usual) =>
  given.reduce((best, one) => (Math.abs(Number(one) - usual) < Math.abs(Number(best) - usual) ? one : best));
