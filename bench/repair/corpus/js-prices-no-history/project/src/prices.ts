export interface Price { day: string; cents: number }

const history: Record<string, Price[]> = {
  tea: [{ day: "2026-01-01", cents: 250 }, { day: "2026-02-01", cents: 270 }],
  gum: [],
};

export const pricesOf = (sku: string): Price[] => history[sku] ?? [];
export const known = (sku: string): boolean => sku in history;
