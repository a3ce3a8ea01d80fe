import type { Node } from "web-tree-sitter";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import type { Investigation } from "../../../investigation.ts";
import { frameworkAnswer, houseAnswer, isInHandler, plainSentence } from "../../house/absent-answer.ts";
import { emptyValues, isByKey } from "../../house/empty-values.ts";
import { emptyValueOf, failureValueOf, rootSequence } from "../../house/failure-value.ts";
import { optionalReads } from "../../house/optional-values.ts";
import { fittingValues } from "../../house/value-place.ts";
import { thingOf } from "../../house/words.ts";
import { isMarked } from "../bad-text/ideas.ts";
import { type BadValue, isAlwaysEvaluated, reactionIdeas } from "../bad-value/react.ts";
import { isPlain, replaceNode } from "../edits/expressions.ts";
import { freeName } from "../edits/names.ts";
import { guardReads } from "../edits/optional-binding.ts";
import { insertBefore } from "../edits/statements.ts";
import { areDelicate } from "../fault/delicate.ts";
import { handlerOf } from "../fault/handler.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { requestPartOf } from "../fault/request-part.ts";
import { isOfKind, returnKindOf } from "../fault/return-kind.ts";
import { type Finding, placeOf } from "../stimuli/findings-recipe.ts";
import { answered, FINE, type Idea } from "../stimuli/idea.ts";
import { asBeside } from "./beside-kin.ts";
import { figureOfKin } from "./figure-of-kin.ts";
import { levelIdeas } from "./levels.ts";
import { nullableIdeas } from "./nullable.ts";
import { refusedBeside } from "./refused-beside.ts";
import type { Taken } from "./taken.ts";
import { truthIdeas } from "./truth.ts";
import { usedUpIdeas } from "./used-up.ts";
import { valueEdit } from "./value-edit.ts";

const ADVICE =
  "Decide what the function gives when there is no item, and check for that before the first one is taken.";

/** What could be done where something is taken out of an empty sequence. */
export function emptyFindings(investigation: Investigation, fault: PythonFault): Finding[] {
  const taken = takenFrom(fault);
  const sentence = taken
    ? `\`${shortened(taken.sequence.text)}\` can be empty, and ${fault.file.path}:${fault.line} takes an item from it.`
    : "An item is taken from a sequence that does not have it.";
  const ideas = taken ? ideasFor(investigation, fault, taken, sentence) : truthIdeas(fault, sentence);
  return [{ id: "empty", sentence, ...placeOf(fault), ideas, advice: ADVICE }];
}

function takenFrom(fault: PythonFault): Taken | null {
  const onLine = (node: Node) => startLineOf(node) <= fault.line && fault.line <= node.endPosition.row + 1;
  const { type, value } = fault.exception;
  const isPop = /^'?pop(?:item)?\b|pop from/.test(value);
  if (type === "IndexError" && !isPop && !/choose from an empty/.test(value)) {
    const found = fault.statement.descendantsOfType("subscript").filter((node) => {
      const index = field(node, "subscript");
      return onLine(node) && index !== null && /^-?\d+$/.test(index.text);
    });
    const marked = found.filter((node) => isMarked(fault, node));
    const [node, ...others] = marked.length > 0 ? marked : found;
    const sequence = node && field(node, "value");
    return others.length === 0 && node && sequence ? { node, sequence, use: "item" } : null;
  }
  const calls = fault.statement.descendantsOfType("call").filter((node) => {
    const called = lastNameOf(field(node, "function") ?? node) ?? "";
    const name = importedAs(fault, called);
    const wanted = isPop
      ? /^pop(?:left|item)?$/
      : /^(?:max|min|mean|median|mode|fmean|stdev|variance|quantiles|choice|sample|reduce|harmonic_mean|geometric_mean)$/;
    return onLine(node) && wanted.test(name);
  });
  const [node, ...more] = calls;
  if (!node || !more.every((one) => isOfSame(one, node))) return null;
  const callee = field(node, "function");
  if (isPop && more.length > 0) return null;
  if (isPop) {
    const sequence = callee?.type === "attribute" ? field(callee, "object") : null;
    return sequence ? { node, sequence, use: "item" } : null;
  }
  const { positional } = readCall(node);
  const sequence = callee && lastNameOf(callee) === "reduce" ? positional[1] : positional[0];
  if (!sequence) return null;
  const isExtreme = /^(?:max|min)$/.test(callee?.text ?? "");
  const isItem = /^(?:choice|sample)$/.test(callee ? (lastNameOf(callee) ?? "") : "");
  const hasKey = isByKey(node.text);
  const use = isExtreme ? (hasKey ? "best" : "extreme") : isItem ? "item" : "division";
  return { node, sequence, use, isOneOfSeveral: more.length > 0 };
}

