export interface SubscriptionRow {
  id: string;
  box: string;
  persons: number;
  started_at: string;
  last_delivery?: string;
  paused_until?: string;
}

const TABLE: Record<string, SubscriptionRow[]> = {
  "c-1": [
    {
      id: "s-10",
      box: "veggie",
      persons: 2,
      started_at: "2025-11-03T00:00:00Z",
      last_delivery: "2026-01-19T00:00:00Z",
      paused_until: "2026-02-16T00:00:00Z",
    },
  ],
  "c-2": [{ id: "s-11", box: "family", persons: 4, started_at: "2026-01-05T00:00:00Z" }],
};

export function subscriptionsOf(customer: string): SubscriptionRow[] | undefined {
  return TABLE[customer];
}
