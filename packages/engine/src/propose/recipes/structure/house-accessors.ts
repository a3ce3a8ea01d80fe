import type { Node } from "web-tree-sitter";
import type { FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import { parameterNames } from "../../../code/javascript/handlers.ts";
import { planJavascriptImport } from "../../../code/javascript/imports.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { calleesOf, returnsOf } from "../../../diagnose/origin/javascript/functions.ts";
import { singular, wordsOfName } from "../../house/words.ts";
import { type Read, readsOf } from "./members.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const MOST_READS = 4;
const MOST_FUNCTIONS = 40;

/**
 * `order.lines` where the house has `linesOf(order)`: a function that gives this part of a thing, or what stands for it in
 * things of another form. It is called where the part was read directly.
 */
export function houseAccessorGuesses(scene: Scene): Guess[] {
  if (scene.trace.fault === "missing_member") return [];
  return readsOf(scene)
    .slice(0, MOST_READS)
    .flatMap((read) => accessorGuess(scene, read) ?? []);
}

function accessorGuess(scene: Scene, read: Read): Guess | null {
  const { code } = scene.investigation;
  const { node: object, path } = read.of;
  const whole = read.node.parent;
  const file = code.file(path);
  if (!file || file.isTest || read.path !== path || whole?.type !== "member_expression") return null;
  if (field(whole, "object")?.id !== object.id || !/^(?:identifier|member_expression)$/.test(object.type))
    return null;
  const name = lastNameOf(object);
  const found = accessorsOf(scene, read.name).filter(({ symbol }) => !isAround(symbol, path, read.node));
  const [accessor] = found;
  if (!accessor || found.length !== 1 || name === null) return null;
  const { symbol } = accessor;
  const uses = code
    .callsOf(symbol.name)
    .filter((call) => code.file(call.path)?.isTest === false)
    .filter((call) =>
      calleesOf(code, call.path, call.node).some((one) => one.symbol.node.id === symbol.node.id),
    );
  const isOfTheSame =
    accessor.parameter === name ||
    uses.some(({ node }) => lastNameOf(field(node, "arguments")?.firstNamedChild ?? node) === name);
  const brought = broughtIn(scene, file, symbol);
  if (!isOfTheSame || !brought) return null;
  const where = uses[0] ? `${uses[0].path}:${uses[0].line}` : `${symbol.path}:${symbol.startLine}`;
  return guess(scene, uses.length > 0 ? 0.97 : 0.9, {
    name: `${symbol.name}_is_asked`,
    sentence: `The request is answered from what ${symbol.name} gives`,
    cause: `\`${whole.text}\` is not there in every form of \`${name}\`; \`${symbol.name}\` knows the others.`,
    explanation: `Asks \`${symbol.name}\`, as ${where} does.`,
    edits: [
      ...brought.edits,
      textEdit(file, whole.startIndex, whole.endIndex, `${brought.local}(${object.text})`),
    ],
    basis: "house",
    place: { path: file.path, line: startLineOf(whole) },
  });
}

interface Accessor {
  readonly symbol: FunctionSymbol;
  readonly parameter: string;
}

/** Functions of one thing that give this member of it in one case, and something else that stands for it in another. */
function accessorsOf(scene: Scene, member: string): Accessor[] {
  const { code } = scene.investigation;
  const found: Accessor[] = [];
  for (const path of code.mentions(member)) {
    const file = code.file(path);
    if (!file || file.isTest || file.language === "python") continue;
    for (const symbol of (code.symbolsOf(path)?.functions ?? []).slice(0, MOST_FUNCTIONS)) {
      const names = parameterNames(symbol.node);
      const [parameter] = names;
      if (names.length !== 1 || !parameter || symbol.qualifiedName !== symbol.name) continue;
      const { values, canFallOff, isAsync, isGenerator } = returnsOf(symbol.node);
      if (canFallOff || isAsync || isGenerator) continue;
      const given = values.flatMap(alternatives);
      const isMember = (node: Node) => node.text.replace("?.", ".") === `${parameter}.${member}`;
      const others = given.filter((node) => !isMember(node));
      if (!given.some(isMember) || others.length === 0 || others.every(isNothing)) continue;
      // What only stands in where the member is absent may be something else than the member itself.
      const isToldApart = !asksFor(symbol.node, `${parameter}.${member}`);
      if (isToldApart || isCalledLike(symbol.name, member)) found.push({ symbol, parameter });
    }
  }
  return found;
}

/** Whether the function chooses by the member itself: `order.lines ?? order.items`, `if (order.lines) …`. */
function asksFor(definition: Node, member: string): boolean {
  const conditions = definition
    .descendantsOfType(["ternary_expression", "if_statement"])
    .flatMap((node) => field(node, "condition") ?? []);
  const lefts = definition
    .descendantsOfType("binary_expression")
    .filter((node) => /^(?:\?\?|\|\|)$/.test(field(node, "operator")?.text ?? ""))
    .flatMap((node) => field(node, "left") ?? []);
  return [...conditions, ...lefts].some((node) => node.text.replaceAll("?.", ".").includes(member));
}

/** `linesOf` gives `lines`, `amountOf` does not give `offers`. */
function isCalledLike(name: string, member: string): boolean {
  const words = wordsOfName(name).map(singular);
  return wordsOfName(member)
    .map(singular)
    .every((word) => words.includes(word));
}

/** What an expression gives in one case or the other. */
function alternatives(node: Node): Node[] {
  if (/^(?:parenthesized|as|satisfies|non_null)_expression$/.test(node.type) && node.firstNamedChild)
    return alternatives(node.firstNamedChild);
  if (node.type === "ternary_expression")
    return [field(node, "consequence"), field(node, "alternative")].flatMap((one) =>
      one ? alternatives(one) : [],
    );
  if (node.type === "binary_expression" && /^(?:\?\?|\|\|)$/.test(field(node, "operator")?.text ?? ""))
    return [field(node, "left"), field(node, "right")].flatMap((one) => (one ? alternatives(one) : []));
  return [node];
}

function isNothing(node: Node): boolean {
  return /^(?:null|undefined)$/.test(node.text);
}

function isAround(symbol: FunctionSymbol, path: string, node: Node): boolean {
  return (
    symbol.path === path && symbol.node.startIndex <= node.startIndex && node.endIndex <= symbol.node.endIndex
  );
}

function broughtIn(scene: Scene, file: SourceFile, symbol: FunctionSymbol) {
  if (symbol.path === file.path) return { local: symbol.name, edits: [] };
  return planJavascriptImport(scene.investigation.code, file, { path: symbol.path, name: symbol.name });
}