/** `max(values) - min(values)`: two figures of one sequence, which want the same of it. */
function isOfSame(call: Node, other: Node): boolean {
  const [own] = readCall(call).positional;
  const [wanted] = readCall(other).positional;
  return own !== undefined && isPlain(own) && own.text === wanted?.text;
}

/** `from statistics import mean as mean_of`: the name that a function has in its library. */
function importedAs({ file }: PythonFault, name: string): string {
  const aliased = new RegExp(
    `^from\\s+(?:statistics|random|functools)\\s+import\\b.*\\b(\\w+)\\s+as\\s+${name}\\b`,
    "m",
  );
  return aliased.exec(file.text)?.[1] ?? name;
}

/** What is asked to see whether the item is there. */
function conditionFor({ node, sequence }: Taken, name: string): string {
  const index = node.type === "subscript" ? Number(field(node, "subscript")?.text) : 0;
  if (index > 0) return `len(${name}) <= ${index}`;
  if (index < -1) return `len(${name}) < ${-index}`;
  return sequence.type === "generator_expression" ? `not list(${name})` : `not ${name}`;
}

/** The statements before it that take items of the same sequence would fail on still fewer of them. */
function firstItemRead(statement: Node, name: string): Node {
  let first = statement;
  for (let before = statement.previousNamedSibling; before; before = before.previousNamedSibling) {
    const assignment = before.type === "expression_statement" ? before.firstNamedChild : null;
    if (assignment?.type !== "assignment" || field(assignment, "left")?.text === name) break;
    const takes = before
      .descendantsOfType("subscript")
      .some(
        (node) => field(node, "value")?.text === name && /^-?\d+$/.test(field(node, "subscript")?.text ?? ""),
      );
    if (takes) first = before;
  }
  return first;
}

