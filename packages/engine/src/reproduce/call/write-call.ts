import type { CapturedValue } from "@bugstack/event";
import type { Node } from "web-tree-sitter";
import type { FunctionSymbol } from "../../code/code-index.ts";
import { ancestorOfType, dottedName, field } from "../../code/nodes.ts";
import { type Parameter, parametersOf } from "../../code/python/parameters.ts";
import type { NeededImport } from "../python/imports.ts";
import { fileOfRow } from "./file-of-row.ts";
import type { CallableFrame } from "./frames.ts";
import { type RebuildContext, type Rebuilt, rebuild } from "./rebuild-value.ts";
import { returnedKind } from "./returned-kind.ts";

/** A call of a function with what its frame held, as the lines of a test. */
export interface WrittenCall {
  readonly lines: readonly string[];
  /** What the function promises of its result. */
  readonly assert: readonly string[];
  readonly imports: readonly NeededImport[];
  /** Whether every value is what the function was given, as far as the frame tells. */
  readonly isFaithful: boolean;
}

/** What is given under a name; null where that is not known. */
export type Held = (name: string) => Rebuilt | null;

/** What a frame held when it was captured. */
export function heldIn(context: RebuildContext, { frame, symbol }: CallableFrame): Held {
  const locals: Readonly<Record<string, CapturedValue>> = frame.frame.locals ?? {};
  return (name) => {
    const value = Object.hasOwn(locals, name) ? locals[name] : undefined;
    const made = value === undefined ? null : rebuild(value, context);
    return made?.obstacle === null ? made : (fileOfRow(context, symbol, name, locals) ?? made);
  };
}

/** Writes the call with what its frame held, or with what is given instead; else says in words what stands in the way. */
export function writeCall(
  context: RebuildContext,
  entry: CallableFrame,
  held: Held = heldIn(context, entry),
): WrittenCall | { readonly obstacle: string } {
  const { symbol, frame } = entry;
  const owner = ancestorOfType(symbol.node, ["class_definition", "function_definition"]);
  if (owner?.type === "function_definition") return { obstacle: "it is defined inside another function" };
  const target = owner ? methodTarget(context, symbol, owner, held) : functionTarget(context, symbol);
  if ("obstacle" in target) return target;
  const given = argumentsOf(symbol, parametersOf(symbol.node).slice(target.bound), held, frame.line ?? 0);
  if ("obstacle" in given) return given;
  const isSetter = decoratorsOf(symbol.node).some((mark) => /^@\w+\.setter$/.test(mark));
  const call = isSetter
    ? `${target.text} = ${given.texts[0] ?? "None"}`
    : target.isProperty
      ? target.text
      : `${target.text}(${given.texts.join(", ")})`;
  const form = runForm(symbol, call);
  const [line = ""] = form.lines;
  const kind = form.lines.length === 1 && !target.isProperty && !isSetter ? returnedKind(symbol) : null;
  return {
    lines: kind === null ? form.lines : [`result = ${line}`],
    assert: kind === null ? [] : [`assert isinstance(result, ${kind})`],
    imports: [...target.imports, ...given.imports, ...form.imports],
    isFaithful: given.isFaithful && !target.isStandIn,
  };
}

interface Given {
  readonly texts: readonly string[];
  readonly imports: readonly NeededImport[];
  readonly isFaithful: boolean;
}

function argumentsOf(
  symbol: FunctionSymbol,
  parameters: readonly Parameter[],
  held: Held,
  line: number,
): Given | { readonly obstacle: string } {
  const texts: string[] = [];
  const imports: NeededImport[] = [];
  let byName = false;
  let isFaithful = true;
  for (const { name, kind, defaultValue } of parameters) {
    const made = held(name);
    if (kind === "keyword_only") byName = true;
    if (kind === "args" || kind === "kwargs") {
      const rest = made;
      // What was gathered there is left out where it cannot be made again: the signature of the failure decides.
      if (rest && rest.obstacle === null && !/^(?:\[\]|\(\)|\{\})$/.test(rest.text)) {
        texts.push(`${kind === "args" ? "*" : "**"}${rest.text}`);
        imports.push(...rest.imports);
      }
      if (kind === "args") byName = true;
      continue;
    }
    if (made === null || made.obstacle !== null) {
      if (defaultValue === null) {
        return {
          obstacle:
            made === null
              ? `the value of \`${name}\` at the start of the call is not known`
              : `\`${name}\` holds ${made.obstacle}`,
        };
      }
      byName = true;
      continue;
    }
    if (made.isStandIn || isReassigned(symbol.node, name, line)) isFaithful = false;
    imports.push(...made.imports);
    texts.push(byName ? `${name}=${made.text}` : made.text);
  }
  return { texts, imports, isFaithful };
}

interface Target {
  readonly text: string;
  readonly imports: readonly NeededImport[];
  /** How many of the first parameters the call does not give. */
  readonly bound: number;
  readonly isProperty: boolean;
  /** Whether the object that it belongs to is made up in part. */
  readonly isStandIn?: boolean;
}

