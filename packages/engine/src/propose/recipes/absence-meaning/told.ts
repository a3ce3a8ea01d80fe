import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { field } from "../../../code/nodes.ts";
import { dialectFor } from "../../search/dialects.ts";
import type { Dialect } from "../../search/view.ts";
import { type Question, questionsOf } from "./questions.ts";

/** A place of the project that answers where something is absent, or leaves early for another reason. */
export interface Told {
  readonly file: SourceFile;
  readonly whole: Node;
  readonly scope: Node | null;
  /** What may be absent there; null where another thing is asked. */
  readonly about: Node | null;
  /** What is made of it where it is there. */
  readonly present: Node | null;
  /** What is answered instead; null for a bare way out. */
  readonly answer: Node | null;
  readonly form: Form;
  /** What is done in front of leaving: what is kept for later, what is said of it. */
  readonly lead: readonly Node[];
}

/**
 * `x ? x.a : d`; `x ?? d`; `if (!x) return d`; `if (!x) continue`; `get(k, d)`; `if (other) return d`; `catch { return d }`;
 * `x && x.has(y)`; `if (x) lines.push(x.y)`.
 */
export type Form =
  | "choice"
  | "alternative"
  | "leave"
  | "skip"
  | "default"
  | "early"
  | "caught"
  | "guard"
  | "only";

const KINDS = [
  "ternary_expression",
  "binary_expression",
  "if_statement",
  "catch_clause",
  "object_assignment_pattern",
  "conditional_expression",
  "boolean_operator",
  "except_clause",
  "call",
];
const MOST_FILES = 200;
const known = new WeakMap<CodeIndex, readonly Told[]>();

/** All that the project's code outside its tests says. */
export function toldIn(code: CodeIndex): readonly Told[] {
  const found = known.get(code);
  if (found) return found;
  const made = code.paths
    .filter((path) => /\.(?:[cm]?[jt]sx?|py)$/.test(path))
    .slice(0, MOST_FILES)
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => !file.isTest)
    .flatMap((file) => {
      const dialect = dialectFor(file);
      return file.tree.rootNode.descendantsOfType(KINDS).flatMap((whole) =>
        saidBy(whole, dialect).map((said) => ({
          file,
          whole,
          scope: scopeOf(whole, dialect),
          lead: [],
          ...said,
        })),
      );
    });
  known.set(code, made);
  return made;
}

/** The innermost function around a node. */
export function scopeOf(node: Node, dialect: Dialect): Node | null {
  let scope = node.parent;
  while (scope && !dialect.isFunction(scope)) scope = scope.parent;
  return scope;
}

type Said = Pick<Told, "about" | "present" | "answer" | "form"> & Partial<Pick<Told, "lead">>;

function saidBy(whole: Node, dialect: Dialect): Said[] {
  if (whole.type === "if_statement") return byBranch(whole, dialect);
  if (whole.type === "except_clause" || whole.type === "catch_clause") return byHandler(whole, dialect);
  if (whole.type === "object_assignment_pattern") {
    const [about, answer] = [field(whole, "left"), field(whole, "right")];
    return about && answer ? [{ about, present: about, answer, form: "default" }] : [];
  }
  const view = dialect.view(whole);
  if (view?.kind === "ternary")
    return questionsOf(view.condition, dialect).map(({ about, isNothing }) => {
      const [present, answer] = isNothing ? [view.otherwise, view.then] : [view.then, view.otherwise];
      return { about, present, answer, form: "choice" };
    });
  if (view?.kind === "logic" && /^(?:or|\|\||\?\?)$/.test(view.operator.text))
    return isAsked(view.left)
      ? [{ about: base(view.left), present: view.left, answer: view.right, form: "alternative" }]
      : [];
  if (view?.kind === "logic" && /^(?:and|&&)$/.test(view.operator.text))
    return questionsOf(view.left, dialect)
      .filter(({ about, isNothing }) => !isNothing && isSaidIn(view.right, about))
      .map(({ about }) => ({ about, present: view.right, answer: null, form: "guard" }));
  if (view?.kind === "call" && whole.type === "call") return byDefault(view.name, view.receiver, view.values);
  return [];
}

