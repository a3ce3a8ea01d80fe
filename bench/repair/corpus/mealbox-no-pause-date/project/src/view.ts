import type { SubscriptionRow } from "./repository.ts";

export interface SubscriptionView {
  id: string;
  title: string;
  startedAt: string;
  lastDelivery: string | null;
  pausedUntil: string | null;
}

function day(value: string): string {
  return new Date(value).toISOString().slice(0, 10);
}

const TITLES: Record<string, string> = { veggie: "Veggie box", family: "Family box" };

export function toView(row: SubscriptionRow): SubscriptionView {
  return {
    id: row.id,
    title: `${TITLES[row.box] ?? row.box} for ${row.persons}`,
    startedAt: day(row.started_at),
    lastDelivery: row.last_delivery ? day(row.last_delivery) : null,
    pausedUntil: day(row.paused_until!),
  };
}
