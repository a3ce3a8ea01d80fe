import { deposit, rent } from "./prices.ts";
import { unitBy } from "./units.ts";

export interface Wanted {
  tenant: string;
  unit: string;
  months: number;
  insured: boolean;
}

const LONG = 12;

/** What a tenant pays: each month, as a deposit, and in all when the key is handed over. */
export function offer({ unit, months, insured }: Wanted) {
  const monthly = rent(unitBy(unit));
  if (months >= LONG) {
    // Whoever stays for a year brings no deposit.
    return { rent: monthly, deposit: 0, total: monthly };
  }
  const deposit = deposit(monthly, insured);
  return { rent: monthly, deposit, total: monthly + deposit };
}
