/** A part of a regular expression, with its place in the text of the pattern. */
export interface PatternPart {
  /** `atom`: one character, an escape or a dot; `list`: `[…]`; `group`: a whole `(…)`. */
  readonly kind: "atom" | "list" | "group" | "anchor" | "bar";
  readonly start: number;
  readonly end: number;
  /** How often it is taken, `""` for once; a lazy or possessive mark included. */
  readonly times: string;
  /** End of what stands there, how often included. */
  readonly over: number;
}

const TIMES = /(?:[*+?]|\{\d*,?\d*\})[?+]?/y;

/** The parts of a pattern, groups before what is in them; null where it is none that can be read. */
export function patternParts(pattern: string): readonly PatternPart[] | null {
  const found: PatternPart[] = [];
  const open: number[] = [];
  let at = 0;

  function add(kind: PatternPart["kind"], start: number, end: number): void {
    TIMES.lastIndex = end;
    const times = kind === "anchor" || kind === "bar" ? "" : (TIMES.exec(pattern)?.[0] ?? "");
    at = end + times.length;
    found.push({ kind, start, end, times, over: at });
  }

  while (at < pattern.length) {
    const sign = pattern[at] ?? "";
    if (sign === "\\")
      add(/^\\[bBAZz]/.test(pattern.slice(at)) ? "anchor" : "atom", at, escapeEnd(pattern, at));
    else if (sign === "[") {
      const end = listEnd(pattern, at);
      if (end === null) return null;
      add("list", at, end);
    } else if (sign === "(") {
      open.push(at);
      at +=
        /^\(\?(?:P?<[A-Za-z_]\w*>|<?[=!]|[:>]|P[=>]\w+|[a-zA-Z-]+[:)])/.exec(pattern.slice(at))?.[0].length ??
        1;
    } else if (sign === ")") {
      const start = open.pop();
      if (start === undefined) return null;
      add("group", start, at + 1);
    } else if (sign === "^" || sign === "$") add("anchor", at, at + 1);
    else if (sign === "|") add("bar", at, at + 1);
    else add("atom", at, at + 1);
  }
  return open.length > 0 ? null : found.toSorted((left, right) => left.start - right.start);
}

function escapeEnd(pattern: string, at: number): number {
  const rest = pattern.slice(at);
  const long = /^\\(?:x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|u\{[\dA-Fa-f]+\}|[pP]\{[^}]*\}|k<\w+>|[\s\S])/u.exec(
    rest,
  );
  return at + (long?.[0].length ?? 2);
}

/** Behind the bracket that ends a list of characters. */
function listEnd(pattern: string, at: number): number | null {
  let position = at + (pattern[at + 1] === "^" ? 2 : 1);
  if (pattern[position] === "]") position += 1;
  while (position < pattern.length && pattern[position] !== "]")
    position += pattern[position] === "\\" ? 2 : 1;
  return position < pattern.length ? position + 1 : null;
}
