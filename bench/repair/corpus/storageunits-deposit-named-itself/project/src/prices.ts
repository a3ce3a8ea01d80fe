import type { Unit } from "./units.ts";

export const rent = (unit: Unit): number => unit.square * (unit.heated ? 14 : 11);

/** Two rents; three where the tenant has no insurance. */
export const deposit = (monthly: number, insured: boolean): number => monthly * (insured ? 2 : 3);
