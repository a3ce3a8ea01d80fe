import { Invalid } from "./invalid.js";

const HEAVIEST = 1500;

export function palletOf({ label, kilograms }) {
  if (typeof label !== "string" || !label) throw new Invalid("label", "must be a text");
  if (typeof kilograms !== "number") throw new Invalid("kilograms", "must be a number");
  if (kilograms <= 0 || kilograms > HEAVIEST) throw new Invalid("kilograms", `must be between 0 and ${HEAVIEST}`);
  return { label, kilograms };
}