/** What may be a value, not the sides of a condition. */
function isAsked(node: Node): boolean {
  return !/^(?:comparison_operator|not_operator|boolean_operator|binary_expression|unary_expression)$/.test(
    node.type,
  );
}

/** `x` of `x?.a.b`, else the node. */
function base(node: Node): Node {
  const chain = [node, ...node.descendantsOfType(["member_expression", "subscript_expression"])].find((one) =>
    one.children.some(({ type }) => type === "optional_chain"),
  );
  return (chain && field(chain, "object")) ?? node;
}

/** `d.get(k, x)`, `getattr(o, n, x)`, `max(rows, default=x)`. */
function byDefault(name: string, receiver: Node | null, values: readonly Node[]): Said[] {
  const named = values.find(
    (one) => one.type === "keyword_argument" && field(one, "name")?.text === "default",
  );
  const value = named && field(named, "value");
  const [first, second, third] = values;
  if (value && first && /^(?:max|min)$/.test(name))
    return [{ about: first, present: null, answer: value, form: "default" }];
  if (receiver && /^(?:get|pop)$/.test(name) && first && second && values.length === 2)
    return [{ about: first, present: null, answer: second, form: "default" }];
  if (!receiver && name === "getattr" && second && third)
    return [{ about: second, present: null, answer: third, form: "default" }];
  return [];
}

function byBranch(whole: Node, dialect: Dialect): Said[] {
  const view = dialect.statement(whole);
  if (view.kind !== "if") return [];
  const left = leaving(view.body, dialect);
  const questions = questionsOf(view.condition, dialect);
  if (left && (left.isSkip || left.answer !== undefined)) {
    const asked = questions.filter(({ isNothing }) => isNothing);
    const answer = left.answer ?? null;
    const form = left.isSkip ? "skip" : "leave";
    const { lead } = left;
    if (asked.length > 0) return asked.map(({ about }) => ({ about, present: null, answer, form, lead }));
    const there = questions[0];
    const next = whole.nextNamedSibling && dialect.statement(whole.nextNamedSibling);
    if (there && next?.kind === "return" && answer && !view.otherwise)
      return [{ about: there.about, present: answer, answer: next.value, form: "choice" }];
    return left.isSkip ? [] : [{ about: null, present: null, answer, form: "early", lead }];
  }
  return onlyThere(view.body, view.otherwise, questions, dialect);
}

/** Whether an expression is part of a node, in whichever quotes: those in a formatted text are others than outside. */
function isSaidIn(node: Node, { text }: Node): boolean {
  return node.text.replaceAll("'", '"').includes(text.replaceAll("'", '"'));
}

/** The one statement that is done where something is there. */
function onlyThere(
  body: Node,
  otherwise: Node | null,
  questions: readonly Question[],
  dialect: Dialect,
): Said[] {
  const [only, ...others] = dialect.isBlock(body) ? dialect.statementsOf(body) : [body];
  if (!only || others.length > 0 || otherwise) return [];
  return questions
    .filter(({ about, isNothing }) => !isNothing && isSaidIn(only, about))
    .map(({ about }) => ({ about, present: only, answer: null, form: "only" }));
}

function byHandler(whole: Node, dialect: Dialect): Said[] {
  const body = whole.namedChildren.findLast((child) => dialect.isBlock(child));
  const left = body && leaving(body, dialect);
  return left && !left.isSkip
    ? [{ about: null, present: null, answer: left.answer ?? null, form: "caught" }]
    : [];
}

/** How a branch leaves its function or its round; null where it goes on or ends in an error. */
function leaving(
  body: Node,
  dialect: Dialect,
): {
  readonly answer: Node | null | undefined;
  readonly isSkip: boolean;
  readonly lead: readonly Node[];
} | null {
  const statements = dialect.isBlock(body) ? dialect.statementsOf(body) : [body];
  const last = statements.at(-1);
  if (!last || statements.length > 2) return null;
  const view = dialect.statement(last);
  const lead = statements.slice(0, -1);
  if (view.kind === "continue") return { answer: null, isSkip: true, lead };
  return view.kind === "return" ? { answer: view.value, isSkip: false, lead } : null;
}
