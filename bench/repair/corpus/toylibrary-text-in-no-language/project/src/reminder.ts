import { fill } from "./fill.ts";
import { text } from "./texts.ts";

export interface Loan {
  family: string;
  language: string;
  toy: string;
  days: number;
}

function keyOf(days: number): string {
  if (days < 0) return "due.late";
  return days === 0 ? "due.today" : "due.soon";
}

export function reminder({ family, language, toy, days }: Loan): string {
  const hello = fill(text(language, "hello"), { family });
  return `${hello} ${fill(text(language, keyOf(days)), { toy, days: Math.abs(days) })}`;
}
