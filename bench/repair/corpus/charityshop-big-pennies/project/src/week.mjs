import { gifts, sales } from "./till.mjs";

const sum = (rows, key) => rows.reduce((total, row) => total + row[key], 0);

export async function week(shop) {
  const [sold, given] = await Promise.all([sales(shop), gifts(shop)]);
  return {
    items: sum(sold, "items"),
    given: sum(given, "pence"),
    sold: sum(sold, "pence"),
    days: [...new Set([...sold, ...given].map(({ day }) => day))].sort(),
  };
}

export const pounds = (pence) => `£${(pence / 100).toFixed(2)}`;
