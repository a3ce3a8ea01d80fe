export class Refused extends Error {}

export interface Entry {
  readonly from: string;
  readonly to: string;
  readonly amount: number;
}

export class Wallets {
  private readonly balances = new Map<string, number>();
  readonly entries: Entry[] = [];

  open(owner: string, amount = 0): void {
    if (this.balances.has(owner)) throw new Refused(`${owner} has a wallet`);
    this.balances.set(owner, amount);
  }

  balance(owner: string): number {
    const amount = this.balances.get(owner);
    if (amount === undefined) throw new Refused(`${owner} has no wallet`);
    return amount;
  }

  transfer(from: string, to: string, amount: number): void {
    if (!Number.isInteger(amount) || amount <= 0) throw new Refused(`cannot transfer ${amount}`);
    if (from === to) throw new Refused("a transfer needs two wallets");
    const left = this.balance(from) - amount;
    this.balances.set(from, left);
    const raised = this.balance(to) + amount;
    if (left < 0) throw new Refused(`${from} lacks ${-left}`);
    this.balances.set(to, raised);
    this.entries.push({ from, to, amount });
  }

  /** What came in and went out of a wallet. */
  turnover(owner: string): { in: number; out: number } {
    const sum = (entries: Entry[]) => entries.reduce((total, { amount }) => total + amount, 0);
    return {
      in: sum(this.entries.filter(({ to }) => to === owner)),
      out: sum(this.entries.filter(({ from }) => from === owner)),
    };
  }
}
