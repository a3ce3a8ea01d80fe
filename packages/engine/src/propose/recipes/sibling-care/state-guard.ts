import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { failingValue } from "../../../diagnose/origin/failing-value.ts";
import { returnsOf } from "../../../diagnose/origin/javascript/functions.ts";
import type { Investigation } from "../../../investigation.ts";
import { refusedStatus } from "../../house/javascript/status.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { answered, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { insertBefore } from "../javascript/statements.ts";
import { isLocalName } from "./names.ts";
import { declaredAs } from "./only-where-there.ts";
import { bare } from "./unify.ts";

/** What is held, by an object or by its module, and may not be there yet or any more. */
interface HeldState {
  /** `this.#socket`, `client` */
  readonly text: string;
  /** The name that it has where it failed; the same as `text` where it has none. */
  readonly local: string;
  /** The class, or the whole module. */
  readonly owner: Node;
}

interface StateGuard {
  readonly check: Node;
  readonly definition: Node;
  readonly exit: Node;
}

/**
 * `if (!this.#socket) throw new NotConnected()` in the methods beside one that takes for granted that it is connected: it
 * asks first, as they do.
 */
export function stateGuardIdea(investigation: Investigation, fault: JavascriptFault): Idea | null {
  const { code } = investigation;
  const place = failingValue(investigation)?.place;
  const file = place && code.file(place.path);
  if (
    !file ||
    file.isTest ||
    !/ of (?:null|undefined)\b|as it is (?:null|undefined)/.test(fault.exception.value)
  )
    return null;
  const state = heldState(file, bare(place.node));
  const own = state && functionOf(place.node, state.owner);
  const body = own && field(own, "body");
  const statement = body && topStatement(body, place.node);
  if (!state || !own || !statement || isAskedBefore(statement, state)) return null;
  const all = guardsOf(state).filter(({ definition }) => definition.id !== own.id);
  if (isMadeElsewhere(state, own)) return null;
  const fitting = all.filter((guard) => fits(file, guard, own));
  const written = fitting.map((guard) => writtenFor(file, guard, state, own));
  const [first] = fitting;
  const [text] = written;
  // Two ways to leave do not say which is meant; nor does one among others that go on in a way of their own.
  if (!first || !text || new Set(written).size > 1 || all.some(({ exit }) => exit.type !== first.exit.type))
    return null;
  const status = refusedStatus(code, file.path, first.exit);
  const isRequest = fault.handler !== null;
  return {
    name: "asked_as_beside",
    sentence: "What is not there is asked for first, as beside it",
    cause: `\`${state.text}\` is not there, and \`${nameOf(own)}\` takes it for granted; ${file.path}:${startLineOf(first.check)} asks first.`,
    explanation: `Asks first whether it is there, as ${file.path}:${startLineOf(first.check)} does.`,
    edits: [{ ...insertBefore(file, statement, text.split("\n")), part: "fix", together: "guard" }],
    basis: "house",
    expectation: isRequest && status !== null ? answered([status]) : NO_ERROR,
    place: { path: file.path, line: startLineOf(statement) },
    variant: null,
  };
}

function heldState(file: SourceFile, node: Node): HeldState | null {
  const isMember = node.type === "member_expression" && field(node, "object")?.type === "this";
  const owner = isMember ? classAround(node) : node.tree.rootNode;
  if (isMember) return owner && { text: node.text, local: node.text, owner };
  if (node.type !== "identifier" || !owner) return null;
  if (!isLocalName(file, node))
    return isModuleVariable(owner, node.text) ? { text: node.text, local: node.text, owner } : null;
  const around = closureAround(node);
  if (around) return { text: node.text, local: node.text, owner: around };
  const source = declaredAs(node, node.text);
  const held = source && bare(source);
  const inner = held && held.type !== "call_expression" ? heldState(file, held) : null;
  return inner && { ...inner, local: node.text };
}

/** The block of a function around the own one in which a name may be set anew: `let items = []` of a factory. */
function closureAround(use: Node): Node | null {
  let depth = 0;
  for (let scope = use.parent; scope; scope = scope.parent) {
    if (isFunctionNode(scope)) depth += 1;
    if (scope.type !== "statement_block") continue;
    const declared = scope.namedChildren.filter(({ type }) =>
      /^(?:lexical|variable)_declaration$/.test(type),
    );
    const own = declared.find((one) =>
      one.namedChildren.some((name) => field(name, "name")?.text === use.text),
    );
    if (own) return depth > 0 && !own.text.startsWith("const") ? scope : null;
  }
  return null;
}

/** `let client = null`, `let client;` of the module. */
function isModuleVariable(root: Node, name: string): boolean {
  return root.namedChildren
    .map((one) => (one.type === "export_statement" ? (field(one, "declaration") ?? one) : one))
    .filter((one) => /^(?:lexical|variable)_declaration$/.test(one.type) && !one.text.startsWith("const"))
    .flatMap((one) => one.namedChildren)
    .some((one) => field(one, "name")?.text === name);
}

function classAround(node: Node): Node | null {
  for (let scope = node.parent; scope; scope = scope.parent) if (scope.type === "class_body") return scope;
  return null;
}

/** The method, or the function of the module, that a node stands in. */
function functionOf(node: Node, owner: Node): Node | null {
  let found: Node | null = null;
  for (let scope = node.parent; scope && scope.id !== owner.id; scope = scope.parent)
    if (isFunctionNode(scope)) found = scope;
  return found;
}

