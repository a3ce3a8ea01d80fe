import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, replace, short } from "../idea.ts";
import { type PatternPart, patternParts } from "../pattern-parts.ts";

const LONGEST = 400;
const MOST_CHARACTERS = 8;

/** An edit of the text of a pattern. */
interface PatternEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly weight: number;
}

/**
 * Parts of regular expressions: how often something is taken, what a list of characters holds, which comes first of two ways,
 * where it has to begin and end. Characters are taken from what the failing tests say.
 */
export const patternPartOperator: Operator = function* (place): Generator<Idea> {
  for (const node of place.expressions) {
    const written = patternIn(node, place);
    if (!written) continue;
    const { pattern, start } = written;
    const parts = patternParts(pattern);
    if (!parts || pattern.length > LONGEST) continue;
    const edits = [
      ...parts.flatMap((part) => [...timesEdits(part, pattern), ...sameAgain(part, pattern)]),
      ...parts.flatMap((part) => characterEdits(part, pattern, place)),
      ...wayEdits(parts, pattern),
      ...followingEdits(parts, pattern, place),
      ...endEdits(pattern, place),
    ];
    // In a table of many patterns each is as likely as the others.
    const crowd = 1 / (1 + parts.length / 60);
    for (const { start: from, end, text, weight } of edits) {
      const after = pattern.slice(0, from) + text + pattern.slice(end);
      yield replace(
        { startIndex: start + from, endIndex: start + end },
        text,
        "pattern-part",
        weight * crowd,
        `looks for ${short(after)}`,
      );
    }
  }
};

/** Flags of a pattern that is handed to a function of `re`. */
export const patternFlagOperator: Operator = function* ({ expressions, dialect }): Generator<Idea> {
  if (dialect.id !== "python") return;
  for (const node of expressions) {
    const seen = dialect.view(node);
    if (
      seen?.kind !== "call" ||
      !/^re\.(?:compile|match|search|fullmatch|sub|findall|finditer|split)$/.test(seen.callee.text)
    )
      continue;
    const [last] = seen.values.slice(-1);
    const flags = seen.values.find(({ text }) => /\bre\.[A-Z]+\b/.test(text));
    for (const flag of ["IGNORECASE", "DOTALL", "MULTILINE", "ASCII"]) {
      if (node.text.includes(`re.${flag}`) || node.text.includes(`re.${flag[0]}`)) continue;
      const key = seen.name === "compile" ? "" : "flags=";
      const [at, text] = flags ? [flags, ` | re.${flag}`] : [last, `, ${key}re.${flag}`];
      if (at)
        yield replace(
          { startIndex: at.endIndex, endIndex: at.endIndex },
          text,
          "pattern",
          0.15,
          `looks with ${flag}`,
        );
    }
  }
};

