import type { Quote } from "./quote.ts";

const euros = (cents: number) => `${(cents / 100).toFixed(2)} EUR`;

/** The text of the mail. */
export function offer(quote: Quote): string {
  return `${quote.group}: ${quote.people} people on the ${quote.course} course for ${euros(quote.total)}`;
}
