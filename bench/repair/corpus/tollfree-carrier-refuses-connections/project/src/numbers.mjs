import { createHash } from "node:crypto";

/** A number as the carrier wants it: digits only, with the code of the country. */
export function normalised(number) {
  const digits = number.replaceAll(/\D/g, "");
  if (digits.length === 10) return `1${digits}`;
  if (digits.length === 11 && digits.startsWith("1")) return digits;
  throw new RangeError(`${number} is no toll-free number`);
}

export const keyOf = (number) => createHash("sha256").update(number).digest("hex").slice(0, 16);
