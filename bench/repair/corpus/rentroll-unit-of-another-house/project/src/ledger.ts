import type { Charge, Unit } from "./types.ts";

export interface Ledger {
  unit: string;
  tenant: string | null;
  due: number;
  open: string[];
}

const isOpen = (charge: Charge) => !charge.paid;

export function ledgerOf(unit: Unit): Ledger {
  const open = unit.charges.filter(isOpen);
  return {
    unit: unit.number,
    tenant: unit.tenant,
    due: open.reduce((sum, charge) => sum + charge.cents, 0),
    open: open.map((charge) => charge.month),
  };
}

export function settle(unit: Unit, month: string): boolean {
  const charge = unit.charges.find((one) => one.month === month);
  if (!charge || charge.paid) return false;
  charge.paid = true;
  return true;
}
