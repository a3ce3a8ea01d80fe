import { limitLine } from "./lines.js";
import { TABLES } from "./tables.js";

/** What the studio goes through before a picture is printed. */
export function checklist(code) {
  const rules = TABLES[code];
  return {
    country: rules.name,
    lines: [...limitLines(rules.limits), `not older than ${rules.months} months`],
  };
}

function limitLines(limits) {
  return Object.entries(limits).map(([what, range]) => limitLine(what, range));
}
