import type { Cell, Guest } from "./repository.ts";

export function welcome(guest: Guest, cell: Cell): string {
  return `Peace be with you, ${guest.name.given}. Cell ${cell.number}, ${cell.wing} wing; the bell rings at ${cell.bell}.`;
}

/** What hangs at the door: nobody speaks to a guest who keeps silence. */
export function doorSign(guest: Guest, cell: Cell): string {
  const { given, family } = guest.name;
  return `${cell.number} ${given.charAt(0)}. ${family}${guest.silent ? " (in silence)" : ""}`;
}
