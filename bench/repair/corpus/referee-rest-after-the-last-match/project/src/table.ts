import type { Match } from "./matches.ts";

export function row({ date, home, away }: Match, rest: number | null): string {
  const days = rest === null ? "-" : `${rest}d`;
  return `${date}  ${home} v ${away}  ${days}`;
}
