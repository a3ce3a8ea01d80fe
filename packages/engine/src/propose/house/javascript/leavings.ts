import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { functionAround } from "../../../code/javascript/handlers.ts";
import { boundNames } from "../../../code/javascript/symbols.ts";
import { ancestorOfType, dottedName, field } from "../../../code/nodes.ts";
import { operandOf } from "../../recipes/undefined-property/operand.ts";
import { lookupForm } from "../same-lookup/javascript.ts";
import { type Iteration, iterationAround, skipOf } from "./iteration.ts";
import { listSearched, positionAsked } from "./positions.ts";
import { lastBinding } from "./refusals.ts";

/** A place where the project goes on without a value that it could not get: it passes the item over, gives nothing, or takes something else. */
export interface Leaving {
  /** `caught`: a call threw; `nothing`: a value was empty; `invalid`: a number or date was none. */
  readonly situation: "caught" | "nothing" | "invalid";
  /** What was called to get the value, as written: `JSON.parse`, `new URL`, `store.find`; null where nothing was called. */
  readonly operation: string | null;
  /** The whole of what was called, `this.drivers.get`; null where nothing was. */
  readonly source: string | null;
  readonly file: SourceFile;
  /** The `catch` or the `if`. */
  readonly guard: Node;
  /** The statements of the branch, the one that leaves included. */
  readonly body: readonly Node[];
  readonly form: "skip" | "return" | "throw" | "assign";
  /** The condition as written; null for a `catch` and for one of several parts. */
  readonly condition: string | null;
  /** The variable that was checked, or that gets the value. */
  readonly subject: string | null;
  /** How it was looked up, see `lookupForm`; null where it was not. */
  readonly lookedUp: string | null;
  /** What the call was given first: the text that was read, the key that was looked up. */
  readonly operand: Node | null;
  readonly iteration: Iteration | null;
  /** The function around it. */
  readonly definition: Node | null;
}

const MOST_FILES = 300;
const MOST_STATEMENTS = 4;
const known = new WeakMap<CodeIndex, readonly Leaving[]>();

/** All of the project's code outside its tests, in the order of the files. */
export function leavings(code: CodeIndex): readonly Leaving[] {
  const found = known.get(code);
  if (found) return found;
  const made = code.paths
    .filter((path) => /\.[cm]?[jt]sx?$/.test(path))
    .slice(0, MOST_FILES)
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => !file.isTest)
    .flatMap((file) =>
      file.tree.rootNode
        .descendantsOfType(["if_statement", "try_statement"])
        .flatMap((guard) => (guard.type === "if_statement" ? checkedAt(file, guard) : caughtAt(file, guard))),
    );
  known.set(code, made);
  return made;
}

/** Name under which the same call is known again: `JSON.parse`, `new URL`, `find`. */
export function operationOf(node: Node | null): string | null {
  if (!node) return null;
  if (/^(?:await_expression|parenthesized_expression|non_null_expression)$/.test(node.type))
    return operationOf(node.firstNamedChild);
  if (node.type === "new_expression") {
    const name = dottedName(field(node, "constructor") ?? node);
    return name === null ? null : `new ${name}`;
  }
  if (node.type !== "call_expression") return null;
  const callee = field(node, "function");
  if (!callee) return null;
  if (callee.type === "member_expression") {
    const object = field(callee, "object");
    // Objects of the language say what is meant; of others only the method does.
    if (
      object?.type === "identifier" &&
      /^(?:JSON|Number|Object|Array|Buffer|String|Date|URL)$/.test(object.text)
    )
      return `${object.text}.${field(callee, "property")?.text ?? ""}`;
    return field(callee, "property")?.text ?? null;
  }
  return callee.type === "identifier" ? callee.text : null;
}

function statementsIn(branch: Node): Node[] {
  return (branch.type === "statement_block" ? branch.namedChildren : [branch]).filter(
    (child) => child.type !== "comment",
  );
}

