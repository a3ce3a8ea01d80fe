import { CELLS } from "./columns.ts";
import type { Entry } from "./entries.ts";
import type { Profile } from "./profile.ts";

/** Lines of an export; with taxes, the net amount and the tax come last. */
export function exportLines(entries: Entry[], profile: Profile): string[] {
  const { columns, separator } = profile;
  if (profile.withTax) {
    columns.push("net", "tax");
  }
  return [
    columns.join(separator),
    ...entries.map((entry) => columns.map((column) => CELLS[column](entry)).join(separator)),
  ];
}