function functionTarget({ project }: RebuildContext, symbol: FunctionSymbol): Target {
  const marks = decoratorsOf(symbol.node);
  const imports = [project.importOf(symbol.path, symbol.name)];
  // `bind=True` hands a task itself as its first argument.
  const isBound = marks.some((mark) => /\btask\b.*\bbind\s*=\s*True/s.test(mark));
  const isCommand = marks.some((mark) => /\.(?:command|group)\b/.test(mark) && !/\bapp\.cli\b/.test(mark));
  const isClick = isCommand && !/\btyper\b/.test(project.code.file(symbol.path)?.text ?? "");
  return {
    text: isClick ? `${symbol.name}.callback` : symbol.name,
    imports,
    bound: isBound ? 1 : 0,
    isProperty: false,
  };
}

function methodTarget(
  context: RebuildContext,
  symbol: FunctionSymbol,
  owner: Node,
  held: Held,
): Target | { readonly obstacle: string } {
  const className = field(owner, "name")?.text ?? "";
  if (ancestorOfType(owner, ["class_definition", "function_definition"]))
    return { obstacle: "its class is not at module level" };
  const marks = decoratorsOf(symbol.node);
  const imports = [context.project.importOf(symbol.path, className)];
  const isMarked = (name: string) => marks.some((mark) => mark === `@${name}`);
  if (isMarked("staticmethod"))
    return { text: `${className}.${symbol.name}`, imports, bound: 0, isProperty: false };
  if (isMarked("classmethod"))
    return { text: `${className}.${symbol.name}`, imports, bound: 1, isProperty: false };
  const [first] = parametersOf(symbol.node);
  if (symbol.name === "__init__") return { text: className, imports, bound: 1, isProperty: false };
  const made = held(first?.name ?? "self");
  if (made === null) return { obstacle: "the object that it belongs to was not captured" };
  if (made.obstacle !== null) return { obstacle: `\`self\` is ${made.obstacle}` };
  const isProperty = marks.some((mark) => /^@(?:\w+\.)*(?:cached_)?property$/.test(mark));
  const isStandIn = made.isStandIn === true;
  return { text: `${made.text}.${symbol.name}`, imports: made.imports, bound: 1, isProperty, isStandIn };
}

/** How a function has to be run so that its body is. */
function runForm(
  symbol: FunctionSymbol,
  call: string,
): { readonly lines: readonly string[]; readonly imports: readonly NeededImport[] } {
  const isAsync = symbol.node.text.startsWith("async");
  const isGenerator = ownYields(symbol.node);
  const marks = decoratorsOf(symbol.node);
  const asyncio: NeededImport = { module: "asyncio", name: null, alias: null };
  if (marks.some((mark) => /\basynccontextmanager\b/.test(mark))) {
    const lines = [
      "async def enter():",
      `    async with ${call}:`,
      "        pass",
      "",
      "asyncio.run(enter())",
    ];
    return { lines, imports: [asyncio] };
  }
  if (marks.some((mark) => /\bcontextmanager\b/.test(mark)))
    return { lines: [`with ${call}:`, "    pass"], imports: [] };
  if (isAsync && isGenerator) {
    const lines = [
      "async def read():",
      `    return [item async for item in ${call}]`,
      "",
      "asyncio.run(read())",
    ];
    return { lines, imports: [asyncio] };
  }
  if (isAsync) return { lines: [`asyncio.run(${call})`], imports: [asyncio] };
  return { lines: [isGenerator ? `list(${call})` : call], imports: [] };
}

function ownYields(definition: Node): boolean {
  return definition.descendantsOfType("yield").some((node) => {
    const scope = ancestorOfType(node, ["function_definition", "lambda"]);
    return scope?.id === definition.id;
  });
}

function decoratorsOf(definition: Node): string[] {
  const decorated = definition.parent?.type === "decorated_definition" ? definition.parent : null;
  return (decorated?.namedChildren ?? []).flatMap((child) =>
    child.type === "decorator" ? [child.text] : [],
  );
}

/** A local that was given a new value before the failing line no longer holds the argument. */
export function isReassigned(definition: Node, name: string, line: number): boolean {
  return definition
    .descendantsOfType([
      "assignment",
      "augmented_assignment",
      "for_statement",
      "with_item",
      "named_expression",
      "delete_statement",
    ])
    .some((node) => {
      if (node.startPosition.row + 1 > line) return false;
      const target =
        field(node, "left") ??
        field(node, "name") ??
        field(node, "alias") ??
        (node.type === "delete_statement" ? node : null);
      return (
        target !== null &&
        (dottedName(target) === name ||
          target
            .descendantsOfType("identifier")
            .some(
              (item) =>
                item.text === name && item.parent?.type !== "attribute" && item.parent?.type !== "subscript",
            ))
      );
    });
}
