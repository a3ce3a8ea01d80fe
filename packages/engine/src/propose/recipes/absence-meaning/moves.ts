import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { indentOf, indentUnit } from "../../../code/indent.ts";
import { field } from "../../../code/nodes.ts";
import {
  atom,
  enclosed,
  isPlain as isPlainPython,
  replaceNode as replaceInPython,
} from "../edits/expressions.ts";
import { freeName as freeInPython } from "../edits/names.ts";
import * as python from "../edits/statements.ts";
import { beforeIt } from "../javascript/arrow-block.ts";
import { freeName as freeInJavascript } from "../javascript/names.ts";
import * as javascript from "../javascript/statements.ts";
import type { Spot } from "./spots.ts";

/** A whole that is made of what may be absent: the value itself, what is read of it, the call that it is given to. */
export interface Whole {
  readonly node: Node;
  readonly level: "itself" | "read" | "made";
}

const MOST_LEVELS = 4;

/** The wholes around a spot, innermost first, up to the statement. */
export function wholesOf({ node, dialect, absence }: Spot): readonly Whole[] {
  const own = node.parent?.type === "non_null_expression" ? node.parent : node;
  const found: Whole[] =
    absence === "unreadable" || absence === "blank"
      ? [{ node: own, level: "made" }]
      : [{ node: own, level: "itself" }];
  let current = own;
  let isMade = false;
  for (let left = MOST_LEVELS; left > 0; left -= 1) {
    const chain = chainFrom(current);
    if (chain.id !== current.id) found.push({ node: chain, level: isMade ? "made" : "read" });
    const outer = outerOf(chain);
    if (!outer) break;
    isMade = true;
    current = outer;
    if (chainFrom(outer).id === outer.id) found.push({ node: outer, level: "made" });
  }
  return dialect.id === "python"
    ? found.filter((one) => one.node.type !== "parenthesized_expression")
    : found;
}

const CHAIN =
  /^(?:member_expression|subscript_expression|call_expression|attribute|subscript|call|non_null_expression)$/;

function chainFrom(start: Node): Node {
  let current = start;
  for (let parent = current.parent; parent && CHAIN.test(parent.type); parent = current.parent) {
    const inner =
      field(parent, "object") ??
      field(parent, "function") ??
      field(parent, "value") ??
      parent.firstNamedChild;
    if (inner?.id !== current.id) break;
    current = parent;
  }
  return current;
}

/** The call that takes it, the sum that it is part of. */
function outerOf(node: Node): Node | null {
  const parent = node.parent;
  if (!parent) return null;
  if (/^(?:arguments|argument_list)$/.test(parent.type)) {
    const call = parent.parent;
    return call && /^(?:await|await_expression)$/.test(call.parent?.type ?? "")
      ? (call.parent ?? call)
      : call;
  }
  if (/^(?:binary_operator|unary_operator|not_operator)$/.test(parent.type)) return parent;
  if (parent.type === "binary_expression")
    return /^[-+*/%]$/.test(field(parent, "operator")?.text ?? "") ? parent : null;
  return null;
}

/** `return found` gives nothing already where nothing is found. */
function isSameNothing(node: Node, words: string): boolean {
  return /^return(?: None| null| undefined)?$/.test(words) && node.parent?.type === "return_statement";
}

/** How it is asked that the subject is not there. */
export function absentAsked({ dialect, absence, node }: Spot, subject: string): string {
  if (dialect.id === "python") {
    if (absence === "entry") return `${field(node, "subscript")?.text ?? ""} not in ${subject}`;
    if (absence === "blank") return `not ${subject}`;
    return absence === "empty" ? tooShort(node, subject) : `${subject} is None`;
  }
  return absence === "empty" ? `${subject}.length === 0` : `!${subject}`;
}

/** How many entries a read needs: two for `words[1]`. */
function leastOf(node: Node): number {
  const index = field(node, "subscript")?.text ?? "";
  if (!/^-?\d+$/.test(index)) return 1;
  return index.startsWith("-") ? Number(index.slice(1)) : Number(index) + 1;
}

