import type { Notice } from "./notice.ts";

export function row(notice: Notice): string {
  const runways = notice.runways.map((runway) => `RWY ${runway}`).join(" and ");
  return `${notice.urgent ? "!" : " "} ${notice.field} ${runways || "whole field"}: ${notice.text}`;
}

export function board(notices: Notice[]): string {
  return [...notices]
    .sort((a, b) => Number(b.urgent) - Number(a.urgent) || a.field.localeCompare(b.field))
    .map(row)
    .join("\n");
}
