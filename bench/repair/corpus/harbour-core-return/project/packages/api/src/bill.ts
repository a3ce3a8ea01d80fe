import { kroner } from "../../core/src/money.ts";
import type { Priced } from "../../core/src/stay.ts";

export interface Bill {
  vessel: string;
  tariff: string;
  days: number;
  due: string;
}

export function bill({ vessel, days, tariff }: Priced): Bill {
  const paid = Math.max(0, days - tariff.free);
  return { vessel, tariff: tariff.name, days: paid, due: kroner(paid * tariff.perDay) };
}
