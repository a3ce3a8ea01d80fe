import { layouts } from "./layouts.js";
import { partials } from "./partials.js";
import { fill } from "./fill.js";

/** A letter: the partials of its layout, one after the other, filled with its values. */
export function compose({ layout, values }) {
  return layouts[layout].map((name) => fill(partials[name], values)).join("\n\n");
}
