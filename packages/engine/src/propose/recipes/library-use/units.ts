import type { Node } from "web-tree-sitter";
import { plainString } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import type { Investigation } from "../../../investigation.ts";
import { atom, replaceNode } from "../edits/expressions.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { trailOf } from "../fault/trail.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

const RANGE =
  /^(?:year -?\d+ is out of range|timestamp out of range|Python int too large to convert to C|value too large)/;
const MILLISECONDS = /(?:_|^)(?:ms|msecs?|millis|milliseconds?)$|(?:Ms|Millis|Milliseconds)$/;

/** A moment in milliseconds, as its name says, where seconds are taken: it is divided where it is read under that name. */
export function unitIdeas(investigation: Investigation, fault: PythonFault): Idea[] {
  if (
    !/^(?:ValueError|OverflowError|OSError)$/.test(fault.exception.type) ||
    !RANGE.test(fault.exception.value)
  )
    return [];
  const call = fault.statement
    .descendantsOfType("call")
    .find((node) =>
      /(?:^|\.)(?:fromtimestamp|utcfromtimestamp|gmtime|localtime)$/.test(readCall(node).callee ?? ""),
    );
  const given = call && readCall(call).positional[0];
  if (!given) return [];
  const places = trailOf(investigation, fault.file.path, given).flatMap(({ path, node }) =>
    [node, ...(node.type === "conditional_expression" ? node.namedChildren : [])].map((one) => ({
      path,
      node: one,
    })),
  );
  for (const { path, node } of places) {
    const file = investigation.code.file(path);
    const isRead = /^(?:subscript|attribute|identifier)$/.test(node.type) && MILLISECONDS.test(nameOf(node));
    if (!file || file.isTest || !isRead || /_definition$|parameter/.test(node.parent?.type ?? "")) continue;
    if (
      /^(?:binary_operator|keyword_argument)$/.test(node.parent?.type ?? "") &&
      node.parent?.text.includes("1000")
    )
      continue;
    return [
      runningIdea({
        cause: `\`${node.text}\` is in milliseconds, and ${fault.file.path}:${fault.line} takes seconds.`,
        explanation: "It is made seconds where it is read under its name.",
        edits: [replaceNode(file, node, `${atom(node)} / 1000`)],
        basis: "house",
        name: "moment_in_milliseconds",
        sentence: "Milliseconds are read as such.",
      }),
    ];
  }
  return [];
}

/** `at_ms` of `one["at_ms"]`, `event.at_ms`, `at_ms`. */
function nameOf(node: Node): string {
  const key = node.childForFieldName("subscript");
  return (key && plainString(key)) ?? node.childForFieldName("attribute")?.text ?? node.text;
}
