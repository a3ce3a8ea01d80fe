import type { Corridor } from "./corridors.ts";
import { larger, type Minor, permille } from "./money.ts";

export function marginOf(amount: Minor, corridor: Corridor): Minor {
  return permille(amount, corridor.margin);
}

export function feeOf(amount: any, corridor: Corridor): Minor {
  const fee = (amount * corridor.fee) / 1000;
  return larger(BigInt(fee), corridor.least);
}

export function costOf(amount: Minor, corridor: Corridor): Minor {
  return feeOf(amount, corridor) + marginOf(amount, corridor);
}
