import type { Node } from "web-tree-sitter";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { returnsOf } from "../../../diagnose/origin/javascript/functions.ts";
import { insertAfter, usesSemicolons } from "../javascript/statements.ts";
import { functionAround, type Odd, type Sight } from "./sight.ts";

/** A callback of `reduce` that hands its sum on by some of its ways and by others nothing. */
export function sumLostOnTheWay({ code, fault, language }: Sight): Odd[] {
  if (language !== "node") return [];
  for (const frame of fault.frames.toReversed()) {
    const file = code.file(frame.path);
    let scope: Node | null = code.functionAt(frame.path, frame.line)?.node ?? null;
    for (; file && scope; scope = functionAround(scope)) {
      const call = scope.parent?.type === "arguments" ? scope.parent.parent : null;
      const callee = call && field(call, "function");
      const body = field(scope, "body");
      const first = field(scope, "parameters")?.namedChildren[0];
      const name = first && (field(first, "pattern") ?? first);
      if (
        !/^reduce(?:Right)?$/.test((callee && lastNameOf(callee)) ?? "") ||
        body?.type !== "statement_block"
      )
        continue;
      if (name?.type !== "identifier") continue;
      const { values, bare, canFallOff } = returnsOf(scope);
      if (values.some(({ text }) => text !== name.text) || (bare.length === 0 && !canFallOff)) continue;
      const isBuilt = new RegExp(`(?<![\\w.])${name.text}(?:\\.|\\[)`).test(body.text);
      if (!isBuilt && values.length === 0) continue;
      const last = body.namedChildren.findLast(({ type }) => type !== "comment");
      const end = usesSemicolons(file) ? ";" : "";
      const edits = [
        ...bare.map((one) =>
          textEdit(
            file,
            one.startIndex,
            one.endIndex,
            `return ${name.text}${one.text.endsWith(";") ? ";" : ""}`,
          ),
        ),
        ...(canFallOff && last ? [insertAfter(file, last, [`return ${name.text}${end}`])] : []),
      ];
      const place = bare[0] ?? last ?? body;
      return [
        {
          cause: `The callback at ${file.path}:${startLineOf(scope)} hands nothing on at ${file.path}:${startLineOf(place)}, and the next item is added to nothing.`,
          explanation: `Hands \`${name.text}\` on there as well${values[0] ? `, as ${file.path}:${startLineOf(ancestorOfType(values[0], ["return_statement"]) ?? values[0])} does` : ""}.`,
          edits,
          basis: values.length > 0 ? "house" : "standard",
          name: "sum_is_handed_on",
          sentence: "The sum is handed on by each way",
          place: { path: file.path, line: startLineOf(place) },
        },
      ];
    }
  }
  return [];
}
