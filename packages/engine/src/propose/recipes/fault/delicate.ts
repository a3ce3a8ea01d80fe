import { wordsOfName } from "../../house/words.ts";

const DELICATE = new Set(
  "price prices amount amounts total totals subtotal balance balances salary salaries fee fees tax taxes vat cost costs rate rates discount discounts refund refunds payment payments invoice invoices revenue charge charges credit debit currency money wage payout deposit budget id ids uuid permission permissions role roles admin token tokens secret password passwd hash signature key keys scope scopes owner auth access grant nonce salt cents euros dollars".split(
    " ",
  ),
);

/** Whether a name stands for money, identity, rights or secrets: values that nobody may make up. */
export function isDelicate(name: string): boolean {
  return wordsOfName(name).some((word) => DELICATE.has(word));
}

/** Whether one of several names does. */
export function areDelicate(names: readonly (string | null | undefined)[]): boolean {
  return names.some((name) => name != null && isDelicate(name));
}