function tooShort(node: Node, subject: string): string {
  const least = leastOf(node);
  return least > 1 ? `len(${subject}) < ${least}` : `not ${subject}`;
}

function presentAsked({ dialect, absence, node }: Spot, subject: string): string {
  if (dialect.id === "python") {
    if (absence === "entry") return `${field(node, "subscript")?.text ?? ""} in ${subject}`;
    const least = leastOf(node);
    if (absence === "blank") return subject;
    if (absence === "empty" && least > 1) return `len(${subject}) >= ${least}`;
    return absence === "empty" ? subject : `${subject} is not None`;
  }
  return absence === "empty" ? `${subject}.length > 0` : subject;
}

/** `cert.issuer?.O ?? UNKNOWN`, `place_of(seat) if seat is not None else STANDBY`: what stands instead of a whole. */
export function insteadEdits(
  code: CodeIndex,
  spot: Spot,
  whole: Whole,
  answer: string,
): readonly Edit[] | null {
  const { file, dialect, node, subject, absence } = spot;
  if (absence === "unreadable") return null;
  const own = whole.node.text;
  const replace = (text: string) =>
    (dialect.id === "python" ? replaceInPython : javascript.replaceNode)(file, whole.node, text);
  if (
    dialect.id === "javascript" &&
    absence === "nothing" &&
    whole.level !== "made" &&
    subject.id === node.id
  ) {
    const rest = own.slice(node.text.length).replace(/^!?\s*\.?|!$/g, "");
    const chained = rest === "" ? node.text : `${node.text}?.${rest}`;
    return [replace(answer === "undefined" ? chained : bracketed(whole.node, `${chained} ?? ${answer}`))];
  }
  if (dialect.id === "python" && whole.level === "itself") {
    const gotten = getting(spot, answer);
    if (gotten) return [replace(gotten)];
  }
  // What nobody tells apart from an empty one is said in fewer words.
  if (dialect.id === "python" && absence === "nothing" && own === subject.text && FALSY.test(answer))
    return [replace(enclosed(whole.node, `${withoutDefault(whole.node)} or ${answer}`))];
  if (subject.type === "generator_expression") return null;
  const isPlain = isRepeatable(subject, dialect.id === "python");
  const hoisted = isPlain ? null : hoist(code, spot);
  if (!isPlain && !hoisted) return null;
  const asked = presentAsked(spot, hoisted?.name ?? subject.text);
  const at = subject.startIndex - whole.node.startIndex;
  const present = hoisted ? own.slice(0, at) + hoisted.name + own.slice(at + subject.text.length) : own;
  const text =
    dialect.id === "python"
      ? enclosed(whole.node, `${present} if ${asked} else ${answer}`)
      : bracketed(whole.node, `${asked} ? ${present} : ${answer}`);
  return [...(hoisted ? [hoisted.edit] : []), replace(text)];
}

/** `row.get("tags")` of `row.get("tags", [])`: what stands in for None stands in for no entry as well. */
function withoutDefault(node: Node): string {
  const callee = node.type === "call" ? field(node, "function") : null;
  const given = field(node, "arguments")?.namedChildren ?? [];
  const [key, instead] = given;
  const isGet = callee?.type === "attribute" && field(callee, "attribute")?.text === "get";
  return isGet && key && instead && given.length === 2 && FALSY.test(instead.text)
    ? `${callee.text}(${key.text})`
    : node.text;
}

const FALSY = /^(?:0|0\.0|""|''|\[\]|\{\}|\(\))$/;