/** What the same loop or function does with other items, and what is said of those that lack something. */
function emptyReactions(
  investigation: Investigation,
  fault: PythonFault,
  taken: Taken,
  cause: string,
): Idea[] {
  const { file, statement } = fault;
  const { node, sequence } = taken;
  if (!isAlwaysEvaluated(node, statement)) return [];
  const bound = node.parent?.type === "assignment" ? (field(node.parent, "left")?.text ?? null) : null;
  const isSplit = /\.r?split\(/.test(sequence.text);
  // What the items are called says more than that the least of them was asked for.
  const asked = isPlain(sequence)
    ? [(lastNameOf(sequence) ?? "items").replace(/^_+/, "").replace(/_/g, " ")]
    : [];
  const thing = thingOf(bound, isSplit || asked.length > 0 ? null : node) ?? asked;
  const local = freeName(investigation.code, file, statement, isSplit ? "parts" : itemsName(sequence));
  const check: BadValue["check"] | null = isPlain(sequence)
    ? { kind: "if", condition: conditionFor(taken, sequence.text) }
    : sequence.type === "call"
      ? { kind: "bind", condition: conditionFor(taken, local), node: sequence, local }
      : null;
  if (!check) return [];
  return reactionIdeas(investigation, fault, {
    file,
    statement: check.kind === "if" ? firstItemRead(statement, sequence.text) : statement,
    check,
    reach: "function",
    situation: isSplit ? "missing_part" : "absent",
    thing,
    subject: isPlain(sequence) ? sequence.text : null,
    key: null,
    exception: fault.exception.type,
    callee: null,
    isFromRequest: isSplit && requestPartOf(investigation, fault, file.path, sequence) !== null,
    what: isSplit ? `A text without ${thing.join(" ") || "that part"}` : "A sequence without items",
    cause,
    name: "no_items",
  });
}

/** `topics` of `self.topics()`: what a function is called that gives several. */
function itemsName(sequence: Node): string {
  const callee = sequence.type === "call" ? field(sequence, "function") : null;
  const name = (callee && lastNameOf(callee)) ?? "";
  return /^[a-z]+s$/.test(name) && name !== "values" ? name : "parts";
}

/** `last = rows[-1]`, read for entries only: None where there is none, and the entries say so as the house's others do. */
function optionalIdeas({ code }: Investigation, fault: PythonFault, taken: Taken, cause: string): Idea[] {
  const assignment = taken.node.parent?.type === "assignment" ? taken.node.parent : null;
  const target = assignment && field(assignment, "left");
  if (taken.use !== "item" || !assignment || target?.type !== "identifier" || !isPlain(taken.sequence))
    return [];
  const style = optionalReads(code).filter(
    ({ consumer, fallback }) =>
      /^(?:entry|returned|argument)$/.test(consumer) && /^(?:None|""|'')$/.test(fallback),
  );
  const near = style.filter(({ file }) => file.path === fault.file.path);
  const [form] = near.length > 0 ? near : style;
  const guarded = guardReads(fault.file, fault.statement, target.text, () => form?.fallback ?? "None");
  if (!guarded || guarded.length === 0) return [];
  const text = `${taken.node.text} if ${taken.sequence.text} else None`;
  return [
    {
      cause,
      explanation: `Without items \`${target.text}\` is None, and the entries made of it are \`${form?.fallback ?? "None"}\`${form ? `, as at ${form.file.path}:${startLineOf(form.node)}` : ""}.`,
      edits: [replaceNode(fault.file, taken.node, text), ...guarded].map((edit) => ({
        ...edit,
        part: "fix",
        together: "optional",
      })),
      basis: form ? "house" : "guess",
      expectation: FINE,
      name: "no_items",
      sentence: "Without items the entries are empty.",
    },
  ];
}

function ideasFor(investigation: Investigation, fault: PythonFault, taken: Taken, sentence: string): Idea[] {
  const { code } = investigation;
  const kind = returnKindOf(fault.function);
  const isReturned = taken.node.parent?.type === "return_statement";
  const guarded = guardIdea(code, fault, taken, sentence);
  const known = emptyValues(code, taken.use, fault.file).filter(
    ({ text }) => (!isReturned && !figureReturned(fault, taken)) || isOfKind(text, kind),
  );
  const figure = figureReturned(fault, taken);
  const house = fittingValues(code, fault.function, fault.file.path, figure ?? taken.node, known);
  const [first] = house;
  const refused = refusedBeside(investigation, fault, taken.sequence, sentence);
  const beside = asBeside(code, fault, taken.sequence, sentence);
  const made: Idea[] = [
    ...(refused ? [refused] : []),
    ...(beside ? [beside] : []),
    ...(guarded ? [guarded] : nullableIdeas(code, fault, taken, sentence)),
    ...truthIdeas(fault, sentence),
    ...levelIdeas(fault, taken, sentence),
    ...usedUpIdeas(investigation, fault, taken.sequence, sentence),
    ...emptyReactions(investigation, fault, taken, sentence),
  ];
  const missing = absentIdea(investigation, fault, taken, sentence);
  if (missing) made.push(missing);
  made.push(...optionalIdeas(investigation, fault, taken, sentence));
  const failure = isReturned && fault.function ? failureValueOf(code, fault.function) : null;
  const value = failure ? failure.statement.replace(/^return\s*/, "") : first?.text;
  const evidence = failure ? failure.evidence : (first?.evidence ?? []);
  if (taken.isOneOfSeveral) return made;
  const custom = customValue(fault, taken);
  const kin = custom === null ? figureOfKin(code, fault, taken) : null;
  const fallback = value === undefined || value === "" ? (custom ?? kin?.text ?? null) : value;
  if (fallback !== null) {
    const edit = figure ? leavingWith(fault, taken, fallback) : valueEdit(fault, taken, fallback);
    if (edit) {
      const isOwn = value !== undefined && value !== "";
      // Figures of one class that know nothing of an empty one say so in the same way.
      const isOfKin = !isOwn && kin?.isOfClass === true && (kin.text === "None" || kin.isOfSame);
      const isHouse = isOwn || isOfKin;
      const places = isOfKin ? (kin?.evidence ?? []) : evidence;
      made.push({
        cause: sentence,
        explanation: isHouse
          ? `With no item, \`${fallback}\` is given, as at ${places.join(", ")}.`
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

/** `round(mean(values), 1)` where the function gives that: a figure that is rounded or scaled is none of nothing. Null for others. */
function figureReturned({ statement }: PythonFault, { node, use, sequence }: Taken): Node | null {
  const whole = statement.type === "return_statement" ? statement.firstNamedChild : null;
  const root = rootSequence(sequence) ?? sequence;
  if (!whole || use !== "division" || whole.id === node.id || !isPlain(root)) return null;
  let at: Node | null = node;
  while (at && at.id !== whole.id) {
    const parent: Node | null = at.parent;
    const isFigure =
      parent?.type === "argument_list"
        ? /^(?:round|float|int|abs|Decimal)$/.test(field(parent.parent ?? parent, "function")?.text ?? "")
        : /^(?:call|binary_operator|unary_operator|parenthesized_expression)$/.test(parent?.type ?? "");
    if (!isFigure) return null;
    at = parent;
  }
  return at;
}

/** The function leaves before the figure, with what stands for one of nothing. */
function leavingWith({ file, statement }: PythonFault, taken: Taken, value: string) {
  const sequence = rootSequence(taken.sequence) ?? taken.sequence;
  const check = `if ${conditionFor({ ...taken, sequence }, sequence.text)}:`;
  const edit = insertBefore(file, statement, [check, `\treturn ${value}`]);
  return edit && { ...edit, part: "fix" };
}

/** `return round(mean(values), 1)`: the function leaves before it, with what it gives for nothing. */
function guardIdea(
  code: Investigation["code"],
  fault: PythonFault,
  taken: Taken,
  cause: string,
): Idea | null {
  const { statement, file } = fault;
  const sequence = rootSequence(taken.sequence) ?? taken.sequence;
  const isWithin =
    statement.type === "return_statement" &&
    (taken.node.parent?.type !== "return_statement" ||
      (taken.use === "division" && sequence.id !== taken.sequence.id));
  // What a function beside it gives for the same sequence says more than its other ways out.
  const failure =
    isWithin && fault.function
      ? (emptyValueOf(code, fault.function, sequence.text) ?? failureValueOf(code, fault.function))
      : null;
  if (!failure || !isPlain(sequence) || !isAlwaysEvaluated(taken.node, statement)) return null;
  if (isOneOfOthers(taken.node, statement, sequence.text)) return null;
  const edit = insertBefore(file, statement, [
    `if ${conditionFor({ ...taken, sequence }, sequence.text)}:`,
    `\t${failure.statement}`,
  ]);
  return (
    edit && {
      cause,
      explanation: `With no item the function gives \`${failure.statement.replace(/^return\s*/, "")}\`, as at ${failure.evidence.join(", ")}.`,
      edits: [{ ...edit, part: "fix" }],
      basis: "house",
      expectation: FINE,
      name: "no_items",
      sentence: "Without items the result is defined.",
    }
  );
}

/** Whether a record is given that has more to say than of this sequence: leaving without it would lose the rest. */
function isOneOfOthers(node: Node, statement: Node, sequence: string): boolean {
  for (let at: Node | null = node; at && at.id !== statement.id; at = at.parent) {
    const own = at.id;
    if (!/^(?:dictionary|list|tuple|expression_list)$/.test(at.parent?.type ?? "")) continue;
    const beside = (at.parent?.namedChildren ?? []).filter(
      (child) => child.id !== own && child.type !== "comment",
    );
    const isComputed = (child: Node) => child.descendantsOfType(["identifier", "call"]).length > 0;
    const isOfIt = (child: Node) =>
      child.descendantsOfType("identifier").some(({ text }) => text === sequence);
    if (beside.some((child) => isComputed(child) && !isOfIt(child))) return true;
  }
  return false;
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
  // The framework's answer is for its handlers: deeper down nothing says that the list was what was asked for.
  const isHere = isInHandler(investigation.code, fault.file, fault.statement);
  const plain =
    isHere &&
    frameworkAnswer(investigation.code, handler.framework, "absent", target, plainSentence("absent", thing));
  const answer = houseAnswer(investigation.code, "absent", target, sequence) ?? (plain || null);
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
  if (use === "best") return isReturned && kind === "optional" ? "None" : null;
  return isReturned && kind === "number" ? "0" : null;
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
