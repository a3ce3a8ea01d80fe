import type { Node } from "web-tree-sitter";
import { startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { planImport } from "../../../code/python/imports.ts";
import type { ValuePlace } from "../../../diagnose/origin/flow.ts";
import type { Investigation } from "../../../investigation.ts";
import { replaceNode } from "../edits/expressions.ts";
import { operationsOn } from "../fault/operands.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

/** `count + " items"`: beside a text that is written down nothing but a text can be meant. */
export function writtenOutIdeas(fault: PythonFault, cause: string): Idea[] {
  if (
    !/^unsupported operand type\(s\) for \+: '(?:int|float|decimal\.Decimal|Decimal|bool)' and 'str'/.test(
      fault.exception.value,
    )
  )
    return [];
  const [operation] = operationsOn(fault).filter(
    ({ operator, left, right }) =>
      operator === "+" &&
      /^(?:string|concatenated_string)$/.test(right.type) &&
      left.type !== "string" &&
      left.type !== "binary_operator",
  );
  if (!operation) return [];
  return [
    runningIdea({
      cause,
      explanation: `\`${operation.left.text}\` is written out, since it stands in a text.`,
      edits: [replaceNode(fault.file, operation.left, `str(${operation.left.text})`)],
      basis: "standard",
      name: "number_in_a_text",
      sentence: "A number is written out in a text.",
    }),
  ];
}

/**
 * Output of a program, which is bytes, read as a text by a method that is given a text: decoded there. A text beside it
 * is what was meant, so the text is not made bytes.
 */
export function programTextIdeas(
  fault: PythonFault,
  receivers: readonly (readonly ValuePlace[])[],
  cause: string,
): Idea[] {
  return receivers.flatMap((trail) => {
    const [first] = trail;
    const isOutput = trail.some(({ node }) => node.type === "call" && isBytesOfProgram(node));
    if (!first || !isOutput || !/^[\w.]+$/.test(first.node.text)) return [];
    return [
      runningIdea({
        cause,
        explanation: `\`${first.node.text}\` is the output of a program, which is bytes until it is decoded.`,
        edits: [replaceNode(fault.file, first.node, `${first.node.text}.decode()`)],
        basis: "standard",
        name: "output_is_a_text",
        sentence: "The output of the program is read as a text.",
      }),
    ];
  });
}

/** `subprocess.check_output(…)` without `text=True`, and what a process writes. */
function isBytesOfProgram(call: Node): boolean {
  const { callee, named } = readCall(call);
  const isText = ["text", "universal_newlines", "encoding"].some((name) => named.has(name));
  return /^(?:subprocess\.)?check_output$|\.(?:communicate|stdout\.read)$/.test(callee ?? "") && !isText;
}

/** The receivers of methods on the failing line: what is bytes where a text is given to its method. */
export function receiversOn(fault: PythonFault): Node[] {
  if (
    !/bytes-like object is required, not 'str'|must be bytes or a tuple of bytes, not str/.test(
      fault.exception.value,
    )
  )
    return [];
  return fault.statement
    .descendantsOfType("call")
    .filter((node) => startLineOf(node) <= fault.line && fault.line <= node.endPosition.row + 1)
    .flatMap((node) => {
      const { receiver, positional } = readCall(node);
      return receiver && positional.some((one) => /^(?:string|identifier)$/.test(one.type)) ? [receiver] : [];
    });
}

const ADDED = /^unsupported operand type\(s\) for \+=?: '(?:Pure)?(?:Posix|Windows)?Path' and 'str'/;
const DIVIDED =
  /^unsupported operand type\(s\) for \/=?: 'str' and '(?:str|(?:Pure)?(?:Posix|Windows)?Path)'/;

/** Whether a path and a text met, or two texts as if one were a path. */
export function isPathMixture(message: string): boolean {
  return ADDED.test(message) || DIVIDED.test(message);
}

/** `folder + name`, `"folder" / name`: a path goes together with the next part by `/`. */
export function pathIdeas(investigation: Investigation, fault: PythonFault, cause: string): Idea[] {
  const { file } = fault;
  const message = fault.exception.value;
  const isAdded = ADDED.test(message);
  const isDivided = DIVIDED.test(message);
  const [operation] = operationsOn(fault).filter(({ operator }) => operator === (isAdded ? "+" : "/"));
  if ((!isAdded && !isDivided) || !operation) return [];
  const { left, right, node } = operation;
  const idea = (text: string, what: string, edits: Parameters<typeof runningIdea>[0]["edits"] = []): Idea =>
    runningIdea({
      cause,
      explanation: what,
      edits: [...edits, replaceNode(file, node, text)],
      basis: "standard",
      name: "path_and_part",
      sentence: "A path and its next part make a path.",
    });
  if (isAdded) {
    const suffix = /^f?["']\./.test(right.text);
    if (suffix && /^[\w.]+$/.test(left.text))
      return [
        idea(
          `${left.text}.with_name(${left.text}.name + ${right.text})`,
          "The ending is added to the name of the path.",
        ),
      ];
    // A part that begins with a slash would take the place of the path.
    if (/^f?["']\//.test(right.text)) {
      const inner = right.text.replace(/^(f?["'])\//, "$1");
      return [idea(`${left.text} / ${inner}`, "The parts are put together by `/`.")];
    }
    return [idea(`${left.text} / ${right.text}`, "The parts are put together by `/`.")];
  }
  const plan = planImport(investigation.code, file.path, "pathlib", "Path");
  return plan
    ? [
        idea(
          `${plan.local}(${left.text}) / ${right.text}`,
          "The text is made a path, which goes together with its parts by `/`.",
          plan.edits,
        ),
      ]
    : [];
}
