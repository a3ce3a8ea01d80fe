import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import { ancestorOfType, field, lastNameOf, plainString, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { nameOfFunction } from "../../house/safe-helpers.ts";
import { replaceNode } from "../edits/expressions.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { Guess, Scene } from "./scene.ts";

const LONGEST = 15;
const READS = ["subscript", "call", "attribute"];

/** A field of a record as it is read: `customer["tier"]`, `customer.get("tier")`, `customer.tier`. */
interface FieldRead {
  readonly node: Node;
  readonly holder: Node;
  readonly name: string;
}

/**
 * A field that is read as it stands, where the house has a function that reads it with care and whose result is put to the
 * same use beside: `RATES[customer["tier"]]` beside `RATES[tier_of(customer)]`. It is read by that function as well.
 */
export function readersBeside({ code, fault, type }: Scene): Guess[] {
  if (!/^(?:KeyError|TypeError|AttributeError|ValueError)$/.test(type) || !fault.isInnermost) return [];
  const { file, statement, line } = fault;
  const reads = statement
    .descendantsOfType(READS)
    .filter((node) => startLineOf(node) <= line && line <= node.endPosition.row + 1)
    .flatMap((node) => fieldReadOf(node) ?? []);
  const found = reads.flatMap((read) => {
    const use = useOf(read.node);
    return use === null ? [] : readersOf(code, file, read, use).map((reader) => ({ read, reader }));
  });
  const [first, ...others] = found;
  if (!first || others.length > 0) return [];
  const { read, reader } = first;
  const name = nameOfFunction(code, reader.symbol, file, statement);
  if (!name) return [];
  return [
    {
      strength: 0.88,
      idea: runningIdea({
        cause: `\`${read.node.text}\` is used as it stands at ${file.path}:${fault.line}; ${reader.where} uses what \`${reader.symbol.name}\` gives.`,
        explanation: `It is read by \`${reader.symbol.name}\`, as at ${reader.where}.`,
        edits: [...name.imports, replaceNode(file, read.node, `${name.text}(${read.holder.text})`)],
        name: `read_by_${reader.symbol.name.replace(/^_+/, "")}`,
        sentence: "The field is read as it is read beside.",
      }),
    },
  ];
}

function fieldReadOf(node: Node): FieldRead | null {
  if (node.type === "subscript") {
    const holder = field(node, "value");
    const index = field(node, "subscript");
    const name = index && plainString(index);
    return holder && name && isHolder(holder) ? { node, holder, name } : null;
  }
  if (node.type === "attribute") {
    const holder = field(node, "object");
    const isCalled = node.parent?.type === "call" && field(node.parent, "function")?.id === node.id;
    const name = field(node, "attribute")?.text;
    return holder && name && !isCalled && isHolder(holder) && holder.text !== "self"
      ? { node, holder, name }
      : null;
  }
  const { callee, positional, named, receiver } = readCall(node);
  const [key] = positional;
  const name = key && plainString(key);
  const isGet = callee !== null && /\.get$/.test(callee) && named.size === 0 && positional.length <= 2;
  return isGet && receiver && name && isHolder(receiver) ? { node, holder: receiver, name } : null;
}

function isHolder(node: Node): boolean {
  return /^(?:identifier|attribute)$/.test(node.type);
}

/** What a value is put to, in words that are the same for the same use; null for none that tells much. */
function useOf(node: Node): string | null {
  const { parent } = node;
  if (!parent) return null;
  if (parent.type === "subscript" && field(parent, "subscript")?.id === node.id)
    return `index of ${lastNameOf(field(parent, "value") ?? parent) ?? ""}`;
  if (parent.type === "attribute" && parent.parent?.type === "call")
    return `receiver of ${field(parent, "attribute")?.text}`;
  const list = parent.type === "keyword_argument" ? parent.parent : parent;
  const call = list?.type === "argument_list" ? list.parent : null;
  if (call?.type === "call") {
    const place =
      parent.type === "keyword_argument"
        ? (field(parent, "name")?.text ?? "")
        : readCall(call).positional.findIndex(({ id }) => id === node.id);
    return `argument ${place} of ${lastNameOf(field(call, "function") ?? call) ?? ""}`;
  }
  return null;
}

interface Reader {
  readonly symbol: FunctionSymbol;
  /** Where its result is put to the same use. */
  readonly where: string;
}

/** Small functions of the project that read the field of what they are given, and whose result is used alike elsewhere. */
function readersOf(code: CodeIndex, file: SourceFile, read: FieldRead, use: string): Reader[] {
  return code
    .naming(read.name)
    .filter((path) => path.endsWith(".py") && code.file(path)?.isTest === false)
    .flatMap((path) => code.symbolsOf(path)?.functions ?? [])
    .filter(({ node, qualifiedName, name }) => qualifiedName === name && readsWithCare(node, read))
    .flatMap((symbol) => {
      const own = symbol.node;
      if (
        file.path === symbol.path &&
        own.startIndex <= read.node.startIndex &&
        read.node.endIndex <= own.endIndex
      )
        return [];
      const [site] = code
        .callsOf(symbol.name)
        .filter(({ path, node }) => code.file(path)?.isTest === false && usesOf(node).includes(use));
      return site ? [{ symbol, where: `${site.path}:${startLineOf(site.node)}` }] : [];
    });
}

/** The uses of what a call gives: where it stands, or where the name stands that it is given. */
function usesOf(call: Node): string[] {
  const own = useOf(call);
  const target = call.parent?.type === "assignment" ? field(call.parent, "left") : null;
  if (target?.type !== "identifier") return own === null ? [] : [own];
  const scope = ancestorOfType(call, ["function_definition"]) ?? call.tree.rootNode;
  return scope
    .descendantsOfType("identifier")
    .filter((node) => node.text === target.text && node.startIndex > call.endIndex)
    .flatMap((node) => useOf(node) ?? []);
}

/** Whether a function reads the field of its one parameter and gives something made of it. */
function readsWithCare(definition: Node, read: FieldRead): boolean {
  const [parameter, ...others] = parametersOf(definition).filter(({ defaultValue }) => defaultValue === null);
  if (
    !parameter ||
    others.length > 0 ||
    parameter.kind !== "positional" ||
    definition.text.startsWith("async")
  )
    return false;
  if (definition.endPosition.row - definition.startPosition.row > LONGEST) return false;
  const reads = READS.flatMap((type) => descendantsHere(definition, type))
    .flatMap((node) => fieldReadOf(node) ?? [])
    .filter(({ holder }) => holder.text === parameter.name);
  const returned = descendantsHere(definition, "return_statement").flatMap(
    ({ firstNamedChild }) => firstNamedChild ?? [],
  );
  // A function that reads several fields gives another thing than the field.
  return (
    reads.length > 0 &&
    reads.every(({ name }) => name === read.name) &&
    returned.length > 0 &&
    !returned.every(({ text }) => reads.some(({ node }) => node.text === text))
  );
}
