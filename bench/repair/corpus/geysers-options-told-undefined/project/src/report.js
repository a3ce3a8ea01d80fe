import { FORMATS } from "./formats.js";
import { withDefaults } from "./options.js";
import { height } from "./units.js";

/** Lines on the last eruptions, the newest at the end. */
export function report(eruptions, options) {
  const { format, unit, last } = withDefaults(options);
  const { line, title } = FORMATS[format];
  const shown = eruptions.slice(Math.max(0, eruptions.length - last));
  return [title(shown.length), ...shown.map((one) => line(one.at, height(one.height, unit)))].join("\n");
}