/** `d.get(key, answer)`, `max(rows, default=answer)`. */
function getting({ node, absence, subject }: Spot, answer: string): string | null {
  const given = field(node, "arguments");
  if (absence === "entry") return `${atom(subject)}.get(${field(node, "subscript")?.text ?? ""}, ${answer})`;
  const name = field(node, "function")?.text ?? "";
  if (absence === "empty")
    return /^(?:max|min)$/.test(name) && given
      ? `${name}${given.text.slice(0, -1)}, default=${answer})`
      : null;
  const isGet = /\.get$/.test(name) && given?.namedChildCount === 1;
  // A variable of the environment has no null; a field of data may.
  if (isGet && !/env/i.test(name) && /^(?:\{\}|\[\]|""|''|\(\))$/.test(answer))
    return `(${node.text} or ${answer})`;
  return isGet ? `${node.text.slice(0, -1)}, ${answer})` : null;
}

/** In brackets where it would fall apart otherwise. */
export function bracketed(node: Node, text: string): string {
  const parent = node.parent;
  const isOpen =
    parent !== null &&
    /^(?:arguments|array|pair|variable_declarator|assignment_expression|augmented_assignment_expression|return_statement|template_substitution|parenthesized_expression|arrow_function|expression_statement)$/.test(
      parent.type,
    );
  return isOpen && field(parent, "object")?.id !== node.id ? text : `(${text})`;
}

export function isRepeatable(node: Node, isPython: boolean): boolean {
  if (isPython) return isPlainPython(node);
  if (/^(?:identifier|this)$/.test(node.type)) return true;
  const object = node.type === "member_expression" ? field(node, "object") : null;
  return object !== null && isRepeatable(object, isPython);
}

interface Hoisted {
  readonly name: string;
  readonly edit: Edit;
}

/** Gives what is asked a name in front of its statement. */
function hoist(code: CodeIndex, spot: Spot): Hoisted | null {
  const { file, dialect, subject } = spot;
  const statement = statementOf(spot);
  if (!statement || !isAlwaysReached(spot, statement)) return null;
  const wanted = nameFor(subject, dialect.id === "python");
  if (dialect.id === "python") {
    const name = freeInPython(code, file, statement, wanted);
    const edit = python.insertBefore(file, statement, [`${name} = ${subject.text}`]);
    return edit && { name, edit };
  }
  const name = freeInJavascript(code, file, statement, wanted);
  const edit = beforeIt(file, spot.node, [`const ${name} = ${subject.text}${end(spot)}`]);
  return edit && { name, edit };
}

