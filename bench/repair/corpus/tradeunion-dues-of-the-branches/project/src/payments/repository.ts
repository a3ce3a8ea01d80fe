import type { Database } from "../database/database.ts";

export interface Payment {
  paidOn: string;
  amount: number;
}

export interface BranchDues {
  branch: string;
  total: number;
  members: number;
}

export class PaymentRepository {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async ofMember(member: string): Promise<Payment[]> {
    const rows = await this.#database.run<{ paid_on: string; amount: string }>("payments_of_member", [member]);
    return rows.map((row) => ({ paidOn: row.paid_on, amount: Number(row.amount) }));
  }

  async duesByBranch(year: number): Promise<BranchDues[]> {
    return this.#database.run<BranchDues & Record<string, unknown>>("dues_by_branch", [year]);
  }
}