/** The pattern that a node holds, and where its text begins; null where the node is another text. */
function patternIn(node: Node, place: Place): { readonly pattern: string; readonly start: number } | null {
  if (node.type === "regex") {
    const cut = node.text.lastIndexOf("/");
    return { pattern: node.text.slice(1, cut), start: node.startIndex + 1 };
  }
  const opening = /^([A-Za-z]*)("""|'''|["'])/.exec(node.text);
  if (node.type !== "string" || !opening) return null;
  const isRaw = /r/i.test(opening[1] ?? "") && !/f/i.test(opening[1] ?? "");
  const inner = node.text.slice(opening[0].length, -(opening[2]?.length ?? 1));
  const isHanded = isHandedToPatterns(node, place);
  if (isRaw ? !isHanded && !/[\\*+?|[\](){}^$]/.test(inner) : !isHanded || inner.includes("\\")) return null;
  return place.dialect.id === "python" || !inner.includes("\\")
    ? { pattern: inner, start: node.startIndex + opening[0].length }
    : null;
}

/** Whether a text without a mark of its own is a pattern, or a part of one: what repeats something in a file that looks for patterns. */
function isHandedToPatterns(node: Node, { file }: Place): boolean {
  if (/(?:[\])s.]|\\.)[*+?](?!\w)/.test(node.text) && /^import re\b/m.test(file.text)) return true;
  const list = node.parent;
  if (!list || !/^arguments?(?:_list)?$/.test(list.type)) return false;
  const callee = (list.parent?.childForFieldName("function") ?? list.parent?.childForFieldName("constructor"))
    ?.text;
  return callee !== undefined && /^(?:re\.\w+|RegExp)$/.test(callee);
}

/** `[=-]+` that should be the same character again and again: `(?:=+|-+)`. */
function sameAgain({ kind, start, end, over, times }: PatternPart, pattern: string): PatternEdit[] {
  const members = kind === "list" ? pattern.slice(start + 1, end - 1) : "";
  if (!/^[*+]$|^\{/.test(times) || !/^[^\\^\w]{2,3}$/.test(members)) return [];
  const ways = [...members].map((one) => `${escapedIn(one)}${times}`);
  return [{ start, end: over, text: `(?:${ways.join("|")})`, weight: 0.12 }];
}

function escapedIn(character: string): string {
  return /[.*+?|()[\]{}^$/]/.test(character) ? `\\${character}` : character;
}

/** Taken another number of times. */
function timesEdits({ kind, end, over, times, start }: PatternPart, pattern: string): PatternEdit[] {
  if (kind === "anchor" || kind === "bar") return [];
  const edit = (text: string, weight: number): PatternEdit => ({ start: end, end: over, text, weight });
  const isMarked = times.length > 1 && /[?+]$/.test(times) && !/^\{[^}]*\}$/.test(times);
  const plain = isMarked ? times.slice(0, -1) : times;
  const mark = isMarked ? times.slice(-1) : "";
  const lazy = isMarked ? [edit(plain, 0.2)] : /^[*+]$/.test(times) ? [edit(`${times}?`, 0.25)] : [];
  switch (plain) {
    case "*":
      return [edit(`+${mark}`, 0.35), edit(`?${mark}`, 0.1), edit("", 0.08), ...lazy];
    case "+":
      return [edit(`*${mark}`, 0.35), edit("", 0.1), ...lazy];
    case "?":
      return [edit("", 0.25), edit("*", 0.15)];
    case "": {
      const text = pattern.slice(start, end);
      const isOne = kind === "atom" && !/^\\[dwsDWS]$|^\.$/.test(text);
      return isOne
        ? [edit("?", 0.12), edit("+", 0.06), edit("*", 0.05)]
        : [edit("?", 0.18), edit("+", 0.2), edit("*", 0.15)];
    }
    default:
      return countEdits(plain).map((text, rank) => edit(text + mark, 0.25 / (1 + 0.3 * rank)));
  }
}

/** `{1,9}` as it might be meant: without an end, without a beginning, one more or less at either end. */
function countEdits(times: string): string[] {
  const [, least = "", comma = "", most = ""] = /^\{(\d*)(,?)(\d*)\}$/.exec(times) ?? [];
  const low = Number(least || "0");
  if (comma === "")
    return [
      `{${low},}`,
      `{1,${low}}`,
      `{${low},${low + 1}}`,
      `{${Math.max(0, low - 1)},${low}}`,
      `{${low + 1}}`,
      "+",
    ];
  const high = most === "" ? null : Number(most);
  const others =
    high === null
      ? [`{${low + 1},}`]
      : [`{${low},}`, `{${low},${high + 1}}`, `{${low},${high - 1}}`, `{${low + 1},${high}}`];
  return [...others, ...(low > 0 ? [`{${low - 1},${most}}`] : [])];
}

/** Lists of characters with one more or one less; what stands for many characters with one more. */
function characterEdits({ kind, start, end }: PatternPart, pattern: string, { house }: Place): PatternEdit[] {
  const text = pattern.slice(start, end);
  const told = house.characters.filter((one) => !text.includes(one)).slice(0, MOST_CHARACTERS);
  const edit = (other: string, weight: number): PatternEdit => ({ start, end, text: other, weight });
  if (kind === "list") {
    const [head, members] = text.startsWith("[^") ? ["[^", text.slice(2, -1)] : ["[", text.slice(1, -1)];
    const ranges = ["a-z", "A-Z", "0-9"].filter(
      (one) => !members.includes(one) && /[a-z]-[a-z]|\\d|\d-\d/i.test(members),
    );
    const kinds = ["\\s", "\\w", "\\d"].filter((one) => !members.includes(one));
    return [
      ...told.map((one) => edit(`${head}${members}${inList(one)}]`, 0.3)),
      ...ranges.map((one) => edit(`${head}${one}${members}]`, 0.15)),
      ...kinds.map((one) => edit(`${head}${one}${members}]`, 0.06)),
      ...membersOf(members).map((one) => edit(`${head}${members.replace(one, "")}]`, 0.1)),
    ];
  }
  if (kind !== "atom") return [];
  if (text === ".") return [edit("\\.", 0.25), edit("[\\s\\S]", 0.15)];
  if (/^\\[wd]$/.test(text))
    return [
      ...told.filter((one) => one !== "_").map((one) => edit(`[${text}${inList(one)}]`, 0.18)),
      edit(text === "\\w" ? "\\d" : "\\w", 0.08),
    ];
  if (text === "\\s") return [edit("[ \\t]", 0.15), edit(" ", 0.05)];
  if (text === " ") return [edit("\\s", 0.12)];
  return [];
}

function inList(character: string): string {
  return /[\\\]^-]/.test(character) ? `\\${character}` : character;
}

/** Members of a list that could be left out: not the first, for that would leave nothing of most. */
function membersOf(members: string): readonly string[] {
  const found = members.match(/\\.|[^\\]-[^\\]|[^\\]/g) ?? [];
  return found.length > 1 && found.length <= 12 ? found : [];
}

const LETTERS = ["[a-z]", "[A-Z]", "\\d", "\\w", "\\s"];
const MOST_FOLLOWING = 6;

/** One more character behind a list of characters: of another list of the file's patterns, or letters of the other case. */
function followingEdits(parts: readonly PatternPart[], pattern: string, { file }: Place): PatternEdit[] {
  const lists = parts.filter(({ kind }) => kind === "list");
  const own = [...file.text.matchAll(/\[(?:[^\]\\\n]|\\.)+\]/g)]
    .map(([text]) => text)
    .filter((text) => /[a-z]-[a-z]|\\[dws]/i.test(text));
  const others = [...new Set([...LETTERS.slice(0, 2), ...own, ...LETTERS.slice(2)])].slice(0, MOST_FOLLOWING);
  return lists.flatMap(({ start, end, over }) =>
    others
      .filter((text) => text !== pattern.slice(start, end))
      .map((text, rank) => ({ start: over, end: over, text, weight: 0.14 / (1 + 0.3 * rank) })),
  );
}

/** Two ways of an alternative in the other order: the first that fits is taken. */
function wayEdits(parts: readonly PatternPart[], pattern: string): PatternEdit[] {
  const bars = parts.filter(({ kind }) => kind === "bar");
  return bars.flatMap(({ start: at }) => {
    const around = parts.filter(({ kind, start, end }) => kind === "group" && start < at && at < end).at(-1);
    const opening = around
      ? (/^\((?:\?(?:P?<\w+>|<?[=!]|:))?/.exec(pattern.slice(around.start))?.[0].length ?? 1)
      : 0;
    const [from, to] = around ? [around.start + opening, around.end - 1] : [0, pattern.length];
    const own = bars.filter(
      ({ start }) =>
        start >= from &&
        start < to &&
        parts
          .filter(({ kind, start: left, end }) => kind === "group" && left < start && start < end)
          .at(-1) === around,
    );
    const edges = [from, ...own.flatMap(({ start, end }) => [start, end]), to];
    const index = own.findIndex(({ start }) => start === at);
    const [a, b, c, d] = edges.slice(index * 2, index * 2 + 4);
    if (a === undefined || b === undefined || c === undefined || d === undefined) return [];
    const swapped = `${pattern.slice(c, d)}|${pattern.slice(a, b)}`;
    return [{ start: a, end: d, text: swapped, weight: 0.12 }];
  });
}

/** Tied to the ends of the text, or no longer; in Python `$` lets a line end follow. */
function endEdits(pattern: string, { dialect }: Place): PatternEdit[] {
  const last = pattern.length;
  const isBegun = /^(?:\^|\\A)/.test(pattern);
  const isEnded = /(?<!\\)\$$|\\Z$/.test(pattern);
  const edits: PatternEdit[] = [];
  if (dialect.id === "python" && pattern.endsWith("$") && isEnded)
    edits.push({ start: last - 1, end: last, text: "\\Z", weight: 0.3 });
  if (dialect.id === "python") {
    if (!isEnded) edits.push({ start: last, end: last, text: "$", weight: 0.25 });
    if (isEnded) edits.push({ start: last - 1, end: last, text: "", weight: 0.12 });
    if (!isBegun) edits.push({ start: 0, end: 0, text: "^", weight: 0.2 });
    if (isBegun) edits.push({ start: 0, end: pattern.startsWith("^") ? 1 : 2, text: "", weight: 0.12 });
    if (!isBegun && !isEnded) edits.push({ start: 0, end: last, text: `^(?:${pattern})$`, weight: 0.1 });
  }
  edits.push(
    { start: last, end: last, text: "\\b", weight: 0.1 },
    { start: 0, end: 0, text: "\\b", weight: 0.1 },
  );
  return edits;
}
