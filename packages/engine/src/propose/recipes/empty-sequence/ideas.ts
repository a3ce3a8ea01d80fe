import type { Node } from "web-tree-sitter";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import type { Investigation } from "../../../investigation.ts";
import { frameworkAnswer, houseAnswer, plainSentence } from "../../house/absent-answer.ts";
import { type EmptyUse, emptyValues } from "../../house/empty-values.ts";
import { failureValueOf } from "../../house/failure-value.ts";
import { thingOf } from "../../house/words.ts";
import { enclosed, isPlain, replaceNode } from "../edits/expressions.ts";
import { insertBefore } from "../edits/statements.ts";
import { areDelicate } from "../fault/delicate.ts";
import { handlerOf } from "../fault/handler.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { isOfKind, returnKindOf } from "../fault/return-kind.ts";
import { type Finding, placeOf } from "../stimuli/findings-recipe.ts";
import { answered, FINE, type Idea } from "../stimuli/idea.ts";

const ADVICE =
  "Decide what the function gives when there is no item, and check for that before the first one is taken.";

/** What could be done where something is taken out of an empty sequence. */
export function emptyFindings(investigation: Investigation, fault: PythonFault): Finding[] {
  const taken = takenFrom(fault);
  const sentence = taken
    ? `\`${shortened(taken.sequence.text)}\` can be empty, and ${fault.file.path}:${fault.line} takes an item from it.`
    : "An item is taken from a sequence that does not have it.";
  const ideas = taken ? ideasFor(investigation, fault, taken, sentence) : [];
  return [{ id: "empty", sentence, ...placeOf(fault), ideas, advice: ADVICE }];
}

interface Taken {
  /** The whole expression: `rows[0]`, `max(rows)`. */
  readonly node: Node;
  readonly sequence: Node;
  readonly use: EmptyUse;
}

function takenFrom(fault: PythonFault): Taken | null {
  const onLine = (node: Node) => startLineOf(node) <= fault.line && fault.line <= node.endPosition.row + 1;
  if (fault.exception.type === "IndexError") {
    const found = fault.statement.descendantsOfType("subscript").filter((node) => {
      const index = field(node, "subscript");
      return onLine(node) && index !== null && /^-?[01]$/.test(index.text);
    });
    const [node] = found;
    const sequence = node && field(node, "value");
    return found.length === 1 && node && sequence ? { node, sequence, use: "item" } : null;
  }
  const calls = fault.statement.descendantsOfType("call").filter((node) => {
    const name = lastNameOf(field(node, "function") ?? node) ?? "";
    return onLine(node) && /^(?:max|min|mean|median|mode|fmean|choice)$/.test(name);
  });
  const [node] = calls;
  const [sequence] = node ? readCall(node).positional : [];
  if (calls.length !== 1 || !node || !sequence) return null;
  const isExtreme = /^(?:max|min)$/.test(field(node, "function")?.text ?? "");
  return { node, sequence, use: isExtreme ? "extreme" : "division" };
}

function ideasFor(investigation: Investigation, fault: PythonFault, taken: Taken, sentence: string): Idea[] {
  const { code } = investigation;
  const kind = returnKindOf(fault.function);
  const isReturned = taken.node.parent?.type === "return_statement";
  const house = emptyValues(code, taken.use, fault.file).filter(
    ({ text }) => !isReturned || isOfKind(text, kind),
  );
  const [first] = house;
  const made: Idea[] = [];
  const missing = absentIdea(investigation, fault, taken, sentence);
  if (missing) made.push(missing);
  const failure = isReturned && fault.function ? failureValueOf(code, fault.function) : null;
  const value = failure ? failure.statement.replace(/^return\s*/, "") : first?.text;
  const evidence = failure ? failure.evidence : (first?.evidence ?? []);
  const fallback = value === undefined || value === "" ? customValue(fault, taken) : value;
  if (fallback !== null) {
    const edit = valueEdit(fault, taken, fallback);
    if (edit) {
      const isHouse = value !== undefined && value !== "";
      made.push({
        cause: sentence,
        explanation: isHouse
          ? `With no item, \`${fallback}\` is given, as at ${evidence.join(", ")}.`
          : `With no item, \`${fallback}\` is given. Nothing in the repository says so, so this is a guess.`,
        edits: [edit],
        basis: isHouse ? "house" : "guess",
        expectation: FINE,
        name: "no_items",
        sentence: "Without items the result is defined.",
      });
    }
  }
  return made;
}

