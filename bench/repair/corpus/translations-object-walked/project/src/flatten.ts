import type { Catalogue } from "./catalogue.ts";

export interface Row {
  key: string;
  text: string;
}

/** One row for each text; plural forms are told apart by `key#form`. */
export function flatten(catalogue: Catalogue): Row[] {
  const rows: Row[] = [];
  for (const [key, message] of Object.entries(catalogue)) {
    if (typeof message === "string") {
      rows.push({ key, text: message });
      continue;
    }
    for (const [form, text] of message) {
      rows.push({ key: `${key}#${form}`, text });
    }
  }
  return rows;
}
