import { netOf } from "./ledger.ts";
import type { Member, Payout } from "./mapping.ts";

const WIDTH = 12;

const money = (value: number) => value.toFixed(2).padStart(WIDTH);
const day = (date: Date) => date.toISOString().slice(0, 10);

/** The text of a member's yearly statement. */
export function statement(member: Member, payouts: Payout[], year: number): string {
  const lines = [`Statement ${year} for ${member.name}`, `Shares ${money(member.shareValue)}`];
  for (const payout of payouts) lines.push(`${day(payout.paidOn)} ${money(payout.amount)}`);
  if (payouts.length === 0) lines.push("No payouts this year");
  else lines.push(`Net    ${money(netOf(payouts))}`);
  return lines.join("\n");
}