function formOf(
  body: readonly Node[],
  iteration: Iteration | null,
  subject: string | null,
): Leaving["form"] | null {
  const last = body.at(-1);
  const before = body.at(-2);
  switch (last?.type) {
    case "continue_statement":
      return "skip";
    case "throw_statement":
      // `if (isMissing(error)) return null; throw error;`
      return before && leftInBranch(before) ? "return" : "throw";
    case "return_statement": {
      const given = last.firstNamedChild?.text ?? "";
      const skip = skipOf(iteration);
      return skip !== null && skip !== "continue" && `return ${given}`.trim() === skip ? "skip" : "return";
    }
    case "expression_statement": {
      const set = last.firstNamedChild;
      const target = set?.type === "assignment_expression" ? field(set, "left") : null;
      return subject !== null && target?.text === subject ? "assign" : null;
    }
    default:
      return null;
  }
}

/** The `return` that a branch is left with; null for other statements. */
export function leftInBranch(statement: Node): Node | null {
  const branch =
    statement.type === "if_statement" && !field(statement, "alternative")
      ? field(statement, "consequence")
      : null;
  const inner = branch ? statementsIn(branch) : [];
  const [only] = inner;
  return only?.type === "return_statement" && inner.length === 1 ? only : null;
}

/** `try { value = JSON.parse(line) } catch { … continue }` */
function caughtAt(file: SourceFile, attempt: Node): Leaving[] {
  const clause = field(attempt, "handler");
  const branch = clause && field(clause, "body");
  const tried = field(attempt, "body");
  if (!clause || !branch || !tried || field(attempt, "finalizer")) return [];
  const body = statementsIn(branch);
  const statements = statementsIn(tried);
  if (body.length === 0 || body.length > MOST_STATEMENTS || statements.length > MOST_STATEMENTS) return [];
  const calls = tried
    .descendantsOfType(["call_expression", "new_expression"])
    .filter((node) => functionAround(node)?.id === functionAround(attempt)?.id);
  const target = statements
    .flatMap((node) => node.descendantsOfType(["variable_declarator", "assignment_expression"]))
    .map((node) => field(node, "name") ?? field(node, "left"))
    .find((node) => node?.type === "identifier");
  const subject = target?.text ?? null;
  const iteration = iterationAround(attempt);
  const form = formOf(body, iteration, subject);
  if (!form) return [];
  return calls.flatMap((call): Leaving[] => {
    const operation = operationOf(call);
    if (operation === null) return [];
    return [
      {
        situation: "caught",
        operation,
        source: sourceOf(call),
        file,
        guard: clause,
        body,
        form,
        condition: null,
        subject,
        lookedUp: null,
        operand: field(call, "arguments")?.firstNamedChild ?? null,
        iteration,
        definition: functionAround(attempt),
      },
    ];
  });
}

/** `const found = find(key); if (!found) { … continue }` */
function checkedAt(file: SourceFile, guard: Node): Leaving[] {
  const branch = field(guard, "consequence");
  const condition = field(guard, "condition");
  const inner = condition?.type === "parenthesized_expression" ? condition.firstNamedChild : condition;
  if (!branch || !inner || field(guard, "alternative")) return [];
  const body = statementsIn(branch);
  if (body.length === 0 || body.length > MOST_STATEMENTS) return [];
  const asked = askedAbout(inner) ?? askedFirst(inner);
  if (!asked) return [];
  const isPlain = askedAbout(inner) !== null;
  const iteration = iterationAround(guard);
  const subject = asked.value.type === "identifier" ? asked.value.text : null;
  const isPosition = positionAsked(inner) !== null;
  const form = formOf(body, iteration, subject);
  if (!form || form === "assign") return [];
  const lookup = subject === null ? asked.value : lastBinding(guard, subject);
  const call = lookup && callOf(lookup);
  if (isPosition && !listSearched(call)) return [];
  return [
    {
      situation: asked.situation,
      operation: operationOf(call),
      source: sourceOf(call),
      file,
      guard,
      body,
      form,
      condition: isPlain && !isPosition ? inner.text : null,
      subject: subject ?? asked.value.text,
      lookedUp: lookupForm(lookup),
      operand: lookup && operandOf(lookup),
      iteration,
      definition: functionAround(guard),
    },
  ];
}

