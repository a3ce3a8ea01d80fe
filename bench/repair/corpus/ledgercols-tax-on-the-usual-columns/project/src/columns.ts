import type { Entry } from "./entries.ts";

export type Column = "date" | "payee" | "amount" | "net" | "tax";

export const USUAL: readonly Column[] = Object.freeze<Column[]>(["date", "payee", "amount"]);

const money = (cents: number) => (cents / 100).toFixed(2);
const netOf = ({ amount, rate }: Entry) => Math.round((amount * 100) / (100 + rate));

export const CELLS: Record<Column, (entry: Entry) => string> = {
  date: ({ date }) => date,
  payee: ({ payee }) => payee,
  amount: ({ amount }) => money(amount),
  net: (entry) => money(netOf(entry)),
  tax: (entry) => money(entry.amount - netOf(entry)),
};
