import { PROGRAMS } from "./programs.js";

/** Price of a wash. Members pay a tenth less; large cars 300 cents more, which nothing is taken off. */
export function quote({ program, size, isMember }) {
  const chosen = PROGRAMS[program];
  if (!chosen) return null;
  const discounted = isMember ? Math.round(chosen.cents * 0.9) : chosen.cents;
  if (size === "large") {
    return { label: `${chosen.label}, large`, cents: reduced + 300 };
  }
  return { label: chosen.label, cents: discounted };
}