/** The first row of a search by an id of the request: nothing found is the house's 404. */
function absentIdea(
  investigation: Investigation,
  fault: PythonFault,
  taken: Taken,
  sentence: string,
): Idea | null {
  const handler = handlerOf(investigation, fault);
  const { sequence, use } = taken;
  const isBound = taken.node.parent?.type === "assignment";
  if (
    use !== "item" ||
    !handler ||
    !isPlain(sequence) ||
    !isBound ||
    fault.statement.parent?.type !== "block"
  )
    return null;
  if (!/\{|</.test(handler.route ?? "")) return null;
  const name = field(taken.node.parent ?? taken.node, "left")?.text ?? null;
  const thing = thingOf(name, taken.node) ?? [];
  const target = { file: fault.file, statement: fault.statement, thing, subject: sequence.text, key: null };
  const plain = frameworkAnswer(
    investigation.code,
    handler.framework,
    "absent",
    target,
    plainSentence("absent", thing),
  );
  const answer = houseAnswer(investigation.code, "absent", target, sequence) ?? plain;
  const edit =
    answer &&
    insertBefore(fault.file, fault.statement, [
      `if not ${sequence.text}:`,
      ...answer.lines.map((line) => `\t${line}`),
    ]);
  if (!answer || !edit) return null;
  return {
    cause: sentence,
    explanation: `Nothing found is answered with ${answer.status}${answer.evidence.length > 0 ? `, as at ${answer.evidence.join(", ")}` : ""}.`,
    edits: [...answer.imports.map((one) => ({ ...one, part: "fix" })), { ...edit, part: "fix" }],
    basis: answer.basis,
    expectation: answered([answer.status], answer.detail ? [answer.detail] : []),
    name: `unknown_${thing.join("_") || "item"}`,
    sentence: `Nothing found is answered with ${answer.status}.`,
    variesPath: true,
  };
}

/** A first or last item that is not there is None where the function may give that; a guess. */
function customValue(fault: PythonFault, { use, node }: Taken): string | null {
  if (areDelicate([fault.function?.name, node.text])) return null;
  const kind = returnKindOf(fault.function);
  const isReturned = node.parent?.type === "return_statement";
  if (use === "item") {
    const isEntry = node.parent?.type === "pair";
    return isEntry || (isReturned && kind === "optional") ? "None" : null;
  }
  return isReturned && kind === "number" ? "0" : null;
}

function valueEdit(
  fault: PythonFault,
  { node, sequence, use }: Taken,
  value: string,
): Idea["edits"][number] | null {
  const whole = wholeItem(node);
  if (use === "extreme" && whole.id === node.id && !readCall(node).named.has("default")) {
    const list = field(node, "arguments");
    const isGenerator = list?.type === "generator_expression";
    const text = isGenerator
      ? `${field(node, "function")?.text}(${list?.text}, default=${value})`
      : `${node.text.slice(0, -1).replace(/,\s*$/, "")}, default=${value})`;
    return { ...replaceNode(fault.file, node, text), part: "fix" };
  }
  if (!isPlain(sequence)) return null;
  return {
    ...replaceNode(fault.file, whole, enclosed(whole, `${whole.text} if ${sequence.text} else ${value}`)),
    part: "fix",
  };
}

/** `rows[0].name` for `rows[0]`. */
function wholeItem(node: Node): Node {
  let whole = node;
  for (let parent = node.parent; parent; parent = parent.parent) {
    const goesOn =
      (parent.type === "attribute" && field(parent, "object")?.id === whole.id) ||
      (parent.type === "subscript" && field(parent, "value")?.id === whole.id) ||
      (parent.type === "call" && field(parent, "function")?.id === whole.id);
    if (!goesOn) break;
    whole = parent;
  }
  return whole;
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
