import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { field, lastNameOf } from "../../../code/nodes.ts";
import { relocated } from "../arrangement/borrow-imports.ts";
import { callsOfFunction } from "../arrangement/borrowed-calls.ts";
import type { OwnFrame } from "../arrangement/entries.ts";
import { meaningOf } from "../arrangement/names.ts";
import { NOTHING_AROUND, type Surroundings } from "../arrangement/written-call.ts";
import { rebuildJavascript } from "../literal.ts";
import type { JavascriptProject } from "../project.ts";
import { literalText, sampleCalls } from "../sample-calls.ts";
import { ANY, type Filling, type Shape, textOf } from "../shape.ts";
import { shapeOfExpression, shapeOfParameter } from "../shape-of-use.ts";
import type { TestStyle } from "../test-style.ts";
import { sampleObjects } from "./sample-objects.ts";
import { declaredValue, type Vocabulary, varied, withoutCast } from "./vocabulary.ts";

/** A value that a name may have had, as JavaScript, with what it needs around it. */
export interface OpenValue {
  readonly text: (testPath: string) => string;
  readonly surroundings: Surroundings;
}

export interface ValueSources {
  readonly project: JavascriptProject;
  readonly style: TestStyle;
  readonly frames: readonly OwnFrame[];
  readonly vocabularies: readonly Vocabulary[];
}

const MOST_VALUES = 30;
const FILLINGS: readonly Filling[] = [
  { any: '"x"', number: "1", text: "x", items: 2 },
  { any: "1", number: "1", text: "x", items: 1 },
  { any: "undefined", number: "0", text: "", items: 0 },
];

/**
 * Values that a name may have had which only a caller, a loop or a lookup gives: what was captured, what the project's own
 * collections hold, what its tests and callers give, whole records of its data, and last what its use asks for. Each also
 * with its parts exchanged for what the code tells apart.
 */
export function openValues(sources: ValueSources, file: SourceFile, use: Node): OpenValue[] {
  const { vocabularies, frames } = sources;
  const captured = frames.flatMap(({ symbol, file: home, frame }) => {
    const local = frame.frame.locals?.[use.text];
    const isAround =
      symbol &&
      home.path === file.path &&
      symbol.node.startIndex <= use.startIndex &&
      use.endIndex <= symbol.node.endIndex;
    const made = isAround && local !== undefined ? rebuildJavascript(local, '"') : null;
    return made && made.obstacle === null ? [plain(made.text)] : [];
  });
  const given = [...captured, ...held(sources, file, use)];
  const derived = given.length > 0 ? [] : shaped(sources, file, use).map(plain);
  const all = [...given, ...derived];
  const others = all.flatMap((value) =>
    varied(value.text(""), vocabularies, use.text).map((text) => ({ ...value, text: () => text })),
  );
  const distinct = new Map([...all, ...others].map((value) => [value.text(""), value]));
  return [...distinct.values()].slice(0, MOST_VALUES);
}

/** Whether a name is declared as an item that is looked up in a collection which the code writes out. */
export function isLookedUp({ project }: ValueSources, file: SourceFile, use: Node): boolean {
  return lookedUpIn(project, file, use).length > 0;
}

function plain(text: string): OpenValue {
  return { text: () => text, surroundings: NOTHING_AROUND };
}

function held(sources: ValueSources, file: SourceFile, use: Node): OpenValue[] {
  const { project, style } = sources;
  const meaning = meaningOf(use);
  if (!meaning) return [];
  if (meaning.kind === "statement") return lookedUpIn(project, file, use).map(plain);
  if (meaning.kind === "inner") {
    const right = field(meaning.node, "right");
    return right ? itemsOf(project, file.path, right).map(plain) : [];
  }
  if (meaning.kind !== "parameter") return [];
  const { of, index } = meaning;
  const list = of.parent?.type === "arguments" ? field(of.parent.parent ?? of, "function") : null;
  const object = list?.type === "member_expression" ? field(list, "object") : null;
  if (object) return itemsOf(project, file.path, object).map(plain);
  const symbol = project.code.symbolsOf(file.path)?.functions.find(({ node }) => node.id === of.id);
  if (!symbol || !isWhole(of, index, use.text)) return [];
  const borrowed = callsOfFunction(project, style, symbol).flatMap(
    ({ given, home, surroundings }): OpenValue[] => {
      const text = given[index];
      return text === undefined ? [] : [{ text: (path) => relocated(text, home, path), surroundings }];
    },
  );
  const literal = sampleCalls(project.code, symbol).flatMap((texts) => texts[index] ?? []);
  return [...borrowed, ...literal.map(plain)];
}

