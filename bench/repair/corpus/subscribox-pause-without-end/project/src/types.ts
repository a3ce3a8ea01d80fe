/** A subscription as the payment provider describes it. */
export interface Subscription {
  id: string;
  customer: string;
  plan: string;
  created: number;
  cancelled_at: number | null;
  current_period_end?: number;
}
