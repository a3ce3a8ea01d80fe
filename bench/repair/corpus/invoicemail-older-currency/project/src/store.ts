import type { Invoice } from "./types.ts";

export class Store {
  private invoices: Map<string, Invoice>;

  constructor(invoices: Invoice[]) {
    this.invoices = new Map(invoices.map((invoice) => [invoice.number, invoice]));
  }

  get(number: string): Invoice | undefined {
    return this.invoices.get(number);
  }

  all(): Invoice[] {
    return [...this.invoices.values()].sort((left, right) => left.issued.localeCompare(right.issued));
  }

  pay(number: string): boolean {
    const invoice = this.invoices.get(number);
    if (!invoice || invoice.paid) return false;
    invoice.paid = true;
    return true;
  }
}
