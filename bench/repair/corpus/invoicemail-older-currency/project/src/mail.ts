import { DUE_DAYS, SENDER } from "./config.ts";
import { plusDays, shownDay } from "./dates.ts";
import { isForeign, itemCents, money, totalCents } from "./money.ts";
import type { Invoice, Mail } from "./types.ts";

export function mailOf(invoice: Invoice): Mail {
  const currency = invoice.currency as string;
  const lines = invoice.items.map((item) => `${item.quantity} x ${item.text}: ${money(itemCents(item), currency)}`);
  lines.push(`Total: ${money(totalCents(invoice.items), currency)}`);
  if (isForeign(invoice)) lines.push(`Please pay in ${currency}.`);
  if (invoice.paid) lines.push("Paid. Thank you!");
  else lines.push(`Due on ${shownDay(plusDays(invoice.issued, DUE_DAYS))}.`);
  return { from: SENDER, to: invoice.customer.email, subject: `Invoice ${invoice.number}`, lines };
}

export function reminderOf(invoice: Invoice, today: string): Mail | null {
  const due = plusDays(invoice.issued, DUE_DAYS);
  if (invoice.paid || due >= today) return null;
  const mail = mailOf(invoice);
  return { ...mail, subject: `Reminder: ${mail.subject}`, lines: [`Dear ${invoice.customer.name},`, ...mail.lines] };
}
