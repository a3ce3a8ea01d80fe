import type { CodeIndex, FunctionSymbol } from "../../../code/code-index.ts";
import { parameterNames } from "../../../code/javascript/handlers.ts";
import { planJavascriptImport } from "../../../code/javascript/imports.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import type { Reading } from "../javascript/bad-value/reading.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { replaceNode } from "../javascript/statements.ts";

/** Names of text that is meant as a pattern. */
const PATTERN = /pattern|regex|regexp|expression|^re$/i;
/** A character class with the signs of patterns, as functions that escape them have it. */
const SIGNS = /\.replace(?:All)?\(\s*\/\[[^/\n]*\\?\*[^/\n]*\]\/g/;

/** Plain words that are looked for are escaped: by the house's own function, else as everybody does it. */
export function escapeIdeas(
  { code, event }: Investigation,
  { file }: JavascriptFault,
  { value }: Reading,
): Idea[] {
  if (PATTERN.test(value.text)) return [];
  const words =
    value.type === "template_string"
      ? value.descendantsOfType("template_substitution").flatMap((node) => node.namedChildren)
      : [value];
  const [word] = words;
  if (!word || words.length !== 1) return [];
  const own = escapers(code).find(({ path, node }) => path !== file.path || !standsIn(node, word));
  const plan =
    own && (own.path === file.path ? { local: own.name, edits: [] } : planJavascriptImport(code, file, own));
  const text = plan
    ? `${plan.local}(${word.text})`
    : `${word.type === "identifier" || word.type === "member_expression" ? word.text : `(${word.text})`}.replace(/[.*+?^\${}()|[\\]\\\\]/g, '\\\\$&')`;
  const edits = [...(plan?.edits ?? []), replaceNode(file, word, text)];
  return [
    {
      name: "words_are_no_pattern",
      sentence: "Signs in the text are looked for as they are",
      cause: `\`${word.text.slice(0, 40)}\` is plain text, and is read as a regular expression.`,
      explanation: own
        ? `Escapes the text by \`${own.name}\` (${own.path}:${own.startLine}).`
        : "Escapes what would be read as signs of the pattern.",
      edits: edits.map((edit) => ({ ...edit, part: "fix" })),
      basis: plan ? "house" : "guess",
      expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
      place: { path: file.path, line: startLineOf(word) },
    },
  ];
}

function standsIn(outer: FunctionSymbol["node"], node: FunctionSymbol["node"]): boolean {
  return outer.startIndex <= node.startIndex && node.endIndex <= outer.endIndex;
}

/** Functions of the project that only escape their argument. */
function escapers(code: CodeIndex): FunctionSymbol[] {
  return code
    .mentions("replace")
    .filter((path) => /\.[cm]?[jt]sx?$/.test(path) && code.file(path)?.isTest === false)
    .flatMap((path) => code.symbolsOf(path)?.functions ?? [])
    .filter(({ node, qualifiedName, name }) => {
      const body = field(node, "body")?.text ?? "";
      return (
        !qualifiedName.includes(".") &&
        !name.startsWith("<") &&
        parameterNames(node).length === 1 &&
        body.length < 300 &&
        SIGNS.test(body)
      );
    });
}
