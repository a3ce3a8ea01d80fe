import type { Node } from "web-tree-sitter";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const MOST_PLACES = 8;

/**
 * Lines of a text that are split into pieces, where a blank line has no second piece: blank lines are passed over. That a
 * line is broken otherwise is another matter, and then this does not help.
 */
export function blankPieceGuesses(scene: Scene): Guess[] {
  if (scene.trace.fault !== "nothing") return [];
  for (const { place } of scene.trace.ways.slice(0, MOST_PLACES)) {
    const { node, path } = place;
    const file = scene.investigation.code.file(path);
    const callee = node.type === "call_expression" ? field(node, "function") : null;
    const line =
      callee && field(callee, "property")?.text === "split" ? rootOf(field(callee, "object")) : null;
    const split = line && linesAround(line);
    if (!file || file.isTest || !split) continue;
    if (
      /\.filter\(/.test(
        file.text
          .slice(split.endIndex, split.endIndex + 60)
          .split("\n")
          .slice(0, 2)
          .join("\n"),
      )
    )
      continue;
    const quote = file.text.split("'").length > file.text.split('"').length ? "'" : '"';
    return [
      guess(scene, 0.75, {
        name: "blank_lines_are_passed_over",
        sentence: "A blank line is no entry",
        cause: "A blank line, as at the end of most texts, has no further piece.",
        explanation: "Passes blank lines over.",
        edits: [
          textEdit(
            file,
            split.endIndex,
            split.endIndex,
            `.filter((line) => line.trim() !== ${quote}${quote})`,
          ),
        ],
        basis: "guess",
        place: { path, line: startLineOf(split) },
      }),
    ];
  }
  return [];
}

/** `line` of `line.trim()`. */
function rootOf(node: Node | null): Node | null {
  if (node?.type === "identifier") return node;
  const callee = node?.type === "call_expression" ? field(node, "function") : null;
  return callee && /^(?:trim|trimEnd|trimStart)$/.test(field(callee, "property")?.text ?? "")
    ? rootOf(field(callee, "object"))
    : null;
}

/** The call that gives the lines which a variable goes through. */
function linesAround(name: Node): Node | null {
  for (let scope: Node | null = name.parent; scope; scope = scope.parent) {
    if (scope.type === "for_in_statement" && declares(field(scope, "left"), name.text))
      return splitOf(field(scope, "right"));
    if (!isFunctionNode(scope)) continue;
    const first = field(scope, "parameter") ?? field(scope, "parameters")?.namedChildren[0] ?? null;
    if (!declares(first && (field(first, "pattern") ?? first), name.text)) continue;
    const call = scope.parent?.type === "arguments" ? scope.parent.parent : null;
    const callee = call && field(call, "function");
    return callee && /^(?:map|forEach|flatMap|filter)$/.test(field(callee, "property")?.text ?? "")
      ? splitOf(field(callee, "object"))
      : null;
  }
  return null;
}

function declares(pattern: Node | null, name: string): boolean {
  return pattern?.text === name;
}

/** `text.split("\n")`, under what only leaves some of its lines out. */
function splitOf(list: Node | null): Node | null {
  const callee = list?.type === "call_expression" ? field(list, "function") : null;
  const method = callee ? (field(callee, "property")?.text ?? "") : "";
  if (!list || !callee) return null;
  if (method === "split") {
    const given = field(list, "arguments")?.firstNamedChild?.text ?? "";
    return /^["'`](?:\\r)?\\n["'`]$|^\/(?:\\r\??)?\\n\/$/.test(given) ? list : null;
  }
  return /^slice$/.test(method) ? splitOf(field(callee, "object")) : null;
}
