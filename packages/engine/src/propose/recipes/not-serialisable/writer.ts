import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { calleesOf } from "../../../diagnose/origin/python/callees.ts";
import type { Investigation } from "../../../investigation.ts";
import { moduleNameAt } from "../../house/write-refusal.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { FINE, type Idea } from "../stimuli/idea.ts";

/** `codec.dumps(payload)`: the function of the project that writes with its encoder, where others write by it. */
export function writerIdeas(
  { code }: Investigation,
  { file }: PythonFault,
  call: Node,
  cause: string,
): Idea[] {
  const own = readCall(call);
  const [value, ...more] = own.positional;
  if (!value || more.length > 0) return [];
  for (const { writer, written } of writersOf(code)) {
    if (isInside(call, writer.node) || ![...own.named.keys()].every((key) => written.has(key))) continue;
    const uses = code
      .callsOf(writer.name)
      .filter((site) => code.file(site.path)?.isTest === false)
      .filter((site) =>
        calleesOf(code, site.path, site.node).some(({ symbol }) => symbol.node.id === writer.node.id),
      );
    const near = uses.find(({ path }) => path === file.path) ?? uses[0];
    const called = near && nameOf(code, file, call, writer, near);
    if (!near || !called) continue;
    return [
      {
        cause,
        explanation: `It is written by \`${called.text}\`, as at ${near.path}:${near.line}.`,
        edits: [...called.imports, replaceNode(file, call, `${called.text}(${value.text})`)].map((edit) => ({
          ...edit,
          part: "fix",
        })),
        basis: "house",
        expectation: FINE,
        name: "all_values_are_written",
        sentence: "Values that JSON does not know are written in the house's form.",
      },
    ];
  }
  return [];
}

interface Writer {
  readonly writer: FunctionSymbol;
  /** Names of what it gives on besides the value. */
  readonly written: ReadonlySet<string>;
}

/** `def dumps(payload): return json.dumps(payload, default=_encode)` */
function writersOf(code: CodeIndex): Writer[] {
  return code.callsOf("dumps").flatMap(({ path, node, enclosing }): Writer[] => {
    const { positional, named } = readCall(node);
    if (!enclosing || code.file(path)?.isTest !== false || !(named.has("default") || named.has("cls")))
      return [];
    const parameters = (field(enclosing.node, "parameters")?.namedChildren ?? []).map(
      (one) => (field(one, "name") ?? one.descendantsOfType("identifier")[0] ?? one).text,
    );
    const isWhole = node.parent?.type === "return_statement" && !enclosing.qualifiedName.includes(".");
    const isGiven =
      parameters.length === 1 && positional.length === 1 && positional[0]?.text === parameters[0];
    return isWhole && isGiven ? [{ writer: enclosing, written: new Set(named.keys()) }] : [];
  });
}

function isInside(node: Node, outer: Node): boolean {
  return outer.startIndex <= node.startIndex && node.endIndex <= outer.endIndex && node.tree === outer.tree;
}

/** How the function is called in a file: as it is called there already, else by its name, imported. */
function nameOf(
  code: CodeIndex,
  file: SourceFile,
  call: Node,
  writer: FunctionSymbol,
  near: { readonly path: string; readonly node: Node },
): { readonly text: string; readonly imports: readonly Edit[] } | null {
  const callee = field(near.node, "function");
  if (near.path === file.path && callee) return { text: callee.text, imports: [] };
  const from = code.file(writer.path);
  return from ? moduleNameAt(code, from, writer.name, { file, statement: call }) : null;
}