function topStatement(body: Node, node: Node): Node | null {
  return (
    body.namedChildren.find(
      (one) =>
        one.startIndex <= node.startIndex && node.endIndex <= one.endIndex && body.type === "statement_block",
    ) ?? null
  );
}

function isAskedBefore(statement: Node, { text, local }: HeldState): boolean {
  for (let one = statement.previousNamedSibling; one; one = one.previousNamedSibling)
    if (one.type === "if_statement" && [text, local].includes(askedIn(one) ?? "")) return true;
  return false;
}

/** What a check asks to be nothing: `!this.#socket`, `client === null`. */
function askedIn(check: Node): string | null {
  const condition = bare(field(check, "condition") ?? check);
  if (condition.type === "unary_expression" && field(condition, "operator")?.text === "!")
    return bare(field(condition, "argument") ?? condition).text;
  const right = field(condition, "right")?.text ?? "";
  const isNothing =
    condition.type === "binary_expression" && /^===?$/.test(field(condition, "operator")?.text ?? "");
  return isNothing && /^(?:null|undefined)$/.test(right) ? (field(condition, "left")?.text ?? null) : null;
}

/** The checks of this state at the beginning of functions that leave when it is not there. */
function guardsOf({ text, owner }: HeldState): StateGuard[] {
  return owner.descendantsOfType("if_statement").flatMap((check): StateGuard[] => {
    const asked = askedIn(check);
    const definition = check.parent?.parent;
    if (asked === null || field(check, "alternative") || !definition || !isFunctionNode(definition))
      return [];
    const isState = asked === text || (/^[\w$]+$/.test(asked) && sourceOf(check, asked) === text);
    const isFirst = firstStatements(check).every(({ type }) =>
      /^(?:lexical_declaration|variable_declaration|if_statement)$/.test(type),
    );
    const branch = field(check, "consequence");
    const inside =
      branch?.type === "statement_block"
        ? branch.namedChildren.filter(({ type }) => type !== "comment")
        : branch
          ? [branch]
          : [];
    const [exit, ...more] = inside;
    const leaves = exit !== undefined && more.length === 0 && /^(?:throw|return)_statement$/.test(exit.type);
    return isState && isFirst && leaves ? [{ check, definition, exit }] : [];
  });
}

function sourceOf(check: Node, name: string): string | null {
  const source = declaredAs(check, name);
  return source && bare(source).text;
}

function firstStatements(check: Node): Node[] {
  const found: Node[] = [];
  for (let one = check.previousNamedSibling; one; one = one.previousNamedSibling)
    if (one.type !== "comment") found.push(one);
  return found;
}

/** Whether somebody makes it where it is not there: then it is made here, too, and not refused. */
function isMadeElsewhere({ text, owner }: HeldState, own: Node): boolean {
  const made = owner
    .descendantsOfType("if_statement")
    .filter(
      (check) =>
        askedIn(check) === text && (check.endIndex < own.startIndex || own.endIndex < check.startIndex),
    )
    .some((check) =>
      (field(check, "consequence")?.descendantsOfType("assignment_expression") ?? []).some(
        (set) => field(set, "left")?.text === text,
      ),
    );
  const kept = owner
    .descendantsOfType("augmented_assignment_expression")
    .some(
      (set) =>
        field(set, "left")?.text === text && /^(?:\?\?|\|\|)=$/.test(field(set, "operator")?.text ?? ""),
    );
  return made || kept;
}

/** What is thrown leaves any function; an empty return leaves one that gives nothing. */
function fits(file: SourceFile, { exit, definition }: StateGuard, own: Node): boolean {
  const locals = exit.descendantsOfType("identifier").filter((name) => isLocalName(file, name));
  if (locals.length > 0) return false;
  if (exit.type === "throw_statement") return true;
  const { values } = returnsOf(own);
  return exit.namedChildCount === 0 && values.length === 0 && returnsOf(definition).values.length === 0;
}

/** The check for the own name of the state; words that name the other function name this one. */
function writtenFor(
  file: SourceFile,
  { check, definition, exit }: StateGuard,
  { text, local }: HeldState,
  own: Node,
): string {
  const condition = field(check, "condition");
  const asked = askedIn(check) ?? text;
  const start = condition ? condition.text.replace(asked, () => local) : `(!${local})`;
  const [theirs, here] = [nameOf(definition), nameOf(own)];
  const said =
    theirs && here
      ? exit.text.replace(
          new RegExp(`(?<![\\w$])${theirs.replace(/\W/g, "\\$&")}(?![\\w$])`, "g"),
          () => here,
        )
      : exit.text;
  const isBlock = field(check, "consequence")?.type === "statement_block";
  const lines = said.split("\n");
  const depth = file.text.split("\n")[exit.startPosition.row]?.match(/^\s*/)?.[0].length ?? 0;
  const kept = lines.map((line, index) =>
    index === 0 ? line : line.slice(Math.min(depth, line.length - line.trimStart().length)),
  );
  return isBlock
    ? [`if ${start} {`, ...kept.map((line) => `\t${line}`), "}"].join("\n")
    : `if ${start} ${kept.join("\n")}`;
}

function nameOf(definition: Node): string {
  const declarator = /^(?:variable_declarator|pair|assignment_expression)$/.test(
    definition.parent?.type ?? "",
  )
    ? definition.parent
    : null;
  const name =
    field(definition, "name") ??
    (declarator && (field(declarator, "name") ?? field(declarator, "key") ?? field(declarator, "left")));
  return name?.text.split(".").at(-1) ?? "";
}
