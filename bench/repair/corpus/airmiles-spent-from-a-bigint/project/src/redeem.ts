import { HTTPException } from "hono/http-exception";
import type { Ledger } from "./ledger.ts";

export const REWARDS = ["lounge", "upgrade", "wine"];

interface Redemption {
  miles: any;
  reward: string;
}

/** Takes the miles of a reward off the balance; answers what is left. */
export function redeem(ledger: Ledger, member: string, { miles, reward }: Redemption): bigint {
  if (!REWARDS.includes(reward)) throw new HTTPException(404, { message: "no such reward" });
  const left = ledger.balance(member) - miles;
  if (left < 0n) throw new HTTPException(409, { message: "not enough miles" });
  return ledger.book(member, -miles as any, reward);
}
