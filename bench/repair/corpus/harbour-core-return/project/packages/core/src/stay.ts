import { tariffOf, type Kind, type Tariff } from "./tariff.ts";

export interface Stay {
  vessel: string;
  kind: Kind;
  days: number;
}

export interface Priced extends Stay {
  tariff: Tariff;
}

export function priced(stay: Stay): Priced {
  return { ...stay, tariff: tariffOf(stay.kind) };
}

export function isLong({ days }: Stay): boolean {
  return days > 30;
}