/** What is called, as written, without the marks of optional parts and of types; null where nothing is. */
export function sourceOf(node: Node | null): string | null {
  const call = node && callOf(node);
  const callee = call && (field(call, "function") ?? field(call, "constructor"));
  return callee?.text.replace(/\?\.|!\./g, ".") ?? null;
}

function callOf(node: Node): Node | null {
  if (/^(?:await_expression|parenthesized_expression|non_null_expression)$/.test(node.type))
    return node.firstNamedChild && callOf(node.firstNamedChild);
  return node.type === "call_expression" || node.type === "new_expression" ? node : null;
}

/** `!job.to && !job.device`, `!line || !line.id`: what the first of several plain conditions asks about. */
function askedFirst(condition: Node): ReturnType<typeof askedAbout> {
  if (condition.type === "parenthesized_expression" && condition.firstNamedChild)
    return askedFirst(condition.firstNamedChild);
  const left = field(condition, "left");
  const isJoined = /^(?:&&|\|\|)$/.test(field(condition, "operator")?.text ?? "");
  return isJoined && left ? (askedAbout(left) ?? askedFirst(left)) : null;
}

/** What a plain condition asks about, and what for: `!x`, `x === undefined`, `x == null`, `Number.isNaN(x.getTime())`. */
function askedAbout(
  condition: Node,
): { readonly value: Node; readonly situation: "nothing" | "invalid" } | null {
  if (condition.type === "unary_expression" && field(condition, "operator")?.text === "!") {
    const argument = field(condition, "argument");
    return argument && /^(?:identifier|member_expression|subscript_expression)$/.test(argument.type)
      ? { value: argument, situation: "nothing" }
      : null;
  }
  if (condition.type === "binary_expression") {
    const [left, right] = [field(condition, "left"), field(condition, "right")];
    const place = positionAsked(condition);
    if (place) return { value: place, situation: "nothing" };
    if (!left || !right || !/^={2,3}$/.test(field(condition, "operator")?.text ?? "")) return null;
    return /^(?:null|undefined)$/.test(right.text) &&
      /^(?:identifier|member_expression|subscript_expression)$/.test(left.type)
      ? { value: left, situation: "nothing" }
      : null;
  }
  if (condition.type !== "call_expression") return null;
  if (!/^(?:Number\.)?isNaN$/.test(field(condition, "function")?.text ?? "")) return null;
  const argument = field(condition, "arguments")?.firstNamedChild;
  const root = argument && rootOf(argument);
  return root ? { value: root, situation: "invalid" } : null;
}

/** The variable at the beginning of an expression: `date` of `date.getTime()`. */
export function rootOf(node: Node): Node | null {
  if (node.type === "identifier") return node;
  const object =
    field(node, "object") ??
    field(node, "function") ??
    (node.type === "parenthesized_expression" ? node.firstNamedChild : null);
  return object ? rootOf(object) : null;
}

/** Names that a `catch` gives to what it caught. */
export function caughtNames(guard: Node): string[] {
  return guard.type === "catch_clause" ? boundNames(field(guard, "parameter")) : [];
}

/** Whether a node stands in a function. */
export function standsIn(node: Node, definition: Node | null): boolean {
  return (
    definition !== null && definition.startIndex <= node.startIndex && node.endIndex <= definition.endIndex
  );
}

/** The statement around a `catch` or `if`. */
export function guardStatement(guard: Node): Node {
  return guard.type === "catch_clause" ? (ancestorOfType(guard, ["try_statement"]) ?? guard) : guard;
}
