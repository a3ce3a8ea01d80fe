export interface Entry {
  member: string;
  miles: bigint;
  text: string;
}

export class Ledger {
  readonly #entries: Entry[];

  constructor(entries: Entry[] = [{ member: "88", miles: 30_000n, text: "welcome" }]) {
    this.#entries = entries;
  }

  balance(member: string): bigint {
    return this.#entries.filter((one) => one.member === member).reduce((sum, one) => sum + one.miles, 0n);
  }

  book(member: string, miles: bigint, text: string): bigint {
    this.#entries.push({ member, miles, text });
    return this.balance(member);
  }
}
