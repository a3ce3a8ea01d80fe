const COMMENT = "bugstack-comment: ";

/** A marker as it is hidden in a comment of ours. */
export function hiddenMarker(marker: string): string {
  return `<!-- ${COMMENT}${marker} -->`;
}

/** Whether a text holds the marker as one of ours does: hidden, whole, on a line of its own. */
export function holdsMarker(text: string, marker: string): boolean {
  const wanted = [`<!-- ${marker} -->`, hiddenMarker(marker)];
  return text.split("\n").some((line) => wanted.includes(line.trim()));
}

/** Whether we wrote a comment. */
export function isOwnComment(text: string): boolean {
  return text.split("\n").some((line) => line.trim().startsWith(`<!-- ${COMMENT}`));
}
