export const euros = (cents) => `€ ${(cents / 100).toFixed(2)}`;

/** Cents of the amount with the tax of the country, which is a share such as 0.19. */
export function withTax(cents, share) {
  if (!Number.isInteger(cents)) throw new TypeError(`Not an amount in cents: ${cents}`);
  return Math.round(cents * (1 + share));
}
