export interface Row {
  /** As in 2026-05-01. */
  day: string;
  opens: string;
  closes: string;
  note: string;
}

const FIELDS = ["day", "opens", "closes", "note"] as const;

/** Rows of a branch's sheet. @throws Error where a column is missing. */
export function readRows(text: string): Row[] {
  const [head = "", ...lines] = text.trim().split(/\r?\n/);
  const names = head.split(";").map((name) => name.trim());
  for (const field of FIELDS) {
    if (!names.includes(field)) throw new Error(`the column ${field} is missing`);
  }
  return lines.map((line) => {
    const cells = line.split(";");
    const cell = (field: string) => (cells[names.indexOf(field)] ?? "").trim();
    return { day: cell("day"), opens: cell("opens"), closes: cell("closes"), note: cell("note") };
  });
}
