import type { Node } from "web-tree-sitter";
import type { FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import { exportedAs } from "../../../code/javascript/module-style.ts";
import { field } from "../../../code/nodes.ts";
import { relocated } from "../arrangement/borrow-imports.ts";
import { runsAtOnce } from "../arrangement/entries.ts";
import { freeNames, meaningOf } from "../arrangement/names.ts";
import { plainText } from "../arrangement/plain-text.ts";
import { type Slice, sliceFor } from "../arrangement/slice.ts";
import {
  joined,
  NOTHING_AROUND,
  type Surroundings,
  surroundingsOf,
  type WrittenCall,
} from "../arrangement/written-call.ts";
import { isLookedUp, type OpenValue, openValues, type ValueSources } from "./open-values.ts";

/** A call that the project's code makes, on the way of the wrong value. */
export interface HandingSite {
  readonly file: SourceFile;
  readonly node: Node;
  /** What is called. */
  readonly callee: FunctionSymbol;
}

const MOST_OPEN = 4;
const MOST_CALLS = 40;

/**
 * A call as the code makes it, `bill(priced(stay))`, with the statements before it that work out what it is given, and
 * with values for the names that only its own caller knows. Empty where it does not run what `passes` asks for, or where
 * that would have to be copied (`isChanged`).
 */
export function handedCalls(
  sources: ValueSources,
  { file, node, callee }: HandingSite,
  passes: (names: ReadonlySet<string>) => boolean,
  isChanged: (path: string, statement: Node) => boolean,
): WrittenCall[] {
  if (isChanged(file.path, node)) return [];
  const lookedUp = new Map(
    freeNames(node).flatMap((use) => (isLookedUp(sources, file, use) ? [[use.text, use] as const] : [])),
  );
  const plan = planFor(sources, file, node, lookedUp, isChanged);
  if (!plan || !passes(new Set([node, ...plan.slice.head, ...plan.slice.body].flatMap(namesIn)))) return [];
  const readUp = upstream(plan, passes);
  const nearer =
    readUp.size > 0 ? planFor(sources, file, node, new Map([...lookedUp, ...readUp]), isChanged) : null;
  return [...(nearer ? [nearer] : []), plan]
    .flatMap((one) => written(sources, { file, node, callee }, one))
    .slice(0, MOST_CALLS);
}

/** What a call needs around it, with the names that have to be given a value. */
interface Plan {
  readonly slice: Slice;
  readonly open: ReadonlyMap<string, Node>;
}

function planFor(
  { project }: ValueSources,
  file: SourceFile,
  node: Node,
  given: ReadonlyMap<string, Node>,
  isChanged: (path: string, statement: Node) => boolean,
): Plan | null {
  const isEntry = file.isTest || runsAtOnce(file);
  const open = new Map(given);
  while (open.size <= MOST_OPEN) {
    const sliced = sliceFor(file, node, {
      isGivenOut: (name) => !isEntry && exportedAs(project.code, file.path, name) !== null,
      mayCopy: (statement) =>
        !isChanged(file.path, statement) &&
        (isEntry || !/(?:function|class)_declaration$|^export_statement$/.test(statement.type)),
      known: new Set(open.keys()),
    });
    if ("slice" in sliced) return { slice: sliced.slice, open };
    const name = /^`([\w$]+)` is known to its caller only$/.exec(sliced.obstacle)?.[1];
    const use = name && !open.has(name) ? openUse(node, name) : null;
    if (!use) return null;
    open.set(use.text, use);
  }
  return null;
}

/** Names that are worked out of open ones before anything of what is changed runs: these are what can be given as well. */
function upstream({ slice, open }: Plan, passes: (names: ReadonlySet<string>) => boolean): Map<string, Node> {
  const found = new Map<string, Node>();
  for (const statement of [...slice.head, ...slice.body]) {
    if (!/^(?:lexical|variable)_declaration$/.test(statement.type) || passes(new Set(namesIn(statement))))
      continue;
    const isOpen = freeNames(statement).some(({ text }) => open.has(text) || found.has(text));
    if (!isOpen) continue;
    for (const declarator of statement.namedChildren) {
      const pattern = declarator.type === "variable_declarator" ? field(declarator, "name") : null;
      const names =
        pattern?.type === "identifier"
          ? [pattern]
          : (pattern?.descendantsOfType(["identifier", "shorthand_property_identifier_pattern"]) ?? []);
      for (const name of names) found.set(name.text, name);
    }
  }
  return found;
}

function written(
  sources: ValueSources,
  { file, node, callee }: HandingSite,
  { slice, open }: Plan,
): WrittenCall[] {
  const { project, style } = sources;
  const { body } = slice;
  const used = new Set([node, ...slice.head, ...body].flatMap(namesIn));
  const choices = [...open]
    .filter(([name]) => used.has(name))
    .map(([name, use]) => ({ name, values: openValues(sources, file, use) }));
  if (choices.some(({ values }) => values.length === 0)) return [];
  const isGenerator =
    callee.node.children.some((child) => child.type === "*") || /generator/.test(callee.node.type);
  const isAsync = callee.node.children.some((child) => child.type === "async");
  const isAwaited =
    isAsync ||
    node.parent?.type === "await_expression" ||
    /\bPromise\b|\.then\(|\bawait\b/.test(callee.node.text);
  return combinations(choices).map((chosen) => {
    const inline = new Map<string, OpenValue>();
    const declared: Record<string, string> = {};
    let around: Surroundings = NOTHING_AROUND;
    for (const [name, value] of chosen) {
      around = joined(around, value.surroundings);
      if (usesOf(name, node) === 1 && body.every((statement) => usesOf(name, statement) === 0))
        inline.set(name, value);
      else declared[name] = value.text("");
    }
    return {
      text(testPath) {
        let text = relocated(plainText(node, style.isTypeScript), file.path, testPath);
        for (const [name, value] of inline) text = text.replace(nameIn(name), () => value.text(testPath));
        return isGenerator ? (isAsync ? `for await (const one of ${text}) void one` : `[...${text}]`) : text;
      },
      isAsync: isAwaited && !isGenerator,
      trust: "borrowed",
      surroundings: joined(around, surroundingsOf(project, style, slice, declared)),
    };
  });
}

/** One value for each name: the first ones, then one after the other exchanged. */
function combinations(
  choices: readonly { readonly name: string; readonly values: readonly OpenValue[] }[],
): (readonly (readonly [string, OpenValue])[])[] {
  const first = choices.flatMap(({ name, values: [value] }) => (value ? [[name, value] as const] : []));
  const others = choices.flatMap(({ values }, at) =>
    values
      .slice(1)
      .map((value) => first.map((pair, index) => (index === at ? ([pair[0], value] as const) : pair))),
  );
  return [first, ...others].slice(0, MOST_CALLS);
}

/** Where a name that a caller gives is used around a call. */
function openUse(call: Node, name: string): Node | null {
  let scope = call;
  while (scope.parent && scope.parent.type !== "program") scope = scope.parent;
  const uses = [call, scope].flatMap((one) =>
    one.descendantsOfType(["identifier", "shorthand_property_identifier"]),
  );
  return (
    uses.find((use) => {
      if (use.text !== name) return false;
      const meaning = meaningOf(use);
      return meaning?.kind === "parameter" || meaning?.kind === "inner";
    }) ?? null
  );
}

function namesIn(node: Node): string[] {
  return node
    .descendantsOfType(["identifier", "property_identifier", "shorthand_property_identifier"])
    .map((one) => one.text);
}

function usesOf(name: string, node: Node): number {
  const uses = node
    .descendantsOfType(["identifier", "shorthand_property_identifier"])
    .filter((one) => one.text === name);
  return uses.some((one) => one.type !== "identifier") ? 2 : uses.length;
}

function nameIn(name: string): RegExp {
  return new RegExp(`(?<![\\w$.])${name.replace(/\$/g, "\\$")}(?![\\w$])`);
}