function nameFor(subject: Node, isPython: boolean): string {
  const inner = /^await/.test(subject.type) ? (subject.firstNamedChild ?? subject) : subject;
  const callee = field(inner, "function") ?? inner;
  const last = (field(callee, "property") ?? field(callee, "attribute") ?? callee).text;
  const bare = last.replace(
    /^(?:get|find|fetch|load|read|current|lookup|look_?up)_?(?=[A-Za-z])|_?(?:of|for|by)$|(?:Of|For|By[A-Z]\w*)$/gi,
    "",
  );
  const name =
    /^[A-Za-z]\w*$/.test(bare) && !/^(?:find|get|first|one|at|match|exec|pop)$/.test(bare) ? bare : "found";
  return isPython ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

export function end({ file }: Pick<Spot, "file">): string {
  return javascript.usesSemicolons(file) ? ";" : "";
}

export function statementOf({ dialect, node }: Spot): Node | null {
  return dialect.id === "python" ? python.statementOf(node) : javascript.statementOf(node);
}

const BRANCHES =
  /^(?:ternary_expression|conditional_expression|boolean_operator|lambda|.*_comprehension|generator_expression|arrow_function|function_expression|elif_clause|while_statement|for_statement|for_in_statement|do_statement)$/;

/** Whether a node is reached whenever its statement is: in no branch, loop head or callback of it. */
export function isAlwaysReached({ node }: Pick<Spot, "node">, statement: Node): boolean {
  for (let current = node; current.id !== statement.id; ) {
    const parent: Node | null = current.parent;
    if (!parent) return false;
    const isCondition =
      field(parent, "condition")?.id === current.id && !/while|do_|for_|elif/.test(parent.type);
    const isFirst =
      field(parent, "left")?.id === current.id && /boolean_operator|binary_expression/.test(parent.type);
    const isIterated = field(parent, "right")?.id === current.id && /^for_/.test(parent.type);
    const isShort =
      parent.type === "binary_expression" && /^(?:&&|\|\||\?\?)$/.test(field(parent, "operator")?.text ?? "");
    if ((BRANCHES.test(parent.type) || isShort) && !isCondition && !isFirst && !isIterated) return false;
    current = parent;
  }
  return true;
}

/** `if (!seat) return STANDBY;` where the value is known; `continue` where the answer is null and rounds are skipped. */
export function leaveEdits(
  code: CodeIndex,
  spot: Spot,
  words: string,
  lead: readonly string[] = [],
): readonly Edit[] | null {
  const { file, dialect, node, subject, absence } = spot;
  const isPython = dialect.id === "python";
  const statement = statementOf(spot);
  if (!statement) return null;
  if (absence === "nothing" && isSameNothing(node, words)) return null;
  if (absence === "unreadable") {
    if (lead.length > 0) return null;
    if (!isPython) {
      if (statement.type !== "return_statement" || spot.scope === null) return null;
      const lines = ["try {", `\t${statement.text}`, "} catch {", `\t${words}${end(spot)}`, "}"];
      return [javascript.replaceNode(file, statement, indentedAt(spot, statement, lines))];
    }
    if (!python.isTryable(statement)) return null;
    const caught = /loads/.test(node.text) ? "ValueError" : /Decimal/.test(node.text) ? null : "ValueError";
    const edit = caught && python.wrapInTry(file, statement, { caught, lines: [words] });
    return edit ? [edit] : null;
  }
  if (lead.length > 0 && absence === "entry") return null;
  if (!isAlwaysReached({ node: subject }, statement)) return null;
  const guard = (name: string) => {
    const asked = absentAsked(spot, name);
    const lines = [...lead, `${words}${isPython ? "" : end(spot)}`].map((line) => `\t${line}`);
    if (isPython) return [`if ${asked}:`, ...lines];
    return lead.length > 0 ? [`if (${asked}) {`, ...lines, "}"] : [`if (${asked}) ${words}${end(spot)}`];
  };
  const next = nextOrNothing(spot);
  if (next) {
    const own = boundName(statement, node);
    const made = own ?? freeInPython(code, file, statement, "found");
    const lines = [`if ${made} is None:`, ...guard(made).slice(1)];
    const edit = own
      ? python.insertAfter(file, statement, lines)
      : python.insertBefore(file, statement, [`${made} = ${next}`, ...lines]);
    return edit && [replaceInPython(file, node, own ? next : made), edit];
  }
  const bound = subject.id === node.id ? boundName(statement, node) : null;
  if (bound) {
    const edit = (isPython ? python : javascript).insertAfter(file, statement, guard(bound));
    return edit && [edit];
  }
  if (isRepeatable(subject, isPython)) {
    const edit = isPython
      ? python.insertBefore(file, firstRead(spot, statement), guard(subject.text))
      : beforeIt(file, node, guard(subject.text));
    return edit && [edit];
  }
  const made = hoist(code, spot);
  if (!made) return null;
  const name = made.name;
  // A generator is neither empty nor full: it is asked as a list, and its brackets are those of the call.
  const isGenerator = subject.type === "generator_expression";
  const given = isGenerator ? `[${subject.text.slice(1, -1)}]` : subject.text;
  const lines = [
    isPython ? `${name} = ${given}` : `const ${name} = ${subject.text}${end(spot)}`,
    ...guard(name),
  ];
  const edit = isPython ? python.insertBefore(file, statement, lines) : beforeIt(file, node, lines);
  return (
    edit && [
      edit,
      (isPython ? replaceInPython : javascript.replaceNode)(file, subject, isGenerator ? `(${name})` : name),
    ]
  );
}

/** `next((crew for crew in crews if crew.can(skill)), None)` for a `next` that ends in an error where there is none. */
function nextOrNothing({ node, dialect, absence }: Spot): string | null {
  const view = dialect.id === "python" && absence === "empty" ? dialect.view(node) : null;
  if (view?.kind !== "call" || view.callee.text !== "next") return null;
  if (view.list.type === "generator_expression") return `next(${view.list.text}, None)`;
  return view.values.length === 1 ? `next(${view.values[0]?.text}, None)` : null;
}

function indentedAt({ file }: Spot, statement: Node, lines: readonly string[]): string {
  const [indent, unit] = [indentOf(file, statement), indentUnit(file)];
  return lines.map((line, at) => (at === 0 ? "" : indent) + line.replace(/^\t/, unit)).join("\n");
}

/** The first of the statements in front of one that reads entries of the same list: it fails as well where there are too few. */
function firstRead({ subject, absence }: Spot, statement: Node): Node {
  let first = statement;
  if (absence !== "empty") return first;
  for (
    let one = statement.previousNamedSibling;
    one && one.type === "expression_statement";
    one = one.previousNamedSibling
  ) {
    const target = field(one.firstNamedChild ?? one, "left");
    if (target?.text === subject.text) break;
    if (one.text.includes(`${subject.text}[`)) first = one;
  }
  return first;
}

/** The one name that a statement gives the value. */
function boundName(statement: Node, node: Node): string | null {
  const inner = statement.namedChildCount === 1 ? statement.firstNamedChild : null;
  if (!inner || !/^(?:assignment|variable_declarator)$/.test(inner.type)) return null;
  const value = field(inner, "right") ?? field(inner, "value");
  const target = field(inner, "left") ?? field(inner, "name");
  return value?.id === node.id && target?.type === "identifier" ? target.text : null;
}

/**
 * `const place = C ? STANDBY : placeOf(seatOf(…))` becomes `const seat = C ? undefined : seatOf(…)` and
 * `const place = seat ? placeOf(seat) : STANDBY`: the answer of a choice is also that for what is not found in its other half.
 */
export function joinEdits(code: CodeIndex, spot: Spot, choice: Node): readonly Edit[] | null {
  const { file, dialect, node, absence } = spot;
  const view = dialect.view(choice);
  if (
    absence !== "nothing" ||
    view?.kind !== "ternary" ||
    [view.then, view.otherwise].some(({ id }) => id === node.id)
  )
    return null;
  const isThen = contains(view.then, node);
  const [present, answer] = isThen ? [view.then, view.otherwise] : [view.otherwise, view.then];
  const isPython = dialect.id === "python";
  const statement = statementOf(spot);
  if (!statement || !contains(present, node) || !isAlwaysReached({ node: choice }, statement)) return null;
  const wanted = nameFor(node, isPython);
  const name = (isPython ? freeInPython : freeInJavascript)(code, file, statement, wanted);
  const at = node.startIndex - present.startIndex;
  const made = present.text.slice(0, at) + name + present.text.slice(at + node.text.length);
  const condition = view.condition.text;
  if (isPython) {
    const value = isThen
      ? `${node.text} if ${condition} else None`
      : `None if ${condition} else ${node.text}`;
    const edit = python.insertBefore(file, statement, [`${name} = ${value}`]);
    return (
      edit && [edit, replaceInPython(file, choice, `${made} if ${name} is not None else ${answer.text}`)]
    );
  }
  const value = isThen
    ? `${condition} ? ${node.text} : undefined`
    : `${condition} ? undefined : ${node.text}`;
  const edit = beforeIt(file, choice, [`const ${name} = ${value}${end(spot)}`]);
  return edit && [edit, javascript.replaceNode(file, choice, `${name} ? ${made} : ${answer.text}`)];
}

export function contains(outer: Node, inner: Node): boolean {
  return outer.startIndex <= inner.startIndex && inner.endIndex <= outer.endIndex;
}
