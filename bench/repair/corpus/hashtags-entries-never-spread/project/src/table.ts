export function table(rows: [string, number][]): string {
  const width = Math.max(0, ...rows.map(([text]) => text.length));
  return rows.map(([text, count]) => `${text.padEnd(width)}  ${count}`).join("\n");
}
