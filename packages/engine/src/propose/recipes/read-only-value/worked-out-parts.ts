import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { functionAround } from "../../../code/javascript/handlers.ts";
import { argumentsOf, endLineOf, field, isInside, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { freeName } from "../javascript/names.ts";
import { insertBefore, replaceNode, statementOf, usesSemicolons } from "../javascript/statements.ts";

/**
 * `Object.assign(this, data)` where the data has what the class works out itself, because it was written out with it: all
 * the rest is taken over, and what has only a getter is left out.
 */
export function workedOutIdeas(
  { code, event }: Investigation,
  fault: JavascriptFault,
  name: string,
  owner: string,
): Idea[] {
  const { file, line } = fault;
  const source = sourceAt(file, line);
  const statement = source && statementOf(source.at);
  const [made, ...more] = code.classesNamed(owner);
  if (!source || !statement || !made || more.length > 0) return [];
  const getters = onlyGetters(made.node);
  if (!getters.includes(name)) return [];
  const own = freeName(code, file, statement, "own");
  const out = getters.map((one) => {
    const free = freeName(code, file, statement, one);
    return free === one ? one : `${one}: ${free}`;
  });
  const end = usesSemicolons(file) ? ";" : "";
  const lines = [
    `const { ${out.join(", ")}, ...${own} } = ${source.node.text}${typeFor(source.node, getters)}${end}`,
  ];
  return [
    {
      name: "what_is_worked_out_is_left_out",
      sentence: "What was written out is taken in again",
      cause: `\`${source.node.text}\` brings \`${name}\`, which \`${owner}\` works out itself and nobody can set.`,
      explanation: `Leaves out what \`${owner}\` works out, and takes over the rest.`,
      edits: [insertBefore(file, statement, lines), replaceNode(file, source.node, own)].map((edit) => ({
        ...edit,
        part: "fix",
        together: "left_out",
      })),
      basis: "standard",
      expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
      place: { path: file.path, line: startLineOf(statement) },
    },
  ];
}

interface Source {
  /** What is taken over whole. */
  readonly node: Node;
  /** In front of what its parts are chosen. */
  readonly at: Node;
}

/** `data` of `Object.assign(this, data)`, and of a loop over its entries that sets them one by one. */
function sourceAt(file: SourceFile, line: number): Source | null {
  const calls = file.tree.rootNode
    .descendantsOfType("call_expression")
    .filter((call) => startLineOf(call) <= line && line <= endLineOf(call));
  const assign = calls.find((call) => field(call, "function")?.text === "Object.assign");
  if (assign) {
    const [, ...given] = argumentsOf(assign);
    const [only] = given;
    return only && given.length === 1 && isName(only) ? { node: only, at: assign } : null;
  }
  for (const loop of file.tree.rootNode.descendantsOfType("for_in_statement")) {
    if (startLineOf(loop) > line || line > endLineOf(loop)) continue;
    const over = field(loop, "right");
    const body = field(loop, "body");
    const [node] = over?.type === "call_expression" ? argumentsOf(over) : [];
    const isEntries = over && field(over, "function")?.text === "Object.entries";
    const sets = (body?.descendantsOfType("assignment_expression") ?? []).filter(
      (set) => field(set, "left")?.type === "subscript_expression" && startLineOf(set) === line,
    );
    if (isEntries && node && isName(node) && sets.length === 1) return { node, at: loop };
  }
  return null;
}

function isName(node: Node): boolean {
  return /^[\w$]+(?:\.[\w$]+)*$/.test(node.text);
}

/** What a class has a getter for, and no setter. */
function onlyGetters(definition: Node): string[] {
  const methods = field(definition, "body")?.namedChildren ?? [];
  const named = (kind: string) =>
    methods
      .filter((one) => one.type === "method_definition" && one.children.some(({ type }) => type === kind))
      .filter((one) => !one.children.some(({ type }) => type === "static"))
      .flatMap((one) => field(one, "name")?.text ?? [])
      .filter((one) => /^[\w$]+$/.test(one));
  const set = new Set(named("set"));
  return named("get").filter((one) => !set.has(one));
}

/** A declared type does not know of what came with it. */
function typeFor(node: Node, getters: readonly string[]): string {
  const scope = functionAround(node);
  const parameter = (scope ? (field(scope, "parameters")?.namedChildren ?? []) : []).find(
    (one) => field(one, "pattern")?.text === node.text && !isInside(node, one),
  );
  const type = parameter && field(parameter, "type")?.text.replace(/^:\s*/, "");
  return type ? ` as ${type} & { ${getters.map((one) => `${one}?: unknown`).join("; ")} }` : "";
}
