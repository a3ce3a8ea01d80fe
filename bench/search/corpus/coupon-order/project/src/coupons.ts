export type Coupon = { kind: "fixed"; cents: number } | { kind: "percent"; percent: number };

/** What is left to pay after all coupons, one after the other; never less than nothing. */
export function afterCoupons(cents: number, coupons: readonly Coupon[]): number {
  let left = cents;
  for (const coupon of coupons) {
    if (coupon.kind === "fixed") left -= coupon.cents;
    else left = Math.round((cents * (100 - coupon.percent)) / 100);
  }
  return Math.max(0, left);
}
