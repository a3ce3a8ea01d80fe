import { rulesFor } from "./rules.js";

/** Whether a picture has the size that the country asks for, a millimetre more or less. */
export function verdict(code, { width, height }) {
  const [w, h] = rulesFor(code).size;
  return { fits: Math.abs(width - w) <= 1 && Math.abs(height - h) <= 1, wanted: `${w} x ${h} mm` };
}
