/** A text as it is written in a regular expression that matches the text itself: `a\.b` for `a.b`. */
export function escapedPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
