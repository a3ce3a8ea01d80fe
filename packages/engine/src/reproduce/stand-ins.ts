import { type CapturedValue, parseRedaction, redactionsIn } from "@bugstack/event";

const LONGEST = 200;
/** Long enough for most rules about passwords. */
const USUAL = 12;

/**
 * The same value with something of the same shape where a secret was taken out: what else was sent still leads to the same
 * place, and what a secret says seldom matters. Null where a token stood, which nobody could make up.
 */
export function withStandIns(value: CapturedValue): CapturedValue {
  if (typeof value === "string") return standIn(value);
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) {
    const items = (value as readonly CapturedValue[]).map(withStandIns);
    return items.some((item, index) => item === null && value[index] !== null) ? null : items;
  }
  const entries = Object.entries(value as Readonly<Record<string, CapturedValue>>);
  const made = entries.map(([key, item]) => [key, withStandIns(item)] as const);
  const isWhole = made.every(([, item], index) => item !== null || entries[index]?.[1] === null);
  return isWhole ? Object.fromEntries(made) : null;
}

function standIn(text: string): CapturedValue {
  const mark = parseRedaction(text);
  if (!mark) return redactionsIn(text).length > 0 ? null : text;
  if (mark.kind === "jwt") return null;
  if (mark.kind === "number") return Number("1".repeat(Math.min(mark.length ?? 1, 15)));
  const letter = mark.characters === "digits" ? "1" : "x";
  return letter.repeat(Math.min(mark.length ?? USUAL, LONGEST));
}
