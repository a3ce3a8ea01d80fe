import { day, quoted } from "./format.js";

const HEAD = "name,born,joined,left";

function row(child) {
  return [
    quoted(child.name),
    new Date(child.born).toISOString().slice(0, 10),
    day(child.joined),
    day(child.left),
  ].join(",");
}

/** The register as a table, in order of names. A cell is empty where nothing is known. */
export function csv(children) {
  const sorted = children.toSorted((a, b) => a.name.localeCompare(b.name));
  return `${[HEAD, ...sorted.map(row)].join("\n")}\n`;
}
