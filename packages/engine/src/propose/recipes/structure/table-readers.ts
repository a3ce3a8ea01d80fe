import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { functionAround, parameterNames } from "../../../code/javascript/handlers.ts";
import { planJavascriptImport } from "../../../code/javascript/imports.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { calleesOf, returnsOf } from "../../../diagnose/origin/javascript/functions.ts";
import { requestPartOf } from "../javascript/request-part.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const MOST_WAYS = 12;

/**
 * `TABLES[code].limits` where the house has `rulesFor(code)`, which gives the entry with what others add to it: a part that
 * the entry itself need not have is read of what that function gives.
 */
export function tableReaderGuesses(scene: Scene): Guess[] {
  if (scene.trace.fault !== "nothing") return [];
  for (const { place } of scene.trace.ways.slice(0, MOST_WAYS)) {
    const file = scene.investigation.code.file(place.path);
    if (!file || file.isTest) continue;
    const entry = entryOf(place.node);
    // What a client asks for that is not there is no matter of what stands for it.
    const isAsked = entry !== null && requestPartOf(scene.investigation, file.path, entry.key) !== null;
    const found = entry && !(isAsked && place.members.length === 0) ? readerGuess(scene, file, entry) : null;
    if (found) return [found];
  }
  return [];
}

interface Entry {
  readonly node: Node;
  readonly table: string;
  readonly key: Node;
}

/** `TABLES[code]`, `tables.get(code)` */
function entryOf(node: Node): Entry | null {
  const inner = /^(?:non_null|parenthesized|as|await)_expression$/.test(node.type)
    ? node.firstNamedChild
    : null;
  if (inner) return entryOf(inner);
  const callee = node.type === "call_expression" ? field(node, "function") : null;
  const isGet = callee?.type === "member_expression" && field(callee, "property")?.text === "get";
  const table = isGet ? field(callee, "object") : field(node, "object");
  const key = isGet ? field(node, "arguments")?.firstNamedChild : field(node, "index");
  const isEntry = isGet || node.type === "subscript_expression";
  return isEntry && table?.type === "identifier" && key && /^(?:identifier|member_expression)$/.test(key.type)
    ? { node, table: table.text, key }
    : null;
}

function readerGuess(scene: Scene, file: SourceFile, entry: Entry): Guess | null {
  const { code } = scene.investigation;
  const table = code.resolve(file.path, entry.table);
  if (!table?.node) return null;
  const readers = completing(code, table.path, table.name, entry.table).filter(
    ({ path, node }) =>
      !(
        path === file.path &&
        node.startIndex <= entry.node.startIndex &&
        entry.node.endIndex <= node.endIndex
      ),
  );
  const [reader] = readers;
  if (!reader || readers.length !== 1) return null;
  const uses = code
    .callsOf(reader.name)
    .filter(({ path }) => code.file(path)?.isTest === false)
    .filter(({ path, node }) =>
      calleesOf(code, path, node).some(({ symbol }) => symbol.node.id === reader.node.id),
    )
    .filter(
      ({ path, node }) =>
        path !== reader.path ||
        node.endIndex <= reader.node.startIndex ||
        reader.node.endIndex <= node.startIndex,
    );
  const [use] = uses;
  const brought =
    reader.path === file.path
      ? { local: reader.name, edits: [] as readonly Edit[] }
      : planJavascriptImport(code, file, { path: reader.path, name: reader.name });
  if (!use || !brought) return null;
  const scope = functionAround(entry.node) ?? file.tree.rootNode;
  const same = scope
    .descendantsOfType(["subscript_expression", "call_expression"])
    .filter((node) => node.text === entry.node.text);
  if (readsOther(scope, entry)) return null;
  return guess(scene, 0.92, {
    name: `${reader.name}_is_asked`,
    sentence: `The request is answered from what ${reader.name} gives`,
    cause: `\`${entry.node.text}\` is only what is written for it; \`${reader.name}\` gives it with the rest.`,
    explanation: `Asks \`${reader.name}\`, as ${use.path}:${use.line} does.`,
    edits: [
      ...brought.edits,
      ...same.map((node) => {
        const whole = node.parent?.type === "non_null_expression" ? node.parent : node;
        return textEdit(file, whole.startIndex, whole.endIndex, `${brought.local}(${entry.key.text})`);
      }),
    ],
    basis: "house",
    place: { path: file.path, line: startLineOf(entry.node) },
  });
}

