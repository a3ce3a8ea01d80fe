export const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The text with what was searched for marked. */
export function marked(text, wanted) {
  if (!wanted) return text;
  return text.replace(new RegExp(escaped(wanted), "gi"), (found) => `<mark>${found}</mark>`);
}
