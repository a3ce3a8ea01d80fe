import type { Node } from "web-tree-sitter";
import { escapedPattern } from "../../../code/escaped-pattern.ts";
import { type Idea, type Operator, type Place, replace, share, short } from "../idea.ts";

const MOST_GAINED = 14;

/** A list of fixed entries that gains one more, or loses one: what is compared with, kinds of a value, errors caught. */
export const gainedOperator: Operator = function* (place): Generator<Idea> {
  yield* caughtAsWell(place);
  for (const node of place.expressions) {
    if (isFixedList(node, place)) yield* otherEntries(node, place);
    yield* otherKinds(node, place);
  }
};

/** Whether a list is written out, and of texts or of numbers only. */
function isFixedList(node: Node, { dialect }: Place): boolean {
  if (!/^(?:tuple|list|set|array)$/.test(node.type)) return false;
  const kinds = new Set(entriesOf(node).map((entry) => dialect.view(entry)?.kind));
  return kinds.size === 1 && (kinds.has("text") || kinds.has("integer"));
}

function* otherEntries(node: Node, place: Place): Generator<Idea> {
  const entries = entriesOf(node);
  const last = entries.at(-1);
  const isText = last !== undefined && place.dialect.view(last)?.kind === "text";
  const own = entries.map(({ text }) => text);
  for (const [rank, word] of candidates(own, isText, place).entries())
    if (last)
      yield {
        changes: [{ start: last.endIndex, end: last.endIndex, text: `, ${word}` }],
        kind: "entry-added",
        weight: 0.3 * share(rank),
        note: `has ${word} in ${short(node.text)} as well`,
        isHouse: false,
      };
  if (entries.length > 2)
    for (const [at, entry] of entries.entries()) {
      const [before, after] = [entries[at - 1], entries[at + 1]];
      const start = before ? before.endIndex : entry.startIndex;
      const end = before ? entry.endIndex : (after?.startIndex ?? entry.endIndex);
      yield replace(
        { startIndex: start, endIndex: end },
        "",
        "entry-dropped",
        0.08,
        `leaves out ${entry.text}`,
      );
    }
}

/** Entries of the same form: words that the failing tests say, as they stand there or in the case of the others. */
function candidates(own: readonly string[], isText: boolean, { house, file }: Place): readonly string[] {
  if (!isText)
    return house.told.filter((word) => /^\d/.test(word) && !own.includes(word)).slice(0, MOST_GAINED);
  const [first = "''"] = own;
  const quote = first.at(-1) ?? "'";
  const inner = own.map((text) => text.slice(1, -1));
  const isUpper = inner.every((text) => text === text.toUpperCase() && /[A-Z]/.test(text));
  const isWord = inner.every((text) => /^[\w-]+$/.test(text));
  const said = house.told.filter((word) => /^["'`]/.test(word)).map((word) => word.slice(1, -1));
  const words = isWord ? [...house.words, ...house.texts] : [];
  const found = [...said, ...words]
    .map((word) => (isUpper ? word.toUpperCase() : word))
    .filter((word) => word !== "" && !inner.includes(word) && (!isWord || /^[\w-]+$/.test(word)));
  // A word that the file itself knows is likelier to be one of them.
  const known = (word: string) => Number(!new RegExp(`["'\`]${escapedPattern(word)}["'\`]`).test(file.text));
  const ordered = [...new Set(found)].toSorted((left, right) => known(left) - known(right));
  return ordered.slice(0, MOST_GAINED).map((word) => `${quote}${word}${quote}`);
}

const NUMBERS = ["int", "float", "Decimal", "Fraction", "complex"];
const LISTS = ["list", "tuple", "set", "frozenset"];
const BROADER: Readonly<Record<string, readonly string[]>> = {
  dict: ["Mapping", "collections.abc.Mapping"],
  list: ["Sequence", "Iterable", "(list, tuple)"],
  set: ["Set", "(set, frozenset)"],
  str: ["(str, bytes)"],
  bytes: ["(bytes, bytearray)"],
  int: ["(int, float)", "Integral", "numbers.Integral"],
  float: ["(int, float)", "Real", "numbers.Real", "numbers.Number"],
};

/** Kinds in `isinstance`: one more, or a broader one. */
function* otherKinds(node: Node, place: Place): Generator<Idea> {
  const { dialect, file } = place;
  const seen = dialect.view(node);
  if (dialect.id === "python" && seen?.kind === "call" && seen.name === "isinstance") {
    const kinds = seen.values[1];
    if (!kinds) return;
    const own = kinds.type === "tuple" ? entriesOf(kinds).map(({ text }) => text) : [kinds.text];
    const broader = own.length === 1 ? (BROADER[own[0] ?? ""] ?? []) : [];
    for (const [rank, other] of broader.entries())
      if (other.startsWith("(") || new RegExp(`\\b${other.split(".")[0]}\\b`).test(file.text))
        yield replace(kinds, other, "kind-broadened", 0.3 * share(rank), `takes any ${other}`);
    const family = [NUMBERS, LISTS].find((one) => own.some((name) => one.includes(name))) ?? [];
    for (const [rank, other] of family.filter((name) => !own.includes(name)).entries())
      if (/^[a-z]/.test(other) || file.text.includes(other))
        yield replace(
          kinds,
          `(${[...own, other].join(", ")})`,
          "kind-added",
          0.15 * share(rank),
          `takes ${other} as well`,
        );
  }
}

/** An error that the failing tests end with, treated like those that are caught around it. */
function* caughtAsWell({ statement, house, file }: Place): Generator<Idea> {
  if (statement.type !== "try_statement") return;
  for (const clause of statement.namedChildren.filter(({ type }) => type === "except_clause")) {
    const caught = caughtBy(clause);
    if (!caught) continue;
    const own = caught.type === "tuple" ? entriesOf(caught).map(({ text }) => text) : [caught.text];
    for (const name of house.raised)
      if (isKnown(name, file.text) && !own.includes(name))
        yield replace(
          caught,
          `(${[...own, name].join(", ")})`,
          "error-caught",
          0.4,
          `treats ${name} like ${short(caught.text)}`,
        );
  }
}

/** What an `except` names, without the name that it is given. */
function caughtBy(clause: Node): Node | null {
  const first = clause.namedChildren.find(({ type }) => type !== "block" && type !== "comment") ?? null;
  return first?.type === "as_pattern" ? first.firstNamedChild : first;
}

/** Whether a name of an error can be written in a file as it is. */
function isKnown(name: string, text: string): boolean {
  return BUILTIN_ERRORS.test(name) || new RegExp(`\\b(?:import|class)\\b[^\\n]*\\b${name}\\b`).test(text);
}

const BUILTIN_ERRORS =
  /^(?:Arithmetic|Attribute|Buffer|EOF|Import|Index|Key|Lookup|Memory|Name|NotADirectory|NotImplemented|OS|Overflow|Permission|Recursion|Reference|Runtime|Syntax|Timeout|Type|UnicodeDecode|UnicodeEncode|Unicode|Value|ZeroDivision|FileExists|FileNotFound|IsADirectory|ModuleNotFound|Connection)Error$|^StopIteration$/;

function entriesOf(node: Node): readonly Node[] {
  return node.namedChildren.filter(({ type }) => type !== "comment");
}