/** Whether another entry of the table is read beside it: who holds one against the other asks what is written for each. */
function readsOther(scope: Node, { node, table }: Entry): boolean {
  return scope
    .descendantsOfType(["subscript_expression", "member_expression"])
    .some(
      (read) =>
        field(read, "object")?.text === table &&
        read.text !== node.text &&
        field(read, "property")?.text !== "get",
    );
}

/** Functions of a key that give the entry of a table, in some case with something else beside it. */
function completing(code: CodeIndex, home: string, name: string, text: string): FunctionSymbol[] {
  return code.mentions(text).flatMap((path) => {
    const file = code.file(path);
    if (!file || file.isTest || !/\.[cm]?[jt]sx?$/.test(path)) return [];
    const known = code.resolve(path, text);
    if (known?.path !== home || known.name !== name) return [];
    return (code.symbolsOf(path)?.functions ?? []).filter(
      (symbol) =>
        symbol.qualifiedName === symbol.name && !symbol.name.startsWith("<") && completes(symbol, text),
    );
  });
}

function completes({ node, name }: FunctionSymbol, table: string): boolean {
  const [key, ...others] = parameterNames(node);
  if (!key || others.length > 0) return false;
  const { values, canFallOff, isAsync } = returnsOf(node);
  if (canFallOff || isAsync || values.length === 0) return false;
  const isEntry = (one: Node) => {
    const entry = entryOf(one);
    return entry?.table === table && entry.key.text === key;
  };
  const names = new Set(
    node.descendantsOfType("variable_declarator").flatMap((one) => {
      const [target, value] = [field(one, "name"), field(one, "value")];
      if (!target || !value || !isEntry(value)) return [];
      // `const { like, ...own } = TABLES[code]`: what is left is the entry.
      if (target.type === "object_pattern")
        return target.namedChildren.flatMap((child) =>
          child.type === "rest_pattern" ? (child.firstNamedChild?.text ?? []) : [],
        );
      return target.type === "identifier" ? [target.text] : [];
    }),
  );
  const holds = (value: Node) => isEntry(value) || (value.type === "identifier" && names.has(value.text));
  const given = values.flatMap(alternatives);
  const isCompleted = (value: Node) =>
    value.type === "object" &&
    value.namedChildren.some(
      (child) => child.type === "spread_element" && child.firstNamedChild && holds(child.firstNamedChild),
    ) &&
    value.namedChildCount > 1;
  // `TIERS[name] ?? TIERS.free`: another entry stands for one that is not there.
  const isDefaulted = (value: Node) => {
    const [left, right] = [field(value, "left"), field(value, "right")];
    const isChoice =
      value.type === "binary_expression" && /^(?:\?\?|\|\|)$/.test(field(value, "operator")?.text ?? "");
    return (
      isChoice && left !== null && right !== null && holds(left) && field(right, "object")?.text === table
    );
  };
  const isOwnCall = (value: Node) =>
    value.type === "call_expression" && field(value, "function")?.text === name;
  return (
    given.some((value) => isCompleted(value) || isDefaulted(value)) &&
    given.every((value) => holds(value) || isCompleted(value) || isDefaulted(value) || isOwnCall(value))
  );
}

function alternatives(node: Node): Node[] {
  if (/^(?:parenthesized|as|satisfies|non_null)_expression$/.test(node.type) && node.firstNamedChild)
    return alternatives(node.firstNamedChild);
  return node.type === "ternary_expression"
    ? [field(node, "consequence"), field(node, "alternative")].flatMap((one) =>
        one ? alternatives(one) : [],
      )
    : [node];
}
