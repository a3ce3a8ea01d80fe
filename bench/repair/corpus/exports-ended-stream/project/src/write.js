/** Writes pages of orders as lines of CSV and ends the stream. */
export function writeOrders(pages, stream) {
  stream.write("id;cents\n");
  for (const page of pages) {
    for (const { id, cents } of page) stream.write(`${id};${cents}\n`);
    stream.end();
  }
}

/** Writes the totals of pages and ends the stream. */
export function writeTotals(pages, stream) {
  for (const page of pages) stream.write(`${page.reduce((sum, { cents }) => sum + cents, 0)}\n`);
  stream.end();
}
