import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { type Iteration, iterationAround, skipOf } from "../../house/javascript/iteration.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

/** What asks whether a line is a comment, or has no more than its end. */
const OF_COMMENT =
  /\.startsWith\(\s*["'`](?:#|\/\/|;|--|%|!)["'`]\s*\)|\[0\]\s*===?\s*["'`][#;%!]["'`]|\.charAt\(0\)\s*===?\s*["'`][#;%!]["'`]|^\(?\/\^(?:\\s\*)?[#;%]/;

/**
 * `if (line.startsWith("#")) continue;` in front of the pieces of a line, of which a blank line has but one: it is no more an
 * entry than a comment is, and passed over with it.
 */
export function skippedLineGuesses(scene: Scene): Guess[] {
  const [way] = scene.trace.ways;
  const file = way && scene.investigation.code.file(way.place.path);
  if (!file || file.isTest || scene.trace.fault !== "nothing") return [];
  for (const iteration of iterationsAround(way.place.node)) {
    const line = iteration.item;
    const skip = skipOf(iteration);
    const body = field(iteration.node, "body");
    if (line === null || skip === null || body?.type !== "statement_block") continue;
    const before = body.namedChildren.filter(
      (one) => one.type !== "comment" && one.endIndex <= way.place.node.startIndex,
    );
    const guards = before.filter((one) => isSkip(one, skip));
    const named = new RegExp(`\\b${line.replaceAll("$", "\\$")}\\b`);
    const [guard] = guards.filter((one) => {
      const asked = field(one, "condition")?.text ?? "";
      return named.test(asked) && OF_COMMENT.test(asked);
    });
    const condition = guard && field(guard, "condition")?.firstNamedChild;
    if (!guard || !condition || !isSplit(body, line)) continue;
    if (guards.some((one) => asksForBlank(field(one, "condition")?.text ?? "", line))) return [];
    const quote = /'/.test(condition.text) ? "'" : '"';
    const blank = `${line}.trim() === ${quote}${quote}`;
    const isJoined = condition.type !== "binary_expression" || field(condition, "operator")?.text !== "&&";
    return [
      guess(scene, 0.88, {
        name: "blank_lines_are_passed_over_too",
        sentence: "A blank line is no entry",
        cause: `A blank line has no further piece, and ${file.path}:${startLineOf(guard)} passes comments over alone.`,
        explanation: `Passes blank lines over as ${file.path}:${startLineOf(guard)} does comments.`,
        edits: [
          textEdit(
            file,
            condition.startIndex,
            condition.endIndex,
            `${blank} || ${isJoined ? condition.text : `(${condition.text})`}`,
          ),
        ],
        basis: "house",
        place: { path: file.path, line: startLineOf(guard) },
      }),
    ];
  }
  return filteredGuesses(scene, file, way.place.node);
}

/** `.filter((line) => !line.startsWith("#"))` in front of `.map((line) => line.split(…))`. */
function filteredGuesses(scene: Scene, file: SourceFile, node: Node): Guess[] {
  for (const iteration of iterationsAround(node)) {
    const body = field(iteration.node, "body");
    if (iteration.kind === "loop" || iteration.item === null || !body || !isSplit(body, iteration.item))
      continue;
    const call = iteration.node.parent?.parent;
    const callee = call && field(call, "function");
    const filter = callee && field(callee, "object");
    const method = filter && field(filter, "function");
    if (!filter || !method || field(method, "property")?.text !== "filter") continue;
    const taken = field(filter, "arguments")?.firstNamedChild;
    const line = taken && (field(taken, "parameter") ?? field(taken, "parameters")?.firstNamedChild)?.text;
    const condition = taken && field(taken, "body");
    if (taken?.type !== "arrow_function" || !line || !condition || condition.type === "statement_block")
      continue;
    const isLines = /\.split\(\s*(?:["'`](?:\\r)?\\n["'`]|\/(?:\\r\??)?\\n\/)\s*\)$/.test(
      field(method, "object")?.text ?? "",
    );
    if (!isLines || condition.type !== "unary_expression" || !OF_COMMENT.test(condition.text)) continue;
    const quote = /'/.test(condition.text) ? "'" : '"';
    return [
      guess(scene, 0.88, {
        name: "blank_lines_are_left_out_too",
        sentence: "A blank line is no entry",
        cause: `A blank line has no further piece, and ${file.path}:${startLineOf(condition)} leaves comments out alone.`,
        explanation: `Leaves blank lines out as ${file.path}:${startLineOf(condition)} does comments.`,
        edits: [
          textEdit(
            file,
            condition.startIndex,
            condition.startIndex,
            `${line}.trim() !== ${quote}${quote} && `,
          ),
        ],
        basis: "house",
        place: { path: file.path, line: startLineOf(condition) },
      }),
    ];
  }
  return [];
}

/** The iterations around a node, the innermost first, out of the callbacks in which it stands. */
function iterationsAround(node: Node): Iteration[] {
  const found: Iteration[] = [];
  for (let current: Node | null = node; current && found.length < 4; ) {
    const next: Iteration | null = iterationAround(current);
    if (next) found.push(next);
    current = next ? next.node : null;
  }
  return found;
}

/** An `if` that does nothing but pass the item over. */
function isSkip(statement: Node, skip: string): boolean {
  const branch = statement.type === "if_statement" ? field(statement, "consequence") : null;
  const only = branch?.type === "statement_block" ? branch.namedChildren : branch ? [branch] : [];
  return (
    only.length === 1 &&
    field(statement, "alternative") === null &&
    (only[0]?.text.replace(/;$/, "") ?? "") === skip
  );
}

/** `line.split(",")`: what is missing is a piece of the line. */
function isSplit(body: Node, line: string): boolean {
  return new RegExp(`\\b${line.replaceAll("$", "\\$")}(?:\\.trim(?:End|Start)?\\(\\))?\\.split\\(`).test(
    body.text,
  );
}

function asksForBlank(condition: string, line: string): boolean {
  const name = line.replaceAll("$", "\\$");
  return new RegExp(
    `!${name}\\b(?!\\.(?!trim|length))|===?\\s*(?:""|'')|\\.length\\s*(?:===?\\s*0|<\\s*1)`,
  ).test(condition);
}
