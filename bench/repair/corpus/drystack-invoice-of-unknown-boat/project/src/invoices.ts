import type { Boat } from "./rack.ts";

const PER_METRE = 18.5;
const PER_LAUNCH = 25;

export interface Invoice {
  registration: string;
  month: string;
  lines: { text: string; amount: number }[];
  total: number;
}

export function invoiceFor(boat: Boat, month: string): Invoice {
  const launches = boat.launches.filter((day) => day.startsWith(month)).length;
  const lines = [{ text: "rack", amount: round(boat.lengthMetres * PER_METRE) }];
  if (launches > 0) lines.push({ text: `${launches} launches`, amount: launches * PER_LAUNCH });
  const total = round(lines.reduce((sum, { amount }) => sum + amount, 0));
  return { registration: boat.registration, month, lines, total };
}

function round(amount: number): number {
  return Math.round(amount * 100) / 100;
}
