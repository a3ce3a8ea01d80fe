import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol } from "../../../code/code-index.ts";
import { field, isInside, startLineOf } from "../../../code/nodes.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import type { Parameter } from "../../../code/python/parameters.ts";
import { lineStart, nextLineStart, textEdit } from "../../../code/text-edit.ts";
import { scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import { calledAs, givenParameters } from "../../house/own-method.ts";
import { replaceNode } from "../edits/expressions.ts";
import { namesRead } from "../edits/names.ts";
import { statementOf } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { NO_ERROR } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { Guess, Scene } from "./scene.ts";

const LONGEST = 25;
/** So much of two expressions must be the very same: names of attributes and functions, keys, texts. */
const LEAST_SOLID = 2;

/**
 * An expression that a function of the house gives as well, behind a check of the very part that failed:
 * `user.get("username") or user["first_name"]` beside `display_name(user)`, which asks first whether there is a user. The
 * function is called.
 */
export function houseForms({ code, fault, suspects, type }: Scene): Guess[] {
  if (/^(?:NameError|ImportError|RecursionError|UnboundLocalError)$/.test(type)) return [];
  const [suspect] = suspects;
  const own = (suspect ? [suspect] : refusedParts(fault, type)).flatMap((failing) =>
    expressionsAround(failing).map((expression) => ({ expression, failing })),
  );
  const found = functionsOf(code)
    .filter(({ node }) => node.id !== scopeOf(fault.statement).id)
    .flatMap((symbol) => {
      for (const { expression, failing } of own) {
        const made = formFor(symbol, expression, failing);
        const name = made && calledAs(code, symbol, fault.file, expression);
        if (made && name) return [{ symbol, expression, failing, name, given: made }];
      }
      return [];
    });
  const [only, ...others] = found;
  if (!only) return laterForms(code, fault);
  // Two ways of the house do not say which one is meant.
  if (others.length > 0) return [];
  const { symbol, expression, failing, name, given } = only;
  const place = `${symbol.path}:${startLineOf(symbol.node)}`;
  const isAsync = symbol.node.text.startsWith("async");
  // What is asynchronous is waited for, which takes an asynchronous function here as well.
  if (isAsync && !scopeOf(expression).text.startsWith("async")) return [];
  const isRead = /^(?:attribute|subscript|call)$/.test(expression.parent?.type ?? "");
  const called = `${name.text}(${given})`;
  const text = isAsync ? (isRead ? `(await ${called})` : `await ${called}`) : called;
  const idea = runningIdea({
    cause: `${fault.file.path}:${startLineOf(expression)} does by hand what \`${symbol.name}\` does, without its check.`,
    explanation: `\`${symbol.name}\` (${place}) is called, which knows what to give where \`${failing.text}\` is not there.`,
    edits: [...name.imports, replaceNode(fault.file, expression, text)],
    name: `${fault.function?.name ?? "value"}_as_the_house_does`.replaceAll(/\W+/g, "_"),
  });
  return [{ strength: 0.93, idea: { ...idea, expectation: NO_ERROR } }];
}

/**
 * A part that is not there gets its name first, `address = order["address"]`, and is written out later as a function of
 * the house writes it, which leaves before where the part need not be there: the function is called.
 */
function laterForms(code: CodeIndex, fault: PythonFault): Guess[] {
  const { file, statement, exception } = fault;
  const assignment = statement.firstNamedChild?.type === "assignment" ? statement.firstNamedChild : null;
  const [target, value] = [assignment && field(assignment, "left"), assignment && field(assignment, "right")];
  const scope = scopeOf(statement);
  const isAbsence = /^(?:KeyError|IndexError)$/.test(exception.type) || /NoneType/.test(exception.value);
  if (!isAbsence || target?.type !== "identifier" || !value || scope.type !== "function_definition")
    return [];
  const reads = namesRead(scope).filter((node) => node.text === target.text && node.id !== target.id);
  const [first] = reads;
  const later = first && statementOf(first);
  if (
    !first ||
    later?.parent?.id !== statement.parent?.id ||
    reads.some((node) => statementOf(node)?.id !== later?.id)
  )
    return [];
  const around = expressionsAround(first).filter((node) => reads.every((read) => isInside(read, node)));
  const found = functionsOf(code)
    .filter(({ node }) => node.id !== scope.id && !node.text.startsWith("async"))
    .flatMap((symbol) => {
      for (const expression of around) {
        const given = formFor(symbol, expression, first, new Map([[target.text, value]]));
        const name = given !== null && calledAs(code, symbol, file, expression);
        if (given !== null && name) return [{ symbol, expression, name, given }];
      }
      return [];
    });
  const [only, ...others] = found;
  if (!only || others.length > 0) return [];
  const { symbol, expression, name, given } = only;
  const start = lineStart(file.text, statement.startIndex);
  const removed = textEdit(file, start, nextLineStart(file.text, statement.endIndex), "");
  const idea = runningIdea({
    cause: `${file.path}:${fault.line} takes for granted what \`${symbol.name}\` looks for first, and does by hand what it does.`,
    explanation: `\`${symbol.name}\` (${symbol.path}:${startLineOf(symbol.node)}) is called, which knows what to give where \`${value.text}\` is not there.`,
    edits: [...name.imports, removed, replaceNode(file, expression, `${name.text}(${given})`)],
    name: `${fault.function?.name ?? "value"}_as_the_house_does`.replaceAll(/\W+/g, "_"),
  });
  return [{ strength: 0.88, idea: { ...idea, expectation: NO_ERROR } }];
}

/** What a library could not use, where its message does not say which part of the line that was. */
function refusedParts({ statement, line }: PythonFault, type: string): Node[] {
  if (
    !/^(?:ValueError|IndexError|KeyError|StatisticsError|ZeroDivisionError|(?:\w+\.)+StatisticsError)$/.test(
      type,
    )
  )
    return [];
  return namesRead(statement).filter(
    (node) => startLineOf(node) <= line && line <= node.endPosition.row + 1 && node.parent?.type !== "call",
  );
}

/** Small functions of the project that its code calls. */
function functionsOf(code: CodeIndex): FunctionSymbol[] {
  return code.paths
    .filter((path) => path.endsWith(".py") && code.file(path)?.isTest === false)
    .flatMap((path) => code.symbolsOf(path)?.functions ?? [])
    .filter(({ node }) => node.endPosition.row - node.startPosition.row <= LONGEST);
}

/** What holds the failing part, the largest first, up to its statement. */
function expressionsAround(failing: Node): Node[] {
  const found: Node[] = [];
  for (
    let node = failing.parent;
    node && !/statement$|^(?:block|lambda|assignment)$/.test(node.type);
    node = node.parent
  )
    if (EXPRESSION.test(node.type)) found.unshift(node);
  return found;
}

const EXPRESSION =
  /^(?:call|attribute|subscript|string|binary_operator|boolean_operator|conditional_expression|tuple|list|dictionary|concatenated_string|comparison_operator|not_operator)$/;

/** What a function has to be given to make an expression, where it looks first at the part that failed. */
function formFor(
  symbol: FunctionSymbol,
  expression: Node,
  failing: Node,
  /** What names stand for that were set before, and failed in that. */
  before: ReadonlyMap<string, Node> = new Map(),
): string | null {
  const parameters = givenParameters(symbol);
  if (parameters.length === 0 || parameters.some(({ kind }) => kind === "args" || kind === "kwargs"))
    return null;
  for (const form of formsOf(symbol.node)) {
    const locals = boundOnce(symbol.node);
    const state: State = { parameters, locals, before, bound: new Map(), solid: 0, failing, looked: null };
    if (!unify(form, expression, state) || state.solid < LEAST_SOLID || state.looked === null) continue;
    if (before.size > 0 ? !isLeftBefore(symbol.node, form) : !isLookedAt(symbol.node, state.looked, form))
      continue;
    const given = givenFor(parameters, state.bound);
    if (given !== null) return given;
  }
  return null;
}

/** What a function gives, and each of the two where it chooses. */
function formsOf(definition: Node): Node[] {
  const given = descendantsHere(definition, "return_statement").flatMap((node) => node.firstNamedChild ?? []);
  return given.flatMap(bothOf);
}

function bothOf(value: Node): Node[] {
  if (value.type === "parenthesized_expression" && value.firstNamedChild)
    return bothOf(value.firstNamedChild);
  if (value.type !== "conditional_expression") return [value];
  const [first, , second] = value.namedChildren;
  return [first, second].flatMap((one) => (one ? bothOf(one) : []));
}

/** What names of a function stand for that are set once, by name. */
function boundOnce(definition: Node): ReadonlyMap<string, Node> {
  const all = descendantsHere(definition, "assignment").flatMap((node) => {
    const [name, value] = [field(node, "left"), field(node, "right")];
    return name?.type === "identifier" && value ? [{ name: name.text, value }] : [];
  });
  const once = all.filter(({ name }) => all.filter((other) => other.name === name).length === 1);
  return new Map(once.map(({ name, value }) => [name, value]));
}

interface State {
  readonly parameters: readonly Parameter[];
  readonly locals: ReadonlyMap<string, Node>;
  readonly before: ReadonlyMap<string, Node>;
  readonly bound: Map<string, Node>;
  solid: number;
  readonly failing: Node;
  /** What the failing part is called in the function. */
  looked: string | null;
}

/** Whether an expression of a function is another one with its parameters in place of some parts. */
function unify(form: Node, own: Node, state: State): boolean {
  if (own.id === state.failing.id) state.looked ??= form.text;
  if (form.type === "parenthesized_expression" && form.firstNamedChild)
    return unify(form.firstNamedChild, own, state);
  if (own.type === "parenthesized_expression" && own.firstNamedChild)
    return unify(form, own.firstNamedChild, state);
  const parameter =
    form.type === "identifier" && !isName(form)
      ? state.parameters.find(({ name }) => name === form.text)
      : undefined;
  const earlier = own.type === "identifier" && !isName(own) ? state.before.get(own.text) : undefined;
  if (earlier) return unify(form, earlier, state);
  if (parameter) {
    const known = state.bound.get(parameter.name);
    if (known) return known.text === own.text;
    if (!/^(?:identifier|attribute|subscript|call)$/.test(own.type)) return false;
    state.bound.set(parameter.name, own);
    return true;
  }
  const local = form.type === "identifier" && !isName(form) ? state.locals.get(form.text) : undefined;
  if (local && own.type === local.type) return unify(local, own, state);
  if (form.type !== own.type || form.namedChildCount !== own.namedChildCount) return false;
  if (operators(form) !== operators(own)) return false;
  if (form.type === "string" && form.descendantsOfType("interpolation").length === 0) {
    state.solid += 1;
    return unquoted(form.text) === unquoted(own.text);
  }
  if (form.namedChildCount === 0) {
    if (form.type === "identifier") state.solid += 1;
    return /^string_(?:start|end)$/.test(form.type) || form.text === own.text;
  }
  return form.namedChildren.every((child, index) => {
    const other = own.namedChild(index);
    return other !== null && unify(child, other, state);
  });
}

/** `name` of `x.name` and of `f(name=…)`, which is no value. */
function isName({ parent, id }: Node): boolean {
  return (
    (parent?.type === "attribute" && field(parent, "attribute")?.id === id) ||
    (parent?.type === "keyword_argument" && field(parent, "name")?.id === id)
  );
}

function unquoted(text: string): string {
  return text.replace(/^(\w*)'([^'"\\]*)'$/s, '$1"$2"');
}

function operators(node: Node): string {
  return node.children
    .flatMap((child) => (child.isNamed || /^["',()[\]{}:.]+$/.test(child.type) ? [] : child.type))
    .join(" ");
}

/** Whether a function leaves another way before it gives a form. */
function isLeftBefore(definition: Node, form: Node): boolean {
  return descendantsHere(definition, "if_statement").some(
    (node) =>
      node.startIndex < form.startIndex &&
      /^(?:return|raise)_statement$/.test(field(node, "consequence")?.lastNamedChild?.type ?? "") &&
      !isInside(form, node),
  );
}

/** Whether a function looks at a part before it gives a form that needs it. */
function isLookedAt(definition: Node, text: string, form: Node): boolean {
  const conditions = [
    ...descendantsHere(definition, "if_statement").flatMap((node) =>
      node.startIndex < form.startIndex ? (field(node, "condition") ?? []) : [],
    ),
    ...descendantsHere(definition, "elif_clause").flatMap((node) => field(node, "condition") ?? []),
    ...descendantsHere(definition, "conditional_expression").flatMap((node) => node.namedChild(1) ?? []),
  ];
  return conditions.some((condition) => {
    const parts = [
      condition,
      ...condition.descendantsOfType(["identifier", "attribute", "subscript", "call"]),
    ];
    return parts.some((part) => part.text === text);
  });
}

function givenFor(parameters: readonly Parameter[], bound: ReadonlyMap<string, Node>): string | null {
  const texts: string[] = [];
  let isNamed = false;
  for (const { name, kind, defaultValue } of parameters) {
    const given = bound.get(name);
    if (given?.text.includes("\n")) return null;
    if (!given && !defaultValue) return null;
    if (given) texts.push(isNamed || kind === "keyword_only" ? `${name}=${given.text}` : given.text);
    else isNamed = true;
  }
  return texts.join(", ");
}