/** Whether a parameter is taken as it is. */
function isWhole(definition: Node, index: number, name: string): boolean {
  const parameter =
    field(definition, "parameter") ??
    field(definition, "parameters")?.namedChildren.filter((node) => node.type !== "comment")[index];
  const pattern = parameter && (field(parameter, "pattern") ?? field(parameter, "left") ?? parameter);
  return pattern?.text === name;
}

/** Items of the collection that `const stay = STAYS.find(…)` takes one of. */
function lookedUpIn(project: JavascriptProject, file: SourceFile, use: Node): string[] {
  const meaning = meaningOf(use);
  if (meaning?.kind !== "statement" || meaning.scope.type === "program") return [];
  const declarator = meaning.node.namedChildren.find((child) => field(child, "name")?.text === use.text);
  let value = declarator ? field(declarator, "value") : null;
  while (
    value &&
    /^(?:await_expression|parenthesized_expression|non_null_expression|as_expression)$/.test(value.type)
  )
    value = value.firstNamedChild;
  if (value?.type === "binary_expression") value = field(value, "left");
  if (value?.type === "subscript_expression")
    return itemsOf(project, file.path, field(value, "object") as Node);
  const callee = value?.type === "call_expression" ? field(value, "function") : null;
  const object = callee?.type === "member_expression" ? field(callee, "object") : null;
  return object && /^(?:find|findLast|get|at)$/.test(lastNameOf(callee as Node) ?? "")
    ? itemsOf(project, file.path, object)
    : [];
}

/** Items of a collection that the code writes out: a list, a table, `new Map([[…]])`. */
function itemsOf(project: JavascriptProject, path: string, collection: Node): string[] {
  const bare = withoutCast(collection);
  if (bare.type === "call_expression") {
    const callee = field(bare, "function");
    const isOfTable = /^Object\.(?:values|entries)$/.test(callee?.text ?? "");
    const inner = isOfTable
      ? field(bare, "arguments")?.firstNamedChild
      : callee?.type === "member_expression" &&
          /^(?:filter|slice|toSorted|sort|reverse|values)$/.test(lastNameOf(callee) ?? "")
        ? field(callee, "object")
        : null;
    return inner ? itemsOf(project, path, inner) : [];
  }
  if (isFunctionNode(bare)) return [];
  const found = bare.type === "identifier" ? declaredValue(project.code, path, bare) : bare;
  const value = found?.type === "new_expression" ? field(found, "arguments")?.firstNamedChild : found;
  const isMap = found?.type === "new_expression" && field(found, "constructor")?.text === "Map";
  if (value?.type === "array")
    return value.namedChildren.flatMap((child) => {
      const item = isMap && child.type === "array" ? child.namedChildren.at(-1) : child;
      return (item && literalText(item)) ?? [];
    });
  if (value?.type === "object")
    return value.namedChildren.flatMap((child) => {
      const item = field(child, "value");
      return (item && literalText(item)) ?? [];
    });
  return [];
}

/** What the use of a parameter asks for: whole records with such members first, then values made up. */
function shaped({ project }: ValueSources, file: SourceFile, use: Node): string[] {
  const shape = shapeOfUse(project, file, use);
  if (!shape) return [];
  const records = sampleObjects(project, shape.kind === "list" ? shape.item : shape);
  const samples =
    shape.kind === "list" && records.length > 0
      ? [`[${records.slice(0, 3).join(", ")}]`, ...records.map((text) => `[${text}]`)]
      : records;
  return [...samples, ...FILLINGS.map((filling) => textOf(shape, filling))];
}

/** What the code reads of what a name holds. */
function shapeOfUse({ code }: JavascriptProject, { path }: SourceFile, use: Node): Shape | null {
  const meaning = meaningOf(use);
  if (meaning?.kind === "parameter") {
    const whole = shapeOfParameter(code, path, meaning.of, meaning.index);
    const isPart = !isWhole(meaning.of, meaning.index, use.text) && whole.kind === "object";
    return isPart ? (whole.members[use.text] ?? ANY) : whole;
  }
  if (meaning?.kind !== "statement") return null;
  for (const declarator of meaning.node.namedChildren) {
    const pattern = field(declarator, "name");
    const value = field(declarator, "value");
    if (!pattern || !value) continue;
    if (pattern.text === use.text) return shapeOfExpression(code, path, value);
    const whole = pattern.type === "object_pattern" ? shapeOfExpression(code, path, value) : null;
    if (whole?.kind === "object" && use.text in whole.members) return whole.members[use.text] ?? ANY;
  }
  return null;
}
