import type { Node } from "web-tree-sitter";
import { field, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { frameworkAnswer, houseAnswer, plainSentence } from "../../house/absent-answer.ts";
import { emptyValues } from "../../house/empty-values.ts";
import { emptyValueOf } from "../../house/failure-value.ts";
import { fittingValues } from "../../house/value-place.ts";
import { isAlwaysEvaluated, reactionIdeas } from "../bad-value/react.ts";
import { enclosed, isPlain, replaceNode } from "../edits/expressions.ts";
import { insertBefore } from "../edits/statements.ts";
import { refusedBeside } from "../empty-sequence/refused-beside.ts";
import { usedUpIdeas } from "../empty-sequence/used-up.ts";
import { areDelicate } from "../fault/delicate.ts";
import { handlerOf } from "../fault/handler.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { requestPartOf } from "../fault/request-part.ts";
import { isOfKind, returnKindOf } from "../fault/return-kind.ts";
import { hasItemFilter, roundOf } from "../sibling-guard/item-filter.ts";
import { type Finding, placeOf } from "../stimuli/findings-recipe.ts";
import { answered, FINE, type Idea } from "../stimuli/idea.ts";
import { leastStepIdea } from "./least-step.ts";

const ADVICE =
  "Decide what the figure is when there is nothing to compute it from, and say so in the function.";

/** What could be done about a division by zero. */
export function divisionFindings(investigation: Investigation, fault: PythonFault): Finding[] {
  const division = failingDivision(fault);
  const divisor = division && field(division, "right");
  if (!division || !divisor) return [open(fault, "A number is divided by zero.")];
  const sentence = `\`${shortened(divisor.text)}\` is zero when there is nothing to divide by, and ${fault.file.path}:${fault.line} does not allow for that.`;
  const refused = refusedDivisor(investigation, fault, divisor);
  if (refused) return [refused];
  const step = leastStepIdea(fault, division, divisor, sentence);
  if (step) return [{ id: "empty", sentence, ...placeOf(fault), ideas: [step], advice: ADVICE }];
  const beside = refusedBeside(investigation, fault, counted(divisor), sentence);
  const ideas = [
    ...(beside && counted(divisor).id !== divisor.id ? [beside] : []),
    ...usedUpIdeas(investigation, fault, counted(divisor), sentence),
    ...divisorReactions(investigation, fault, divisor, sentence),
    ...kinIdeas(investigation, fault, division, divisor, sentence),
    ...valueIdeas(investigation, fault, division, divisor, sentence),
  ];
  return ideas.length > 0
    ? [{ id: "empty", sentence, ...placeOf(fault), ideas, advice: ADVICE }]
    : [open(fault, sentence)];
}

/** The collection whose items are counted: `rows` of `len(rows)`. */
function counted(divisor: Node): Node {
  const isLength = divisor.type === "call" && field(divisor, "function")?.text === "len";
  return (isLength ? field(divisor, "arguments")?.firstNamedChild : null) ?? divisor;
}

/** What the same loop or function does with others that nothing can be computed of. */
function divisorReactions(
  investigation: Investigation,
  fault: PythonFault,
  divisor: Node,
  cause: string,
): Idea[] {
  const checked = checkedFor(divisor);
  if (!checked || !isAlwaysEvaluated(divisor, fault.statement)) return [];
  const name = checked.split(".").at(-1) ?? checked;
  return reactionIdeas(investigation, fault, {
    file: fault.file,
    statement: fault.statement,
    check: { kind: "if", condition: isCollection(divisor) ? `not ${checked}` : `${checked} == 0` },
    reach: "function",
    situation: "bad_value",
    thing: [name.replace(/\W+/g, "_")],
    subject: checked,
    key: null,
    exception: "ZeroDivisionError",
    callee: null,
    isFromRequest: false,
    what: `A \`${name}\` of zero`,
    cause,
    name: "nothing_to_divide_by",
  });
}

/** `return sum(values) / len(values)`, where the functions beside it say what they give for no values. */
function kinIdeas(
  { code }: Investigation,
  { file, statement, function: symbol }: PythonFault,
  division: Node,
  divisor: Node,
  cause: string,
): Idea[] {
  const sequence = counted(divisor);
  if (!symbol || statement.type !== "return_statement" || sequence.id === divisor.id || !isPlain(sequence))
    return [];
  const given = emptyValueOf(code, symbol, sequence.text);
  const edit =
    given && isAlwaysEvaluated(division, statement)
      ? insertBefore(file, statement, [`if not ${sequence.text}:`, `\t${given.statement}`])
      : null;
  return edit && given
    ? [
        {
          cause,
          explanation: `With nothing to divide by it gives \`${given.statement.replace(/^return\s*/, "")}\`, as at ${given.evidence.join(", ")}.`,
          edits: [{ ...edit, part: "fix" }],
          basis: "house",
          expectation: FINE,
          name: "nothing_to_divide_by",
          sentence: "With nothing to divide by the result is defined.",
        },
      ]
    : [];
}

function isCollection(divisor: Node): boolean {
  return divisor.type === "call" || divisor.firstNamedChild?.type === "call";
}

function open(fault: PythonFault, sentence: string): Finding {
  return { id: "empty", sentence, ...placeOf(fault), ideas: [], advice: ADVICE };
}

/** The division on the failing line; the last one where several stand there and the columns do not tell. */
function failingDivision(fault: PythonFault): Node | null {
  const all = fault.statement
    .descendantsOfType(["binary_operator", "augmented_assignment"])
    .filter((node) => /^(?:\/|\/\/|%|\/=|\/\/=|%=)$/.test(operatorOf(node)))
    .filter((node) => startLineOf(node) <= fault.line && fault.line <= node.endPosition.row + 1)
    .filter((node) => !/^(?:integer|float|string)$/.test(field(node, "right")?.type ?? ""));
  const { column, endColumn, contextLine } = fault.frame.frame;
  if (column !== null && endColumn !== null && contextLine !== null) {
    const marked = all.find(
      (node) => node.startPosition.column === column - 1 && node.endPosition.column === endColumn - 1,
    );
    if (marked) return marked;
  }
  return all.length === 1 ? (all[0] ?? null) : null;
}

function operatorOf(node: Node): string {
  return field(node, "operator")?.text ?? node.children.find((child) => !child.isNamed)?.text ?? "";
}

/** A divisor that the client named is a bad value of the request. */
function refusedDivisor(investigation: Investigation, fault: PythonFault, divisor: Node): Finding | null {
  const handler = handlerOf(investigation, fault);
  if (!handler || divisor.type !== "identifier" || handler.symbol.node.id !== fault.function?.node.id)
    return null;
  const part = requestPartOf(investigation, fault, fault.file.path, divisor);
  if (part === null || part === "path") return null;
  const target = {
    file: fault.file,
    statement: fault.statement,
    thing: [divisor.text],
    subject: null,
    key: null,
  };
  const sentence = `The request names zero as \`${divisor.text}\`, and nothing refuses it.`;
  const plain = `${plainSentence("bad_value", [divisor.text]).replace("is not valid", "must not be zero")}`;
  const answer =
    houseAnswer(investigation.code, "bad_value", target, null) ??
    frameworkAnswer(investigation.code, handler.framework, "bad_value", target, plain);
  const edit =
    answer &&
    insertBefore(fault.file, fault.statement, [
      `if ${divisor.text} == 0:`,
      ...answer.lines.map((line) => `\t${line}`),
    ]);
  if (!answer || !edit) return null;
  const idea: Idea = {
    cause: sentence,
    explanation: `Zero is answered with ${answer.status} before anything is divided.`,
    edits: [...answer.imports.map((one) => ({ ...one, part: "fix" })), { ...edit, part: "fix" }],
    basis: answer.basis,
    expectation: answered([answer.status]),
    name: `${divisor.text}_of_zero`,
    sentence: `Zero as ${divisor.text} is answered with ${answer.status}.`,
  };
  return { id: "request", sentence, ...placeOf(fault), ideas: [idea], advice: ADVICE };
}

/** `total / count if count else 0` with the value that the house gives, else the one that figures of nothing have by custom. */
function valueIdeas(
  investigation: Investigation,
  fault: PythonFault,
  division: Node,
  divisor: Node,
  sentence: string,
): Idea[] {
  if (division.type !== "binary_operator") return [];
  const checked = checkedFor(divisor);
  if (!checked) return [];
  const kind = returnKindOf(fault.function);
  const isReturned = whole(division).parent?.type === "return_statement";
  const known = emptyValues(investigation.code, "division", fault.file).filter(
    ({ text }) => !isReturned || isOfKind(text, kind),
  );
  const { code } = investigation;
  const house = fittingValues(code, fault.function, fault.file.path, whole(division), known).slice(0, 1);
  // What the docstring says of money counts as much as a name.
  const [first] = (fault.function ? field(fault.function.node, "body") : null)?.namedChildren ?? [];
  const said = first?.firstNamedChild?.type === "string" ? first.text.replace(/\W+/g, "_") : null;
  const isDelicate = areDelicate([fault.function?.name, field(division, "left")?.text, divisor.text, said]);
  const custom =
    house.length === 0 &&
    !hasItemFilter(investigation, fault) &&
    !isDelicate &&
    isCounted(divisor) &&
    (kind === "number" || kind === "unknown")
      ? [{ text: /^(?:float)$/.test(returnText(fault)) ? "0.0" : "0", evidence: [] as readonly string[] }]
      : [];
  const isOfItem = roundOf(investigation, fault) !== null;
  return [...house, ...custom].map(({ text, evidence }) => ({
    cause: sentence,
    explanation:
      evidence.length > 0
        ? `With nothing to divide by, the figure is \`${text}\`, as at ${evidence.join(", ")}.`
        : `With nothing to divide by, the figure is \`${text}\`. Nothing in the repository says so, so this is a guess.`,
    edits: [
      { ...replaceNode(fault.file, whole(division), conditional(division, checked, text)), part: "fix" },
    ],
    basis: evidence.length > 0 ? "house" : "guess",
    ...(evidence.length === 0 && isOfItem && { isMadeUpNumber: true }),
    expectation: FINE,
    name: "nothing_to_divide_by",
    sentence: "With nothing to divide by, the figure is defined.",
  }));
}

function returnText(fault: PythonFault): string {
  return (fault.function && field(fault.function.node, "return_type")?.text) ?? "";
}

/** The expression that has no value with the division: `round(a / b, 2)`, `100 * a / b`. */
function whole(division: Node): Node {
  let node = division;
  for (let parent = node.parent; parent; parent = node.parent) {
    const isRounding =
      parent.type === "argument_list" &&
      /^(?:round|int|float|math\.\w+)$/.test(
        parent.parent ? (field(parent.parent, "function")?.text ?? "") : "",
      );
    if (parent.type === "binary_operator" || parent.type === "parenthesized_expression") node = parent;
    else if (isRounding && parent.parent && parent.namedChildren[0]?.id === node.id) node = parent.parent;
    else break;
  }
  return node;
}

function conditional(division: Node, checked: string, value: string): string {
  const node = whole(division);
  return enclosed(node, `${node.text} if ${checked} else ${value}`);
}

/** What is asked instead of the divisor: the collection for its length. */
function checkedFor(divisor: Node): string | null {
  const inner = divisor.type === "parenthesized_expression" ? divisor.firstNamedChild : divisor;
  if (!inner) return null;
  if (inner.type === "call") {
    const name = field(inner, "function")?.text ?? "";
    const given = field(inner, "arguments")?.namedChildren ?? [];
    const [first] = given;
    if (name === "len" && first && given.length === 1 && isPlain(first)) return first.text;
    return null;
  }
  return isPlain(inner) ? inner.text : null;
}

/** Whether a divisor counts something, so that zero means that there is nothing. */
function isCounted(divisor: Node): boolean {
  return /^len\(|count|\btotal|\bn\b|num|size|length|days|hours|sum/i.test(divisor.text);
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
