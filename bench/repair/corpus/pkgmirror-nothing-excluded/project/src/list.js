/** The names in a text with commas; none where there is no text. */
export function list(text) {
  return (text ?? "")
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);
}
