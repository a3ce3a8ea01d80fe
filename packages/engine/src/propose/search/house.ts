import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../code/code-index.ts";
import { missingNamesIn } from "./missing-names.ts";
import { parametersOf, walk } from "./scope.ts";
import { differencesIn, type TextDifference } from "./told-texts.ts";
import type { Dialect } from "./view.ts";

/** What the code near the suspicious places is written with: its own words are the best ingredients. */
export interface House {
  /** Plain functions that are called with one value, commonest first. */
  readonly wrappers: readonly string[];
  /** Methods without arguments, commonest first. */
  readonly finishers: readonly string[];
  /** Names of functions that take as many values as this one. */
  functionsOf(values: number): readonly string[];
  /** Keyword arguments that are given to a callee of this name elsewhere. */
  keywordsOf(callee: string): readonly string[];
  /** Names of the parameters of each function of this name, without the receiver. */
  parametersOf(callee: string): readonly (readonly string[])[];
  /** Members that classes of the tree have beside one of this name. */
  membersBeside(member: string): readonly string[];
  /** Where failures say that one text came and another was expected: in what they differ. */
  readonly differences: readonly TextDifference[];
  /** Literals that stand in these files, commonest first. */
  readonly literals: readonly string[];
  /** Literals that tests assert something of: those of the failing tests first, then the commonest. */
  readonly expected: readonly string[];
  /** Literals of the failing tests, wherever they stand in them. */
  readonly told: readonly string[];
  /** Texts of the failing tests that are sentences. */
  readonly sentences: readonly string[];
  /** Names of what the failing tests set: keyword arguments, keys of objects that they hand over. */
  readonly options: readonly string[];
  /** Words in these literals, the longer texts included, and in what the failures say, commonest first. */
  readonly words: readonly string[];
  /** Characters other than letters and digits in their texts and in what the failures say, commonest first. */
  readonly characters: readonly string[];
  /** Texts of one word in these files, commonest first. */
  readonly texts: readonly string[];
  /** Last names of the errors that the failing tests end with. */
  readonly raised: readonly string[];
  /** Names of errors that the failing tests expect. */
  readonly refusals: readonly string[];
  /** Whether a text of the failing tests stands elsewhere in their file in other letters, small or large. */
  readonly isCaseTold: boolean;
  /** Names of classes and kinds of which the failing tests make values. */
  readonly made: readonly string[];
  /** What the failures say. */
  readonly said: string;
  /** Names of which the failures say that there is no such thing. */
  readonly missing: readonly string[];
  /** Names of functions in these files. */
  readonly callable: readonly string[];
}

/** What the search knows of the tests that it was given. */
export interface GivenTests {
  /** Ids of those that fail. */
  readonly ids: readonly string[];
  /** Names of the errors that they end with. */
  readonly raised: readonly string[];
  /** What these errors say. */
  readonly said: string;
}
export const NO_TESTS: GivenTests = { ids: [], raised: [], said: "" };

const MOST_FILES = 12;
/** Functions of one name whose parameters are looked at. */
const MOST_NAMESAKES = 4;
const MOST_LITERALS = 8;
const MOST_EXPECTED = 30;
const MOST_TOLD = 40;
const MOST_WORDS = 500;
const LONGEST_SAID = 4_000;
const MOST_TEXTS = 60;
const MOST_MADE = 6;
/** Nodes of a test file that are read at the most: there are such files of many thousand lines. */
const MOST_NODES = 60_000;
const LONGEST_LITERAL = 20;

