/** Values of one field of a schedule: `*`, `5`, `1-5`, each with a step: `1-9/3`; several by commas. */
export function valuesOf(text, min, max) {
  const values = new Set();
  for (const part of text.split(",")) {
    const [range, step = "1"] = part.split("/");
    const [from, to] = range === "*" ? [min, max] : range.split("-").map(Number);
    const last = to ?? from;
    for (let value = from; value <= last; value += 1) {
      if (value % Number(step) === 0) values.add(value);
    }
  }
  return [...values].sort((a, b) => a - b);
}
