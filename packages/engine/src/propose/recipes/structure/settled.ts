import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { parameterNames } from "../../../code/javascript/handlers.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { lastBinding } from "../../house/javascript/refusals.ts";
import { insertBefore, usesSemicolons } from "../javascript/statements.ts";
import { filesOnTrail } from "./files-on-trail.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const SETTLED = /^(?:await\s+|\(\s*await\s+)?Promise\.allSettled\(/;

/**
 * What `Promise.allSettled` gives is read as if all had come well: those that failed have no value. They are left out before
 * the values are taken.
 */
export function settledGuesses(scene: Scene): Guess[] {
  if (scene.trace.fault === "missing_member") return [];
  const found = filesOnTrail(scene).flatMap((file) =>
    file.text.includes("allSettled")
      ? file.tree.rootNode
          .descendantsOfType("call_expression")
          .flatMap((call) => unfiltered(scene, file, call) ?? [])
      : [],
  );
  return found.length === 1 ? found : loopGuess(scene);
}

/** `for (const { value } of results)` over such results: those that failed are passed over, as a loop beside it does. */
function loopGuess(scene: Scene): Guess[] {
  const { ways } = scene.trace;
  if (!ways.some(({ place: { node } }) => /^Promise\.allSettled\(/.test(node.text))) return [];
  for (const { place } of ways.slice(0, 4)) {
    const file = scene.investigation.code.file(place.path);
    const loop = place.node.parent?.type === "for_in_statement" ? place.node.parent : null;
    const item = loop && field(loop, "left");
    const body = loop && field(loop, "body");
    const first = body?.type === "statement_block" ? body.namedChildren[0] : null;
    if (!file || !loop || !item || !first || field(loop, "right")?.id !== place.node.id) continue;
    if (/\bstatus\b|\breason\b/.test(loop.text)) continue;
    const isName = item.type === "identifier";
    const isValue = isName
      ? new RegExp(`\\b${item.text}\\.value\\b`).test(body?.text ?? "")
      : item.type === "object_pattern" && /[{\s,]value\b/.test(item.text);
    if (!isValue) continue;
    const end = usesSemicolons(file) ? ";" : "";
    const status = isName ? `${item.text}.status` : "status";
    return [
      guess(scene, 0.92, {
        name: "only_what_came_well",
        sentence: "The request is answered with those that came well",
        cause: `\`${place.node.text.slice(0, 40)}\` also holds those that failed, which have no value.`,
        explanation: "Passes over those that failed.",
        edits: [
          ...(isName ? [] : [textEdit(file, item.startIndex + 1, item.startIndex + 1, " status,")]),
          insertBefore(file, first, [`if (${status} === "rejected") continue${end}`]),
        ].map((edit) => ({ ...edit, together: "settled" })),
        basis: "standard",
        place: { path: file.path, line: startLineOf(loop) },
      }),
    ];
  }
  return [];
}

/** `results.map((result) => result.value)`, over results of `allSettled` that nobody looked at. */
function unfiltered(scene: Scene, file: SourceFile, call: Node): Guess | null {
  const callee = field(call, "function");
  const list =
    callee && /^(?:map|flatMap)$/.test(field(callee, "property")?.text ?? "")
      ? field(callee, "object")
      : null;
  const callback = field(call, "arguments")?.firstNamedChild;
  if (!list || callback?.type !== "arrow_function") return null;
  const body = field(callback, "body");
  const [name] = parameterNames(callback);
  const bound = list.type === "identifier" ? lastBinding(list, list.text) : list;
  if (!name || !body || !bound || !SETTLED.test(bound.text)) return null;
  const isRead = new RegExp(`\\b${name}\\??\\.value\\b`).test(body.text);
  if (!isRead || /\bstatus\b|\breason\b|\?\./.test(body.text)) return null;
  return guess(scene, 0.9, {
    name: "only_what_came_well",
    sentence: "The request is answered with those that came well",
    cause: `\`${list.text.slice(0, 40)}\` also holds those that failed, which have no value.`,
    explanation: "Leaves out those that failed before their values are taken.",
    edits: [
      textEdit(file, list.endIndex, list.endIndex, `.filter((${name}) => ${name}.status === "fulfilled")`),
    ],
    basis: "standard",
    place: { path: file.path, line: startLineOf(call) },
  });
}
