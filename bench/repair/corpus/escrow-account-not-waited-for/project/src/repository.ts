import type { Account, Deal } from "./types.ts";

const deals: Deal[] = [{ id: "d1", buyer: "a1", seller: "a2" }];

export class Repository {
  private accounts = new Map<string, Account>([
    ["a1", { id: "a1", owner: { name: "Ines", iban: "PT50 0002" }, held: 900 }],
    ["a2", { id: "a2", owner: { name: "Olaf", iban: "NO93 8601" }, held: 0 }],
  ]);

  async deal(id: string): Promise<Deal | null> {
    return deals.find((deal) => deal.id === id) ?? null;
  }

  async account(id: string): Promise<Account> {
    const account = this.accounts.get(id);
    if (!account) throw new Error(`account ${id} is lost`);
    return { ...account };
  }

  async save(account: Account): Promise<void> {
    this.accounts.set(account.id, account);
  }
}
