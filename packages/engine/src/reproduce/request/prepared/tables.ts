/** A column of a table as SQL declares it. */
export interface Column {
  readonly name: string;
  /** As written, upper case; empty where none is given. */
  readonly type: string;
  readonly isKey: boolean;
  readonly isRequired: boolean;
  readonly hasDefault: boolean;
  /** Table that it refers to. */
  readonly refersTo: string | null;
  /** The first of the values that a check allows. */
  readonly allowed: string | null;
}

export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
}

const CREATE =
  /\bcreate\s+(?:temp(?:orary)?\s+)?table\s+(?:if\s+not\s+exists\s+)?["'`[]?([\w.]+)["'`\]]?\s*\(/gi;
const MOST_TABLES = 40;

/** The tables that statements of SQL in a text create; what cannot be read is left out. */
export function tablesIn(text: string): Table[] {
  const found: Table[] = [];
  for (const match of text.matchAll(CREATE)) {
    if (found.length >= MOST_TABLES) break;
    const start = match.index + match[0].length;
    const body = balanced(text, start);
    const name = match[1]?.split(".").at(-1);
    if (body === null || !name) continue;
    const columns = parts(body).flatMap((part) => columnOf(part) ?? []);
    if (columns.length > 0) found.push({ name, columns: withTableRules(columns, parts(body)) });
  }
  return found;
}

/** The text up to the bracket that closes one which was opened before `start`; null where none does. */
function balanced(text: string, start: number): string | null {
  let depth = 1;
  let quote = "";
  for (let at = start; at < text.length; at++) {
    const letter = text[at] ?? "";
    if (quote !== "") {
      if (letter === quote) quote = "";
    } else if (letter === "'") quote = letter;
    else if (letter === "(") depth += 1;
    else if (letter === ")") depth -= 1;
    if (depth === 0) return text.slice(start, at);
  }
  return null;
}

/** The parts between commas that no bracket and no quotes hold; comments are gone. */
function parts(body: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let quote = "";
  let part = "";
  for (const letter of body.replace(/--[^\n]*/g, "").replace(/\/\*[\s\S]*?\*\//g, "")) {
    if (quote !== "") {
      if (letter === quote) quote = "";
    } else if (letter === "'") quote = letter;
    else if (letter === "(") depth += 1;
    else if (letter === ")") depth -= 1;
    else if (letter === "," && depth === 0) {
      found.push(part.trim());
      part = "";
      continue;
    }
    part += letter;
  }
  return [...found, part.trim()].filter((one) => one !== "");
}

const RULE = /^(?:primary\s+key|foreign\s+key|unique|check|constraint|exclude|index|key)\b/i;

function columnOf(part: string): Column | null {
  if (RULE.test(part)) return null;
  const [, name, rest = ""] = /^["'`[]?(\w+)["'`\]]?\s*([\s\S]*)$/.exec(part) ?? [];
  if (!name) return null;
  const type = /^[a-z]\w*(?:\s+(?:precision|varying))?(?:\s*\([^)]*\))?/i.exec(rest)?.[0] ?? "";
  const isKey = /\bprimary\s+key\b/i.test(rest);
  return {
    name,
    type: /^(?:not|null|primary|default|references|unique|check|constraint)\b/i.test(type)
      ? ""
      : type.toUpperCase(),
    isKey,
    isRequired: isKey || /\bnot\s+null\b/i.test(rest),
    hasDefault: /\bdefault\b|\bautoincrement\b|\bgenerated\b|\bserial\b/i.test(rest),
    refersTo: /\breferences\s+["'`[]?(\w+)/i.exec(rest)?.[1] ?? null,
    allowed: /\bcheck\s*\([^)]*?\bin\s*\(\s*'([^']*)'/i.exec(rest)?.[1] ?? null,
  };
}

/** Keys and references that stand behind the columns. */
function withTableRules(columns: readonly Column[], all: readonly string[]): Column[] {
  const keys = new Set(
    all.flatMap((part) =>
      names(/^(?:constraint\s+\w+\s+)?primary\s+key\s*\(([^)]*)\)/i.exec(part)?.[1] ?? ""),
    ),
  );
  const references = new Map(
    all.flatMap((part) => {
      const found = /\bforeign\s+key\s*\(\s*["'`[]?(\w+)["'`\]]?\s*\)\s*references\s+["'`[]?(\w+)/i.exec(
        part,
      );
      return found?.[1] && found[2] ? [[found[1], found[2]] as const] : [];
    }),
  );
  return columns.map((column) => ({
    ...column,
    isKey: column.isKey || (keys.size === 1 && keys.has(column.name)),
    isRequired: column.isRequired || keys.has(column.name),
    refersTo: column.refersTo ?? references.get(column.name) ?? null,
  }));
}

function names(list: string): string[] {
  return [...list.matchAll(/\w+/g)].map((match) => match[0]);
}
