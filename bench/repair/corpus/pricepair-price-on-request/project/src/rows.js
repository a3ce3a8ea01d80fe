/** Rows of a supplier; whatever is no number is a price on request: NaN. */
export function readRows(text) {
  const [, ...lines] = text.trim().split("\n");
  return lines.map((line) => {
    const [sku, tax, price] = line.split(",");
    return { sku, tax: Number(tax), price: Number.parseFloat(price) };
  });
}
