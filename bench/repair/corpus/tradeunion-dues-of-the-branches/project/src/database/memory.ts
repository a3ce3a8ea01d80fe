import type { Database, Row } from "./database.ts";

const PAYMENTS = [
  { member: "m1", branch: "harbour", paid_on: "2025-01-03", amount: 24.5 },
  { member: "m1", branch: "harbour", paid_on: "2025-02-03", amount: 24.5 },
  { member: "m2", branch: "harbour", paid_on: "2025-02-10", amount: 31 },
  { member: "m3", branch: "railways", paid_on: "2025-03-01", amount: 1018.4 },
  { member: "m3", branch: "railways", paid_on: "2024-03-01", amount: 17 },
];

const inYear = (year: unknown) => (row: { paid_on: string }) => row.paid_on.startsWith(`${year}-`);

/** The database of development: the statements of `sql/` on a few rows. */
export class MemoryDatabase implements Database {
  async run<T extends Row>(statement: string, values: unknown[]): Promise<T[]> {
    if (statement === "payments_of_member") {
      const rows = PAYMENTS.filter((row) => row.member === values[0]);
      return rows.map((row) => ({ ...row, amount: row.amount.toFixed(2) })) as unknown as T[];
    }
    if (statement === "dues_by_branch") {
      const groups = Map.groupBy(PAYMENTS.filter(inYear(values[0])), (row) => row.branch);
      return [...groups].map(([branch, rows]) => ({
        branch,
        total: rows.reduce((sum, row) => sum + row.amount, 0).toFixed(2),
        members: String(new Set(rows.map((row) => row.member)).size),
      })) as unknown as T[];
    }
    throw new Error(`no statement ${statement}`);
  }
}
