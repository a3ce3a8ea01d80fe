import { day, optionalDay } from "./dates.ts";
import type { Subscription } from "./types.ts";

export const HEADER = ["id", "customer", "plan", "since", "cancelled", "next_billing"] as const;

export function toRow(subscription: Subscription): string[] {
  return [
    subscription.id,
    subscription.customer,
    subscription.plan,
    day(subscription.created),
    optionalDay(subscription.cancelled_at),
    day(subscription.current_period_end as number),
  ];
}
