import { addDays, iso } from "./days.mjs";
import { keeps } from "./kinds.mjs";

export function label({ crate, kind, picked }) {
  const day = new Date(picked);
  return `${kind} #${crate} | best before ${iso(addDays(day, keeps(kind)))}`;
}
