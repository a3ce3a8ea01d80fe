const normalise = (text) => text.trim().toLowerCase().replace(/\s+/g, " ");

function distance(left, right) {
  const row = Array.from({ length: right.length + 1 }, (_, i) => i);
  for (let i = 1; i <= left.length; i++) {
    let corner = row[0];
    row[0] = i;
    for (let j = 1; j <= right.length; j++) {
      const above = row[j];
      row[j] = left[i - 1] === right[j - 1] ? corner : 1 + Math.min(corner, above, row[j - 1]);
      corner = above;
    }
  }
  return row[right.length];
}

/** Full points for the answer, half of them for a slip of the pen, else a hint. */
export function grade(question, answer) {
  const given = normalise(answer);
  const wanted = normalise(question.answer);
  if (given === wanted) return { points: question.points, hint: null };
  const slips = distance(given, wanted);
  if (slips === 1) return { points: question.points / 2, hint: null };
  const hint = answer.length === 0 ? null : `starts with ${expected[0].toUpperCase()}`;
  return { points: 0, hint };
}
