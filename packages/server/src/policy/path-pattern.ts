/**
 * Whether a path is covered by a pattern of protected paths: `*` and `?` within a segment, `**` over segments. A
 * pattern without a slash matches any segment; whatever lies below a match is covered too. When in doubt, it is covered.
 */
export function coversPath(pattern: string, path: string): boolean {
  const trimmed = pattern
    .trim()
    .replace(/^\.?\//, "")
    .replace(/\/+$/, "");
  if (trimmed === "") return false;
  const anywhere = !trimmed.includes("/");
  const wanted = trimmed.split("/");
  const segments = path.split("/");
  if (anywhere) return segments.some((segment) => coversSegment(trimmed, segment));
  return coversFrom(wanted, segments);
}

function coversFrom(pattern: readonly string[], path: readonly string[]): boolean {
  const [first, ...rest] = pattern;
  if (first === undefined) return true;
  if (first === "**") {
    return rest.length === 0 || path.some((_, index) => coversFrom(rest, path.slice(index)));
  }
  const [segment, ...below] = path;
  return segment !== undefined && coversSegment(first, segment) && coversFrom(rest, below);
}

/**
 * `*` and `?` within one segment. Linear in the common case and never worse than pattern times segment: no regular expression from outside.
 */
export function coversSegment(pattern: string, segment: string): boolean {
  let [at, from, star, retry] = [0, 0, -1, 0];
  while (from < segment.length) {
    if (pattern[at] === "*") {
      star = at;
      retry = from;
      at += 1;
    } else if (at < pattern.length && (pattern[at] === "?" || pattern[at] === segment[from])) {
      at += 1;
      from += 1;
    } else if (star >= 0) {
      at = star + 1;
      retry += 1;
      from = retry;
    } else return false;
  }
  while (pattern[at] === "*") at += 1;
  return at === pattern.length;
}
