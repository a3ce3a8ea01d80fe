import { records } from "./csv.mjs";
import { entryOf, RowError } from "./rows.mjs";

/** Entries of a file, and the rows of it that are none. */
export function importHours(text) {
  const entries = [];
  const rejected = [];
  for (const { line, values } of records(text)) {
    try {
      entries.push(entryOf(values));
    } catch (err) {
      if (!(err instanceof RowError)) throw err;
      rejected.push({ line, reason: error.message });
    }
  }
  return { entries, rejected };
}
