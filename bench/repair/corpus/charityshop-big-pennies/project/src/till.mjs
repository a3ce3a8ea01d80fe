import { query } from "./driver.mjs";

/** Rows of the till. Amounts are numbers of pence: no shop of ours will ever take more than a number can hold. */
export async function gifts(shop) {
  const rows = await query("gifts", shop);
  return rows.map(({ day, pence, donor }) => ({ day, pence: Number(pence), donor }));
}

export async function sales(shop) {
  const rows = await query("sales", shop);
  return rows.map(({ day, pence, items }) => ({ day, pence, items }));
}
