export function asText(rows) {
  return rows.map(({ team, points }, index) => `${index + 1}. ${team} ${points}`).join("\n");
}
