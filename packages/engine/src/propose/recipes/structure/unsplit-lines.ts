import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { type Iteration, iterationAround, skipOf } from "../../house/javascript/iteration.ts";
import { insertBefore } from "../javascript/statements.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

/**
 * A line without the mark at which lines are taken apart, `const [name, value] = line.split("=")`, where the project leaves such
 * lines out of another round, `lines.filter((line) => line.includes("="))`: they are left out here too.
 */
export function unsplitLineGuesses(scene: Scene): Guess[] {
  const [way] = scene.trace.ways;
  const file = way && scene.investigation.code.file(way.place.path);
  if (!file || file.isTest || scene.trace.fault !== "nothing") return [];
  const iteration = iterationAround(way.place.node);
  const item = iteration?.item;
  const body = iteration && field(iteration.node, "body");
  const call = body && item ? splitOf(body, item, way.place.node) : null;
  const mark = call && markOf(call);
  const place = mark && iteration ? leftOutElsewhere(scene.investigation.code, mark, iteration.node) : null;
  if (!iteration || !call || !mark || !place || !body || !item) return [];
  const edit = leavesOut(iteration);
  if (!edit) return [];
  return [
    guess(scene, 0.9, {
      name: "lines_without_the_mark_are_left_out",
      sentence: "A line without the mark is no entry",
      cause: `A line without ${mark} has no further piece.`,
      explanation: `Leaves lines without ${mark} out, as ${place} does.`,
      edits: [edit],
      basis: "house",
      place: { path: file.path, line: startLineOf(call) },
    }),
  ];

  function leavesOut({ node }: Iteration) {
    if (!file || !mark || !item || !body) return null;
    const skip = skipOf(iteration);
    const [first] = body.type === "statement_block" ? body.namedChildren : [];
    const asked = `${item}.includes(${mark})`;
    if (skip !== null && first)
      return insertBefore(file, statementWith(body, call) ?? first, [
        `if (!${asked}) ${skip}${file.text.includes(";\n") ? ";" : ""}`,
      ]);
    const callee = node.parent?.parent ? field(node.parent.parent, "function") : null;
    const over = callee && field(callee, "object");
    return over && skip === null
      ? textEdit(file, over.endIndex, over.endIndex, `.filter((${item}) => ${asked})`)
      : null;
  }
}

/** `line.split("=")` in front of what failed. */
function splitOf(body: Node, item: string, failing: Node): Node | null {
  const calls =
    body.type === "call_expression"
      ? [body, ...body.descendantsOfType("call_expression")]
      : body.descendantsOfType("call_expression");
  const found = calls.filter((call) => {
    const callee = field(call, "function");
    const object = callee && field(callee, "object");
    const isOfItem = object?.text === item || object?.text === `${item}.trim()`;
    return (
      isOfItem && field(callee ?? call, "property")?.text === "split" && call.startIndex <= failing.endIndex
    );
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The text at which a line is taken apart, as it is written; null for patterns and single blanks. */
function markOf(call: Node): string | null {
  const [given] = field(call, "arguments")?.namedChildren ?? [];
  const mark = given && plainString(given);
  return given && mark && mark.trim() !== "" ? given.text : null;
}

/** Where a filter, or a check that passes a line over, asks for the same mark. */
function leftOutElsewhere(code: CodeIndex, mark: string, own: Node): string | null {
  const wanted = mark.slice(1, -1);
  for (const path of code.mentions(".includes(")) {
    const file = code.file(path);
    if (!file || file.isTest || file.language === "python") continue;
    for (const call of file.tree.rootNode.descendantsOfType("call_expression")) {
      const callee = field(call, "function");
      const [given] = field(call, "arguments")?.namedChildren ?? [];
      const isAsked =
        callee && given && field(callee, "property")?.text === "includes" && plainString(given) === wanted;
      const isOwn =
        own.startIndex <= call.startIndex &&
        call.endIndex <= own.endIndex &&
        path === file.path &&
        own.tree === call.tree;
      if (isAsked && !isOwn && leaves(call)) return `${path}:${startLineOf(call)}`;
    }
  }
  return null;
}

/** `.filter((line) => line.includes("="))`, `if (!line.includes("=")) continue;` */
function leaves(call: Node): boolean {
  const callback = call.parent?.type === "arrow_function" ? call.parent : null;
  if (callback) {
    const filter = callback.parent?.parent ? field(callback.parent.parent, "function") : null;
    return field(filter ?? callback, "property")?.text === "filter";
  }
  const negated = call.parent?.type === "unary_expression" ? call.parent : null;
  const check = negated?.parent?.type === "parenthesized_expression" ? negated.parent.parent : null;
  const branch = check?.type === "if_statement" ? field(check, "consequence") : null;
  const only = branch?.type === "statement_block" ? branch.namedChildren : branch ? [branch] : [];
  return only.length === 1 && only[0]?.type === "continue_statement";
}

function statementWith(body: Node, inner: Node | null): Node | null {
  return (
    body.namedChildren.find(
      (one) => inner !== null && one.startIndex <= inner.startIndex && inner.endIndex <= one.endIndex,
    ) ?? null
  );
}
