export interface Offer {
  carrier: string;
  cents: number;
}
export type Carrier = (km: number) => Promise<Offer>;

export const carriers: Carrier[] = [
  async (km) => ({ carrier: "north", cents: 200 + km * 12 }),
  async () => {
    throw new Error("out of season");
  },
  async (km) => ({ carrier: "coast", cents: 90 + km * 15 }),
];