/** Reads the suspicious files and what they import. */
export function houseOf(
  code: CodeIndex,
  paths: readonly string[],
  dialect: Dialect,
  given: GivenTests = NO_TESTS,
): House {
  const near = [...new Set([...paths, ...paths.flatMap((path) => code.importsOf(path))])].slice(
    0,
    MOST_FILES,
  );
  const wrappers = new Map<string, number>();
  const finishers = new Map<string, number>();
  const keywords = new Map<string, Set<string>>();
  const literals = new Map<string, number>();
  const arities = new Map<number, Set<string>>();
  for (const path of near) {
    const file = code.file(path);
    if (!file || file.isTest) continue;
    for (const node of walk(file.tree.rootNode)) {
      if (isLiteral(node)) count(literals, node.text);
      const seen = dialect.view(node);
      if (seen?.kind !== "call") continue;
      if (seen.receiver === null && seen.values.length === 1) count(wrappers, seen.name);
      if (seen.receiver !== null && seen.values.length === 0) count(finishers, seen.name);
      for (const value of seen.values.filter(({ type }) => type === "keyword_argument"))
        keywords.set(seen.name, (keywords.get(seen.name) ?? new Set()).add(value.text));
    }
    for (const { node, name } of code.symbolsOf(path)?.functions ?? []) {
      const size = arityOf(node);
      arities.set(size, (arities.get(size) ?? new Set()).add(name));
    }
  }
  return {
    wrappers: commonest(wrappers).slice(0, 10),
    finishers: commonest(finishers).slice(0, 8),
    functionsOf: (values) => [...(arities.get(values) ?? [])],
    keywordsOf: (callee) => [...(keywords.get(callee) ?? [])],
    parametersOf: (callee) =>
      code
        .functionsNamed(callee)
        .slice(0, MOST_NAMESAKES)
        .map(({ node }) => parametersOf(node, dialect)),
    membersBeside: membersBeside(code),
    differences: differencesIn(given.said),
    literals: commonest(literals).slice(0, MOST_LITERALS),
    texts: commonest(literals)
      .filter((text) => /^["'][\w-]+["']$/.test(text))
      .slice(0, MOST_TEXTS)
      .map((text) => text.slice(1, -1)),
    ...toldBy(code, given),
    raised: given.raised.map((name) => name.split(".").at(-1) ?? name),
    said: given.said.slice(0, LONGEST_SAID),
    missing: missingNamesIn(given.said),
    callable: [...new Set([...arities.values()].flatMap((names) => [...names]))],
  };
}

/** Classes with such a member whose other members are looked at. */
const MOST_CLASSES = 4;
const MEMBER =
  /\b(?:self|this)\.(\w+)\s*(?::[^=\n]+)?=(?!=)|^[ \t]+(?:readonly |public |private )?(\w+)\??\s*(?::[^=\n(]+)?(?:=(?![=>])|;|$)/gm;

function membersBeside(code: CodeIndex): (member: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  function find(member: string): readonly string[] {
    const classes = code
      .naming(member)
      .flatMap((path) => code.symbolsOf(path)?.classes ?? [])
      .map(({ node }) => new Set([...node.text.matchAll(MEMBER)].map(([, own, field]) => own ?? field ?? "")))
      .filter((members) => members.has(member));
    const names = classes.slice(0, MOST_CLASSES).flatMap((members) => [...members]);
    return [...new Set(names)].filter((name) => name !== member && /^[A-Za-z_]\w*$/.test(name));
  }
  return (member) => {
    const found = known.get(member) ?? find(member);
    known.set(member, found);
    return found;
  };
}

/** What the failing tests say, and the others of their files. */
function toldBy(
  code: CodeIndex,
  { ids, said }: GivenTests,
): Pick<
  House,
  "expected" | "told" | "sentences" | "options" | "refusals" | "made" | "isCaseTold" | "words" | "characters"
> {
  const own = new Map<string, number>();
  const others = new Map<string, number>();
  const told = new Map<string, number>();
  const sentences = new Map<string, number>();
  const refusals = new Set<string>();
  const words = new Map<string, number>();
  const characters = new Map<string, number>();
  const options = new Map<string, number>();
  const made = new Map<string, number>();
  const texts = { own: new Set<string>(), all: new Set<string>() };
  for (const [path, of] of Map.groupBy(ids, (id) => id.split("::")[0] ?? id)) {
    const root = code.file(path)?.tree.rootNode;
    if (!root) continue;
    const names = new Set(of.map(lastName));
    for (const { node, isAsserted, isOwn } of testNodes(root, names)) {
      const refused = isOwn ? refusedIn(node) : null;
      const option = isOwn ? optionIn(node) : null;
      if (option) count(options, option);
      const kind = isOwn ? madeBy(node) : null;
      if (kind) count(made, kind);
      if (node.type === "string") {
        texts.all.add(node.text.slice(1, -1));
        if (isOwn) texts.own.add(node.text.slice(1, -1));
      }
      if (refused) refusals.add(refused);
      if (isOwn && /^(?:string|template_string)$/.test(node.type) && words.size < MOST_WORDS) {
        for (const [word] of node.text.matchAll(/[A-Za-z][\w-]+/g)) count(words, word);
        for (const one of new Set(node.text.slice(1, -1).match(/[^\w\s"'`]|_/g))) count(characters, one);
      }
      if (isOwn && isSentence(node))
        for (let times = isAsserted ? ASSERTED_TIMES : 1; times > 0; times -= 1) count(sentences, node.text);
      if (!isLiteral(node)) continue;
      if (isOwn) count(told, node.text);
      if (isAsserted) count(isOwn ? own : others, node.text);
    }
  }
  for (const [word] of said.slice(0, LONGEST_SAID).matchAll(/[A-Za-z][\w-]+/g)) count(words, word);
  return {
    expected: [...new Set([...commonest(own), ...commonest(others)])].slice(0, MOST_EXPECTED),
    told: commonest(told).slice(0, MOST_TOLD),
    sentences: commonest(sentences).slice(0, MOST_TOLD),
    options: commonest(options).slice(0, MOST_TOLD),
    words: commonest(words).slice(0, MOST_TOLD),
    characters: commonest(characters),
    refusals: [...refusals],
    made: commonest(made).slice(0, MOST_MADE),
    isCaseTold: [...texts.own].some(
      (text) =>
        text.length > 2 &&
        [text.toLowerCase(), text.toUpperCase()].some((other) => other !== text && texts.all.has(other)),
    ),
  };
}

/** What is asserted of comes before all else that a test says. */
const ASSERTED_TIMES = 20;
const LONGEST_SENTENCE = 120;
const TITLED = /^(?:it|test|describe|context|suite)\b/;

/** A text of three words or more that is no title of a test. */
function isSentence(node: Node): boolean {
  if (node.type !== "string" || node.endIndex - node.startIndex > LONGEST_SENTENCE) return false;
  if (node.text.trim().split(/\s+/).length < 3 || !/^["'][^\n]*["']$/.test(node.text)) return false;
  const call = node.parent?.type === "arguments" ? node.parent.parent : null;
  return !TITLED.test(call?.childForFieldName("function")?.text ?? "");
}

interface TestNode {
  readonly node: Node;
  /** Whether it stands in something that asserts. */
  readonly isAsserted: boolean;
  /** Whether it stands in a test of one of these names. */
  readonly isOwn: boolean;
}

/** Nodes of a test file in the order of the text; where it is very long, those of the named tests and as many others. */
function* testNodes(root: Node, names: ReadonlySet<string>): Generator<TestNode> {
  const pending: TestNode[] = [{ node: root, isAsserted: false, isOwn: false }];
  let count = 0;
  for (let next = pending.pop(); next; next = pending.pop()) {
    count += 1;
    if (count > MOST_NODES && !next.isOwn && !isTest(next.node, names)) continue;
    yield next;
    const { node } = next;
    const isAsserted = next.isAsserted || asserts(node);
    const isOwn = next.isOwn || isTest(node, names);
    pending.push(...node.namedChildren.toReversed().map((child) => ({ node: child, isAsserted, isOwn })));
  }
}

/** The name of a test in its id, without its parameters. */
function lastName(id: string): string {
  return (
    (id.split("::").at(-1) ?? id)
      .split(" > ")
      .at(-1)
      ?.replace(/\[.*\]$/, "") ?? id
  );
}

/** A function of this name, or a call with this title: runners may print what stands around it in front. */
function isTest(node: Node, names: ReadonlySet<string>): boolean {
  // With its decorators: they hold the cases that it is called with.
  if (node.type === "decorated_definition") {
    const inner = node.childForFieldName("definition");
    return inner?.type === "function_definition" && isTest(inner, names);
  }
  if (node.type === "function_definition") return names.has(node.childForFieldName("name")?.text ?? "");
  if (node.type !== "call_expression") return false;
  const callee = node.childForFieldName("function");
  if (!callee || !/^(?:it|test|specify)\b/.test(callee.text.slice(0, 20))) return false;
  const title = node.childForFieldName("arguments")?.firstNamedChild;
  if (!title) return false;
  if (title.type === "binary_expression" || title.namedChildren.some(({ type }) => /substitution/.test(type)))
    return isComposedOf(title, names);
  const text = title.text.slice(1, -1);
  return text !== "" && [...names].some((name) => name === text || name.endsWith(` ${text}`));
}

/** Shorter parts of a composed title stand in many others. */
const SHORTEST_PART = 8;

/** A title that is put together for each of several cases: all that is written of it stands in one of the names. */
function isComposedOf(title: Node, names: ReadonlySet<string>): boolean {
  const parts = title.text.match(/(["'])(?:(?!\1)[^\\\n])*\1|(?<=[`}])[^`${}]+/g) ?? [];
  const written = parts.map((part) => part.replace(/^["']|["']$/g, "")).filter((part) => part.trim() !== "");
  if (!written.some((part) => part.length >= SHORTEST_PART)) return false;
  return [...names].some((name) => written.every((part) => name.includes(part)));
}

function asserts(node: Node): boolean {
  if (node.type === "assert_statement") return true;
  if (node.type !== "call" && node.type !== "call_expression") return false;
  const callee = node.childForFieldName("function");
  return callee !== null && /^(?:assert|self\.assert|expect)/.test(callee.text.slice(0, 30));
}

/** The name under which a node hands something over. */
function optionIn(node: Node): string | null {
  if (node.type === "keyword_argument") return node.childForFieldName("name")?.text ?? null;
  if (node.type === "shorthand_property_identifier") return node.text;
  if (node.type !== "pair") return null;
  return node.childForFieldName("key")?.text.replace(/^["']|["']$/g, "") ?? null;
}

/** Kinds of Python's own that are called in small letters. */
const SMALL_KINDS = /^(?:date|datetime|timedelta|set|frozenset|tuple|dict|list|bytes|complex|deque|array)$/;

/** The kind of value that a node makes: `new Date(…)`, `Decimal("1")`, `{1, 2}`. */
function madeBy(node: Node): string | null {
  if (node.type === "set") return "set";
  if (node.type === "tuple") return "tuple";
  const isNew = node.type === "new_expression";
  if (!isNew && node.type !== "call") return null;
  const name = node.childForFieldName(isNew ? "constructor" : "function")?.text ?? "";
  return /^[A-Z]\w*$/.test(name) || (!isNew && SMALL_KINDS.test(name)) ? name : null;
}

/** The name of an error that a node expects: `pytest.raises(ValueError)`, `expect(…).toThrow(RangeError)`. */
function refusedIn(node: Node): string | null {
  if (node.type !== "call" && node.type !== "call_expression") return null;
  const callee = node.childForFieldName("function");
  const name = callee?.text.slice(-60).match(/\w+$/)?.[0] ?? "";
  if (!/^(?:raises|assertRaises|assertRaisesRegex|toThrow|toThrowError|throws|rejects)$/.test(name))
    return null;
  const said = node.childForFieldName("arguments")?.namedChildren ?? [];
  const error = said.find(
    ({ type, text }) => /^(?:identifier|attribute)$/.test(type) && /(?:^|\.)[A-Z]\w+$/.test(text),
  );
  return error?.text.split(".").at(-1) ?? null;
}

function isLiteral(node: Node): boolean {
  const isNumber = /^unary_(?:operator|expression)$/.test(node.type) && /^-\d[\d.]*$/.test(node.text);
  if (!isNumber && !/^(?:integer|number|string|float)$/.test(node.type)) return false;
  return node.endIndex - node.startIndex <= LONGEST_LITERAL;
}

function arityOf(definition: Node): number {
  const parameters = definition.childForFieldName("parameters")?.namedChildren ?? [];
  return parameters.filter(({ text }) => !/^(?:self|cls)$/.test(text)).length;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function commonest(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].toSorted((left, right) => right[1] - left[1]).map(([key]) => key);
}
