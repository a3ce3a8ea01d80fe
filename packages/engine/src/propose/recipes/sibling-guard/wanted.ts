import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import type { Investigation } from "../../../investigation.ts";
import { failingValueOf, type PythonFault } from "../fault/python-fault.ts";
import { keyCase } from "../missing-key/key-case.ts";

/** What a check would have to look at, so that the failing line is not reached. */
export interface WantedCheck {
  readonly kind: "nothing" | "key" | "anonymous";
  /** Text of the value that is looked at: `credentials`, `session`, `request.user`. */
  readonly subject: string;
  /** The key, as a text of the language; null where there is none. */
  readonly key: string | null;
  /** Words that a function with such a check holds. */
  readonly words: readonly string[];
}

/** Null where the error is of another kind, or nothing on the failing line tells. */
export function wantedCheck(investigation: Investigation, fault: PythonFault): WantedCheck | null {
  const { value } = fault.exception;
  if (/AnonymousUser/.test(value)) {
    const subject = /\b((?:self\.)?request\.user)\b/.exec(fault.function?.node.text ?? "")?.[1];
    return subject === undefined ? null : { kind: "anonymous", subject, key: null, words: ["request"] };
  }
  const key = keyCase(investigation);
  if (key?.literal) {
    return { kind: "key", subject: key.holder.text, key: key.literal, words: [key.literal] };
  }
  const failing = failingValueOf(investigation);
  if (failing?.fault !== "nothing" || failing.place.path !== fault.file.path) return null;
  const { node } = failing.place;
  const isNamed = /^(?:identifier|attribute)$/.test(node.type);
  return isNamed
    ? { kind: "nothing", subject: node.text, key: null, words: [node.text.split(".").at(-1) ?? ""] }
    : null;
}

/** Whether one of the conditions that are joined by `or` looks at just this. */
export function looksAt(condition: Node, wanted: WantedCheck): boolean {
  const forms = formsOf(wanted);
  return operandsOf(condition).some(({ text }) => forms.includes(text.replace(/\s+/g, " ")));
}

function formsOf({ kind, subject, key }: WantedCheck): string[] {
  switch (kind) {
    case "nothing":
      return [`${subject} is None`, `not ${subject}`];
    case "anonymous":
      return [`not ${subject}.is_authenticated`, `${subject}.is_anonymous`];
    case "key":
      return [`"${key}"`, `'${key}'`].flatMap((one) => [
        `${one} not in ${subject}`,
        `not ${subject}.get(${one})`,
        `${subject}.get(${one}) is None`,
      ]);
  }
}

/** `a or b or c`: the three. */
export function operandsOf(condition: Node): Node[] {
  if (condition.type === "parenthesized_expression" && condition.firstNamedChild)
    return operandsOf(condition.firstNamedChild);
  const isOr = condition.type === "boolean_operator" && field(condition, "operator")?.type === "or";
  const left = isOr ? field(condition, "left") : null;
  const right = isOr ? field(condition, "right") : null;
  return left && right ? [...operandsOf(left), ...operandsOf(right)] : [condition];
}

/** How a function comes by the value that a name stands for; null for names that it does not bind itself. */
export function sourceOf(scope: Node, subject: string): string | null {
  const name = subject.split(".")[0] ?? subject;
  const parameter = parametersOf(scope).find((one) => one.name === name);
  if (parameter) return parameter.node.text.replace(/\s+/g, " ");
  const bound = descendantsHere(scope, "assignment").findLast((node) => field(node, "left")?.text === name);
  return bound ? (field(bound, "right")?.text.replace(/\s+/g, " ") ?? null) : null;
}
