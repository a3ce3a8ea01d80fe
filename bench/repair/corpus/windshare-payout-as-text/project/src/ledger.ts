import type { Database } from "./database.ts";
import { type Member, type Payout, toMember, toPayout } from "./mapping.ts";

export function members(database: Database): Member[] {
  return database.select("members").map(toMember);
}

export function payoutsOf(database: Database, member: Member, year: number): Payout[] {
  return database
    .select("payouts", { member_id: member.id, year })
    .map(toPayout)
    .sort((a, b) => a.paidOn.getTime() - b.paidOn.getTime());
}

/** What is left for the member after the tax withheld. */
export function netOf(payouts: Payout[]): number {
  const gross = payouts.reduce((sum, payout) => sum + payout.amount, 0);
  const tax = payouts.reduce((sum, payout) => sum + payout.withheld, 0);
  return Math.round((gross - tax) * 100) / 100;
}
