import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { ancestorOfType, field } from "../../../code/nodes.ts";
import { decoratorsOf } from "../../../code/python/class-fields.ts";
import { calleesOf, enclosingClass } from "../../../diagnose/origin/python/callees.ts";
import { replaceNode } from "../edits/expressions.ts";

/** Functions that become asynchronous one after the other, and calls that then wait. */
const MOST_FUNCTIONS = 4;
const MOST_CALLS = 8;

/**
 * The edits by which a call is waited for: its function becomes asynchronous where it is not, and all who call that wait in
 * turn, up to functions that can. Null where somebody on the way cannot wait: a property, a function that is handed on as a
 * value, a caller at the top of a module.
 */
export function waitedUp(code: CodeIndex, file: SourceFile, call: Node): Edit[] | null {
  const edits = new Map<string, Edit>();
  const seen = new Set<string>();
  if (!climb(file, call)) return null;
  const all = [...edits.values()];
  const isNested = all.some((one) =>
    all.some(
      (other) => one !== other && one.path === other.path && one.start <= other.start && other.end <= one.end,
    ),
  );
  return isNested ? null : all;

  function climb(own: SourceFile, waited: Node): boolean {
    if (waited.parent?.type === "await") return true;
    if (edits.size > 2 * MOST_CALLS || isInGenerator(waited)) return false;
    const definition = ancestorOfType(waited, ["function_definition", "lambda"]);
    if (definition?.type !== "function_definition") return false;
    put(replaceNode(own, waited, awaitText(waited)), waited);
    return isAsynchronous(definition) || becomesAsynchronous(own, definition);
  }

  function becomesAsynchronous(own: SourceFile, definition: Node): boolean {
    const key = `${own.path}:${definition.startIndex}`;
    if (seen.has(key)) return true;
    seen.add(key);
    const keyword = definition.children.find((child) => child.type === "def");
    const name = field(definition, "name");
    if (!keyword || !name || seen.size > MOST_FUNCTIONS || /^__\w+__$/.test(name.text)) return false;
    if (definition.descendantsOfType("yield").length > 0) return false;
    const marks = decoratorsOf(definition);
    put(replaceNode(own, keyword, "async def"), keyword);
    if (isRoute(code, own, marks)) return true;
    if (marks.some((mark) => !/^(?:staticmethod|classmethod)$/.test(mark))) return false;
    return callersWait(own, definition, name.text);
  }

  function callersWait(own: SourceFile, definition: Node, name: string): boolean {
    const calls = code.callsOf(name).filter(({ path, node }) => {
      const found = calleesOf(code, path, node);
      return (
        found.length === 0 ||
        found.some(({ symbol }) => symbol.node.id === definition.id && symbol.path === own.path)
      );
    });
    if (calls.length === 0 || calls.length > MOST_CALLS || isHandedOn(own, definition, name)) return false;
    return calls.every(({ path, node }) => {
      const other = code.file(path);
      // A test that calls it as it was says that it is meant to be so.
      return other !== null && (other.isTest ? node.parent?.type === "await" : climb(other, node));
    });
  }

  /** `key=rank`, `map(price, rows)`: whoever is handed the function calls it without waiting. */
  function isHandedOn(own: SourceFile, definition: Node, name: string): boolean {
    const isMethod = enclosingClass(code, own.path, definition) !== null;
    return code
      .naming(name)
      .flatMap((path) => code.file(path) ?? [])
      .filter(({ language }) => language === "python")
      .some((one) =>
        one.tree.rootNode.descendantsOfType("identifier").some((node) => {
          if (node.text !== name || !node.parent) return false;
          const holder =
            node.parent.type === "attribute" && field(node.parent, "attribute")?.id === node.id
              ? node.parent
              : node;
          if (isMethod !== (holder !== node)) return false;
          const outer = holder.parent;
          if (
            !outer ||
            /^(?:function_definition|dotted_name|import_from_statement|aliased_import)$/.test(outer.type)
          )
            return false;
          if (outer.type === "call" && field(outer, "function")?.id === holder.id) return false;
          return (
            /^(?:argument_list|keyword_argument|pair|list|tuple|assignment|dictionary)$/.test(outer.type) &&
            !(outer.type === "keyword_argument" && field(outer, "name")?.id === node.id) &&
            !(outer.type === "assignment" && field(outer, "left")?.id === node.id)
          );
        }),
      );
  }

  function put(edit: Edit, node: Node): void {
    edits.set(`${edit.path}:${node.startIndex}:${node.endIndex}`, edit);
  }
}

/** `await` before the call; in brackets where a part of its result is read at once. */
function awaitText(call: Node): string {
  const { parent } = call;
  const isRead =
    parent !== null &&
    /^(?:attribute|subscript|call)$/.test(parent.type) &&
    (field(parent, "object") ?? field(parent, "value") ?? field(parent, "function"))?.id === call.id;
  return isRead ? `(await ${call.text})` : `await ${call.text}`;
}

function isAsynchronous(definition: Node): boolean {
  return definition.children.some((child) => child.type === "async");
}

/** In a generator expression it would make an asynchronous one, which few take. */
function isInGenerator(node: Node): boolean {
  const around = ancestorOfType(node, ["generator_expression", "lambda", "function_definition"]);
  return around !== null && around.type !== "function_definition";
}

const ROUTE =
  /^[\w.]+\.(?:get|post|put|patch|delete|head|options|websocket|api_route|exception_handler|middleware|on_event|command|event|task)\b/;

/** A function that a framework calls which waits for its answer. */
function isRoute(code: CodeIndex, { path }: SourceFile, marks: readonly string[]): boolean {
  const isWaiting = code
    .symbolsOf(path)
    ?.imports.some(({ module }) =>
      /^(?:fastapi|starlette|quart|sanic|litestar|discord|aiogram)\b/.test(module),
    );
  return isWaiting === true && marks.some((mark) => ROUTE.test(mark));
}
