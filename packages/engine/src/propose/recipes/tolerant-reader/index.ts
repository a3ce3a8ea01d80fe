import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol } from "../../../code/code-index.ts";
import { parameterNames } from "../../../code/javascript/handlers.ts";
import { planJavascriptImport } from "../../../code/javascript/imports.ts";
import { argumentsOf, field, startLineOf } from "../../../code/nodes.ts";
import { calleesOf, returnsOf } from "../../../diagnose/origin/javascript/functions.ts";
import type { Investigation } from "../../../investigation.ts";
import { callsAtFault } from "../javascript/bad-value/reading.ts";
import { defineRecipe } from "../javascript/define.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import { replaceNode } from "../javascript/statements.ts";

const READERS: readonly { readonly error: RegExp; readonly name: RegExp }[] = [
  { error: /^Invalid URL/, name: /^URL$/ },
  { error: /^URI malformed/, name: /^decodeURI(?:Component)?$/ },
];
const MOST_FUNCTIONS = 400;

const guide = shortGuide({
  slug: "tolerant-reader",
  title: "Fix a text that the project's own reader would have understood, in JavaScript",
  summary:
    "This error occurs when a text is read by the language alone, though the project has a function that reads such texts as people write them: addresses without a scheme, texts that are only partly encoded. Read it by that function.",
  trace: [
    ["TypeError: Invalid URL", "`www.rowing.example` has no scheme; the project's `addressOf` adds one."],
  ],
  causes: [["bare", "Read without the house's reader", "It was forgotten here.", "new URL(homepage).href"]],
  fix: ["Read it by the function of the house.", "new URL(homepage).href", "addressOf(homepage).href"],
  testing: [
    "Leave the scheme out.",
    'assert.equal(cardOf({ homepage: "a.example" }).href, "https://a.example/");',
  ],
  questions: [
    ["Why not check the text where it comes in?", "What has been taken in before would still fail."],
  ],
});

/** The text is read by the function of the house that reads such texts with more patience. */
function ideas({ code, event }: Investigation, fault: JavascriptFault): Idea[] {
  const reader = READERS.find(({ error }) => error.test(fault.exception.value));
  const call = reader && callsAtFault(fault).find((node) => reader.name.test(calledBy(node)));
  const [text, ...more] = call ? argumentsOf(call) : [];
  if (!reader || !call || !text || more.length > 0) return [];
  const own = code.functionAt(fault.file.path, startLineOf(call));
  const fitting = functionsOf(code, calledBy(call)).filter(
    (symbol) => symbol.node.id !== own?.node.id && readsWithPatience(symbol, calledBy(call)),
  );
  const used = fitting.flatMap((symbol) => {
    const uses = code
      .callsOf(symbol.name)
      .filter(({ path }) => code.file(path)?.isTest === false)
      .filter(({ path, node }) =>
        calleesOf(code, path, node).some((one) => one.symbol.node.id === symbol.node.id),
      );
    return uses.length > 0 ? [{ symbol, uses }] : [];
  });
  const [best, ...others] = used;
  if (!best || others.length > 0) return [];
  const { symbol, uses } = best;
  const brought =
    symbol.path === fault.file.path || code.resolve(fault.file.path, symbol.name)?.path === symbol.path
      ? { local: symbol.name, edits: [] }
      : planJavascriptImport(code, fault.file, { path: symbol.path, name: symbol.name });
  if (!brought) return [];
  const where = uses.slice(0, 2).map(({ path, node }) => `${path}:${startLineOf(node)}`);
  return [
    {
      name: `read_by_${symbol.name}`,
      sentence: "The request is answered also where the text is written in another way",
      cause: `\`${text.text.slice(0, 60)}\` is read without the house's own \`${symbol.name}\`, which understands more.`,
      explanation: `Reads it by \`${symbol.name}\`, as ${where.join(" and ")} ${where.length > 1 ? "do" : "does"}.`,
      edits: [...brought.edits, replaceNode(fault.file, call, `${brought.local}(${text.text})`)].map(
        (edit) => ({
          ...edit,
          part: "fix",
        }),
      ),
      basis: "house",
      expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
      place: { path: fault.file.path, line: startLineOf(call) },
    },
  ];
}

function calledBy(call: Node): string {
  return (field(call, "constructor") ?? field(call, "function"))?.text ?? "";
}

function functionsOf(code: CodeIndex, name: string): FunctionSymbol[] {
  return code
    .mentions(name)
    .filter((path) => /\.[cm]?[jt]sx?$/.test(path) && code.file(path)?.isTest === false)
    .flatMap((path) => code.symbolsOf(path)?.functions ?? [])
    .filter(
      ({ name: own, qualifiedName }) =>
        !own.startsWith("<") && !qualifiedName.replace(/^exports\./, "").includes("."),
    )
    .slice(0, MOST_FUNCTIONS);
}

/** Whether a function of one text gives what the reader gives of it, or the text as it is, and looks at it or catches first. */
function readsWithPatience({ node }: FunctionSymbol, reader: string): boolean {
  const [parameter, ...further] = parameterNames(node);
  const { values, bare, canFallOff, isAsync, isGenerator } = returnsOf(node);
  if (!parameter || further.length > 0 || bare.length > 0 || canFallOff || isAsync || isGenerator)
    return false;
  const given = values.flatMap(alternatives);
  const read = given.filter((value) => calledBy(value) === reader);
  const isWhole = (value: Node) => value.text === parameter && /^decode/.test(reader);
  if (read.length === 0 || !given.every((value) => read.includes(value) || isWhole(value))) return false;
  return given.length > 1 || read.some((value) => argumentsOf(value)[0]?.text !== parameter);
}

function alternatives(node: Node): Node[] {
  if (/^(?:parenthesized|as|satisfies)_expression$/.test(node.type) && node.firstNamedChild)
    return alternatives(node.firstNamedChild);
  if (node.type !== "ternary_expression") return [node];
  return [field(node, "consequence"), field(node, "alternative")].flatMap((one) =>
    one ? alternatives(one) : [],
  );
}

/** A text that the language cannot read, and a function of the house can. */
export const tolerantReaderRecipe = defineRecipe({
  slug: "tolerant-reader",
  guide,
  matches: (fault, investigation) =>
    ideas(investigation, fault).length > 0
      ? { score: 0.92, evidence: "A function of the project reads such texts with more patience." }
      : null,
  ideas,
  open: (_investigation, { frame }) => ({
    sentence: `A text could not be read at ${frame.path}:${frame.line}.`,
    advice: ["Read it by the function of the house that understands such texts."],
  }),
});
