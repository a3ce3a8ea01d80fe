/** Columns of a picture that are dark from top to bottom. */
export function cracksOf(rows) {
  const [first, ...others] = rows;
  if (!first) throw new Error("empty picture");
  if (others.some((row) => row.length !== first.length)) throw new Error("torn picture");
  return [...first.keys()].filter((column) => rows.every((row) => row[column] < 40));
}
