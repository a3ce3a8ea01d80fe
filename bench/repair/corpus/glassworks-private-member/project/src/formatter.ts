export interface Order {
  item: string;
  quantity: number;
  cents: number;
}

export class Formatter {
  readonly #amounts: Intl.NumberFormat;

  constructor(locale: string, currency: string) {
    this.#amounts = new Intl.NumberFormat(locale, { style: "currency", currency });
  }

  amount(cents: number): string {
    return this.#amounts.format(cents / 100);
  }

  line({ item, quantity, cents }: Order): string {
    return `${quantity} x ${item}: ${this.#amounts.format((quantity * cents) / 100)}`;
  }
}
