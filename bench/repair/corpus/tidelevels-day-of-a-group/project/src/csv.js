export function toCsv(rows) {
  return ["at,level", ...rows.map(({ at, level }) => `${at},${level}`), ""].join("\n");
}
