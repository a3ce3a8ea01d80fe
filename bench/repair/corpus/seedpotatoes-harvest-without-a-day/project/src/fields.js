/** A number as the growers write it; null for an empty cell. */
export function number(text) {
  if (text === "") return null;
  const value = Number(text.replace(",", "."));
  if (Number.isNaN(value)) throw new TypeError(`"${text}" is no number`);
  return value;
}

/** A day as our own records have it. */
export function day(text) {
  return new Date(text).toISOString().slice(0, 10);
}
