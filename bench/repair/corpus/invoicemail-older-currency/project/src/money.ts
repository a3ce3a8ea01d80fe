import { HOME_CURRENCY, LOCALE } from "./config.ts";
import type { Invoice, Item } from "./types.ts";

export const itemCents = ({ quantity, unitCents }: Item) => Math.round(quantity * unitCents);

export const totalCents = (items: Item[]) => items.reduce((sum, item) => sum + itemCents(item), 0);

export function money(cents: number, currency: string): string {
  return new Intl.NumberFormat(LOCALE, { style: "currency", currency }).format(cents / 100);
}

export const isForeign = (invoice: Invoice) => Boolean(invoice.currency) && invoice.currency !== HOME_CURRENCY;
