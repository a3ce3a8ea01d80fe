/** The number of a card as it is printed: `LG-2`. */
export function cardNumber(typed: string): string {
  return typed.trim().toUpperCase().replace(/\s+/g, "-");
}
