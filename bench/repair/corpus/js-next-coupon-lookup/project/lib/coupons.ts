export type Coupon = { code: string; percent: number; uses: number[] };

const coupons: Coupon[] = [{ code: "SPRING", percent: 10, uses: [1, 2] }];

export async function findCoupon(code: string): Promise<Coupon | undefined> {
  return coupons.find((coupon) => coupon.code === code);
}
