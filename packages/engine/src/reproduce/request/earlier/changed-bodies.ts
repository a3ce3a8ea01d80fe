import type { CapturedValue } from "@bugstack/event";
import { changedValues } from "../../javascript/guess/changed-values.ts";

const ZONED = /^(\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(?:Z|[+-]\d\d:?\d\d)$/;
const PLAIN = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/;

/** A body with one part after another changed; where the error speaks of times with and without a zone, those first. */
export function changedBodies(
  body: CapturedValue,
  near: ReadonlySet<string>,
  message: string,
): CapturedValue[] {
  const times = /\boffset-(?:naive|aware)\b/.test(message) ? rezoned(body) : [];
  return [...times, ...changedValues(body, near)];
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
