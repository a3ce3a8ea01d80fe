import { readFile } from "node:fs/promises";

export async function readInvoice(id) {
  const rows = JSON.parse(await readFile(new URL("../data/invoices.json", import.meta.url), "utf8"));
  return rows.find((row) => row.id === Number(id));
}
