import { Parser, type Tree } from "web-tree-sitter";
import type { Language } from "../../code/code-index.ts";
import { escapedPattern } from "../../code/escaped-pattern.ts";
import { type Grammars, languageOf, loadGrammars } from "../../code/languages.ts";
import { decodeSource } from "../../code/source-text.ts";
import type { NewTest } from "../../reproduce/scenario.ts";
import type { ChangedFile } from "../change.ts";
import { answerRule } from "./answers.ts";
import { EVASION_RULES, TEST_EVASION_RULES } from "./evasions.ts";
import { GUARD_RULES } from "./guards.ts";
import { importRule, type KnownModules } from "./imports.ts";
import { JAVASCRIPT_HANDLER_RULES } from "./javascript-handlers.ts";
import { PATCHING_RULES } from "./patching.ts";
import { PROTECTION_RULES } from "./protections.ts";
import { PYTHON_HANDLER_RULES } from "./python-handlers.ts";
import { type Breach, collapse, type HonestyRule, type ParsedSource } from "./rule.ts";
import { SECURITY_RULES } from "./security.ts";
import { TEMPLATE_PATH, templateBreaches } from "./templates.ts";
import { type Parts, unchangedParts } from "./unchanged-parts.ts";

export type { Breach } from "./rule.ts";

export interface HonestyInput {
  readonly files: readonly Pick<ChangedFile, "path" | "before" | "after">[];
  readonly tests: readonly Pick<NewTest, "path" | "source">[];
  readonly modules: KnownModules;
  /** Sources of the tests that the change has to pass, for recognising answers made for them. */
  readonly reproduction: string;
  /** What the error said; that a value is none that can be called tells a property from a check. */
  readonly message?: string;
}

/** Compares both sides of every changed file on their syntax trees; an empty answer means an honest change. */
export async function breachesOf(input: HonestyInput): Promise<readonly Breach[]> {
  const grammars = await loadGrammars();
  const own = [importRule(input.modules), answerRule(input.reproduction)];
  const breaches: Breach[] = [];
  for (const { path, before, after } of input.files) {
    if (TEMPLATE_PATH.test(path)) breaches.push(...templateBreaches(path, before, after));
    else {
      const found = compare(grammars, path, before, after, (source) => [...rulesFor(source), ...own]);
      const isUncalled = UNCALLABLE.test(input.message ?? "");
      breaches.push(...found.filter((breach) => !(isUncalled && isOnlyUncalled(breach, before, after))));
    }
  }
  const nothing = new Uint8Array();
  for (const { path, source } of input.tests) {
    breaches.push(...compare(grammars, path, nothing, Buffer.from(source), () => TEST_EVASION_RULES));
  }
  return breaches;
}

/** The property alone was called: it is what it was, and nothing that a call would decide. */
const UNCALLABLE = /'(?:bool|str|int|float|NoneType|list|dict|tuple|set)' object is not callable/;

/** Whether a check is there as before but for the brackets behind it: `not user.is_authenticated` for `not user.is_authenticated()`. */
function isOnlyUncalled({ rule, text }: Breach, before: Uint8Array, after: Uint8Array): boolean {
  if (rule !== "guard-call" && rule !== "guard-condition") return false;
  const read = text.replace(/([A-Za-z_]\w*\.\w+)\(\)/, "$1");
  if (read === text) return false;
  const count = (bytes: Uint8Array, sought: string) =>
    collapse(Buffer.from(bytes).toString()).split(new RegExp(`${escapedPattern(sought)}(?![\\w(])`)).length;
  return count(after, read) > count(before, read);
}

function rulesFor(source: ParsedSource): readonly HonestyRule[] {
  const handlers = source.language === "python" ? PYTHON_HANDLER_RULES : JAVASCRIPT_HANDLER_RULES;
  return [
    ...handlers,
    ...GUARD_RULES,
    ...EVASION_RULES,
    ...PATCHING_RULES,
    ...PROTECTION_RULES,
    ...SECURITY_RULES,
  ];
}

function compare(
  grammars: Grammars,
  path: string,
  before: Uint8Array,
  after: Uint8Array,
  rules: (source: ParsedSource) => readonly HonestyRule[],
): readonly Breach[] {
  const left = parse(grammars, path, before);
  const right = parse(grammars, path, after);
  try {
    if (!left || !right) return [unreadable(path)];
    const { before: old, after: changed } = sides(path, left, right);
    return rules(changed).flatMap((rule) =>
      rule
        .breaches(old, changed)
        .map(({ line, text }) => ({ rule: rule.id, sentence: rule.sentence, path, line, text })),
    );
  } finally {
    left?.tree.delete();
    right?.tree.delete();
  }
}

function unreadable(path: string): Breach {
  return {
    rule: "unreadable",
    sentence: "touches a file whose syntax cannot be judged",
    path,
    line: 1,
    text: path,
  };
}

/** The two sides, each with what the other holds word for word, so that a small change of a large file is judged fast. */
function sides(path: string, left: Parsed, right: Parsed): { before: ParsedSource; after: ParsedSource } {
  const { before, after } = unchangedParts(left.tree.rootNode, right.tree.rootNode);
  const side = ({ language, text, tree }: Parsed, parts: Parts): ParsedSource => ({
    path,
    language,
    text,
    root: tree.rootNode,
    ...parts,
  });
  return { before: side(left, before), after: side(right, after) };
}

interface Parsed {
  readonly tree: Tree;
  readonly language: Language;
  readonly text: string;
}

function parse(grammars: Grammars, path: string, bytes: Uint8Array): Parsed | null {
  const language = languageOf(path);
  const text = decodeSource(bytes)?.text;
  if (!language || text === undefined) return null;
  const parser = new Parser();
  try {
    parser.setLanguage(grammars[language]);
    const tree = parser.parse(text);
    return tree && { tree, language, text };
  } finally {
    parser.delete();
  }
}
