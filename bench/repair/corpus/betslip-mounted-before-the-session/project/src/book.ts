export interface Slip {
  id: number;
  player: number;
  match: string;
  cents: number;
}

export class Book {
  readonly #slips: Slip[] = [{ id: 1, player: 1, match: "m-7", cents: 500 }];
  readonly #odds = new Map([
    ["m-7", 1.85],
    ["m-8", 3.4],
  ]);

  odds() {
    return Object.fromEntries(this.#odds);
  }

  slipsOf(player: number): Slip[] {
    return this.#slips.filter((slip) => slip.player === player);
  }

  place(player: number, match: string, cents: number): Slip | null {
    if (!this.#odds.has(match)) return null;
    const slip = { id: this.#slips.length + 1, player, match, cents };
    this.#slips.push(slip);
    return slip;
  }
}
