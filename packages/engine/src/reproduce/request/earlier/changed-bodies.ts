import type { CapturedValue } from "@bugstack/event";
import { changedValues } from "../../javascript/guess/changed-values.ts";

const ZONED = /^(\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(?:Z|[+-]\d\d:?\d\d)$/;
const CELLS = /([;,\t]|\r?\n)/;
const PLAIN = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/;

/** A body with one part after another changed; where the error speaks of times with and without a zone, those first. */
export function changedBodies(
  body: CapturedValue,
  near: ReadonlySet<string>,
  message: string,
): CapturedValue[] {
  if (typeof body === "string") return otherTexts(body);
  const times = /\boffset-(?:naive|aware)\b/.test(message) ? rezoned(body) : [];
  return [...times, ...changedValues(body, near)];
}

/** A sheet with one of its cells after another empty: `N-1; 2026-01-02; ` of `N-1; 2026-01-02; yes`. */
function otherTexts(text: string): string[] {
  const cells = text.split(CELLS);
  if (cells.length < 3) return [];
  return cells.flatMap((cell, at) =>
    at % 2 === 0 && cell.trim() !== "" ? [cells.with(at, cell.replace(/\S+(?:.*\S)?/s, "")).join("")] : [],
  );
}

function rezoned(body: CapturedValue): CapturedValue[] {
  if (body === null || typeof body !== "object" || Array.isArray(body)) return [];
  return Object.entries(body as Readonly<Record<string, CapturedValue>>).flatMap(([name, value]) => {
    if (typeof value !== "string") return [];
    const zoned = ZONED.exec(value)?.[1];
    const other = zoned ?? (PLAIN.test(value) ? `${value}+00:00` : null);
    return other === null ? [] : [{ ...body, [name]: other }];
  });
}
