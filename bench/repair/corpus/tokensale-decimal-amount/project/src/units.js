export const DECIMALS = 6;

/** Smallest units of an amount such as "12.5"; null where the text is none, or finer than the units are. */
export function toUnits(text) {
  const match = /^(\d+)(?:\.(\d{1,6}))?$/.exec(text);
  return match ? BigInt(match[1] + (match[2] ?? "").padEnd(DECIMALS, "0")) : null;
}

export function fromUnits(units) {
  const digits = String(units).padStart(DECIMALS + 1, "0");
  return `${digits.slice(0, -DECIMALS)}.${digits.slice(-DECIMALS)}`.replace(/\.?0+$/, "");
}
