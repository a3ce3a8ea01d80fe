/** Longest text that is made, and how deep groups may lie in each other. */
const LONGEST = 60;
const DEEPEST = 6;
const OF_CLASS: Readonly<Record<string, string>> = { d: "1", w: "a", s: " ", D: "a", W: "-", S: "a" };

/** A short text that a pattern matches, made part by part; null where the pattern is one of those that say more. */
export function textOfPattern(source: string, flags = ""): string | null {
  const reader = { source, at: 0 };
  const made = alternatives(reader, 0);
  if (made === null || reader.at < source.length || made.length > LONGEST) return null;
  try {
    return new RegExp(source, flags.replace(/[gy]/g, "")).test(made) ? made : null;
  } catch {
    return null; // It may be a pattern of a newer Node.
  }
}

interface Reader {
  readonly source: string;
  at: number;
}

/** Of several ways the first one; the others are read over. */
function alternatives(reader: Reader, depth: number): string | null {
  if (depth > DEEPEST) return null;
  const first = sequence(reader, depth);
  while (reader.source[reader.at] === "|") {
    reader.at += 1;
    if (sequence(reader, depth) === null) return null;
  }
  return first;
}

function sequence(reader: Reader, depth: number): string | null {
  let made = "";
  for (;;) {
    const next = reader.source[reader.at];
    if (next === undefined || next === "|" || next === ")") return made;
    const part = one(reader, depth);
    const count = part === null ? null : times(reader);
    if (part === null || count === null || made.length + part.length * count > LONGEST) return null;
    made += part.repeat(count);
  }
}

/** How often the part before is taken, as seldom as may be: a part that may be left out is. */
function times(reader: Reader): number | null {
  const rest = reader.source.slice(reader.at);
  const found = /^(?:([*+?])|\{(\d+)(?:,\d*)?\})\??/.exec(rest);
  if (!found) return 1;
  reader.at += found[0].length;
  if (found[2] !== undefined) return Number(found[2]);
  return found[1] === "+" ? 1 : 0;
}

function one(reader: Reader, depth: number): string | null {
  const { source } = reader;
  const next = source[reader.at] ?? "";
  reader.at += 1;
  switch (next) {
    case "^":
    case "$":
      return "";
    case ".":
      return "a";
    case "(":
      return group(reader, depth);
    case "[":
      return listed(reader);
    case "\\": {
      const escaped = source[reader.at] ?? "";
      reader.at += 1;
      if (/[bB]/.test(escaped)) return "";
      return /[a-zA-Z0-9]/.test(escaped) ? (OF_CLASS[escaped] ?? null) : escaped;
    }
    case "*":
    case "+":
    case "?":
      return null;
    default:
      return next;
  }
}

function group(reader: Reader, depth: number): string | null {
  const kind = /^\?(?::|<[A-Za-z_$][\w$]*>)/.exec(reader.source.slice(reader.at));
  // What looks ahead or behind asks for more than a part at a time.
  if (!kind && reader.source[reader.at] === "?") return null;
  reader.at += kind?.[0].length ?? 0;
  const inner = alternatives(reader, depth + 1);
  if (reader.source[reader.at] !== ")") return null;
  reader.at += 1;
  return inner;
}

function listed(reader: Reader): string | null {
  const inside = /^(\^?)((?:\\.|[^\]\\])+)\]/.exec(reader.source.slice(reader.at));
  if (!inside) return null;
  reader.at += inside[0].length;
  const signs = inside[2] ?? "";
  if (inside[1] === "^") return ["a", "1", "-"].find((sign) => !new RegExp(`[${signs}]`).test(sign)) ?? null;
  const escaped = /^\\(.)/.exec(signs)?.[1];
  return escaped === undefined ? (signs[0] ?? null) : (OF_CLASS[escaped] ?? escaped);
}
