import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";
import { isBuiltin } from "../../../code/python/builtin-names.ts";
import { namesRead } from "../edits/names.ts";
import type { Use } from "./uses.ts";

/** What is asked of a use's subject before it is used, as it is asked of another one. */
export type Question = (about: { readonly subject: string; readonly key: string | null }) => string;

/** A check that keeps a use from failing. */
export interface Check {
  readonly node: Node;
  readonly question: Question;
  /** The part of the condition that asks it, and how many parts there are. */
  readonly operand: Node;
  readonly operands: number;
  /** What happens where it cannot be used: statements that leave, or what stands in for the expression. */
  readonly instead:
    | { readonly kind: "leave"; readonly statements: readonly Node[] }
    | {
        readonly kind: "value";
        readonly value: Node;
        readonly whole: Node;
        readonly isAskedPositively: boolean;
      };
}

const EXIT = /^(?:return|raise|continue)_statement$/;
const EXIT_CALL = /^(?:abort|flask\.abort|sys\.exit|exit)\(/;

/** The checks in front of a use and around it, in its function, the nearest first. */
export function checksOf(use: Use, scope: Node): Check[] {
  const found: Check[] = [];
  for (let node: Node = use.node; node.parent && node.id !== scope.id; node = node.parent) {
    const { parent } = node;
    if (parent.type === "conditional_expression") found.push(...conditionalCheck(use, parent, node));
    if (parent.type !== "block") continue;
    const before = parent.namedChildren.filter(({ endIndex }) => endIndex <= node.startIndex).toReversed();
    for (const one of before) {
      // What is set anew in between is another thing.
      if (setsAnew(one, use)) break;
      if (one.type === "if_statement") found.push(...leavingCheck(use, one));
    }
  }
  return found;
}

/** `if not found: raise …` */
export function leavingCheck(use: Use, check: Node): Check[] {
  const [condition, body] = [field(check, "condition"), field(check, "consequence")];
  const statements = body?.namedChildren.filter(({ type }) => type !== "comment") ?? [];
  const last = statements.at(-1);
  if (!condition || !last || check.childrenForFieldName("alternative").length > 0) return [];
  if (!EXIT.test(last.type) && !EXIT_CALL.test(last.text)) return [];
  const operands = operandsOf(condition);
  return operands.flatMap((operand): Check[] => {
    const question = questionOf(operand, use, true);
    return question
      ? [
          {
            node: check,
            question,
            operand,
            operands: operands.length,
            instead: { kind: "leave", statements },
          },
        ]
      : [];
  });
}

/** `total / len(rows) if rows else 0` */
function conditionalCheck(use: Use, whole: Node, inner: Node): Check[] {
  const [body, condition, other] = whole.namedChildren;
  if (!body || !condition || !other || inner.id === condition.id) return [];
  const isAskedPositively = inner.id === body.id;
  const value = isAskedPositively ? other : body;
  const question = questionOf(condition, use, !isAskedPositively);
  return question
    ? [
        {
          node: whole,
          question,
          operand: condition,
          operands: 1,
          instead: { kind: "value", value, whole: inner, isAskedPositively },
        },
      ]
    : [];
}

/** The parts of `a or b`. */
export function operandsOf(condition: Node): Node[] {
  if (condition.type === "parenthesized_expression" && condition.firstNamedChild)
    return operandsOf(condition.firstNamedChild);
  const isOr = condition.type === "boolean_operator" && condition.children.some(({ type }) => type === "or");
  if (!isOr) return [condition];
  return [field(condition, "left"), field(condition, "right")].flatMap((part) =>
    part ? operandsOf(part) : [],
  );
}

const SUBJECT = "§";
const KEY = "¤";

/** How a condition asks after the subject of a use: in the negative before leaving, in the positive around a value. */
function questionOf(condition: Node, use: Use, isNegative: boolean): Question | null {
  const subjects = [use.subject.text, ...(isLength(use.subject) ?? [])];
  for (const subject of subjects) {
    const form = formOf(condition.text, subject, use.key?.text ?? null);
    if (form === null || !isAsked(form, use, isNegative)) continue;
    const mentions = namesRead(condition).filter(
      (name) =>
        !isBuiltin(name.text) &&
        !/^[A-Z][A-Z\d_]*$/.test(name.text) &&
        !namesIn(use.subject).includes(name.text) &&
        !(use.key && namesIn(use.key).includes(name.text)),
    );
    if (mentions.length > 0) continue;
    const isOfItems = subject !== use.subject.text;
    return (about) => {
      const asked = isOfItems ? (itemsOf(about.subject) ?? about.subject) : about.subject;
      return form.replaceAll(SUBJECT, () => asked).replaceAll(KEY, () => about.key ?? "");
    };
  }
  return null;
}

function formOf(condition: string, subject: string, key: string | null): string | null {
  const text = condition.replace(/\s+/g, " ");
  const part = (word: string) =>
    new RegExp(`(?<![\\w.])${word.replace(/\s+/g, " ").replace(/[^\w\s]/g, "\\$&")}(?![\\w(])`, "g");
  const withKey = key !== null && key !== subject ? text.replace(part(key), KEY) : text;
  const form = withKey.replace(part(subject), SUBJECT);
  return form.includes(SUBJECT) ? form : null;
}

const NOTHING_IN =
  /^(?:not §|len\(§\) == 0|not len\(§\)|len\(§\) < \d+|len\(§\) <= \d+|§ == \[\]|§ is None)$/;
const SOMETHING_IN = /^(?:§|len\(§\)|len\(§\) > 0|len\(§\) >= 1|§ is not None)$/;

function isAsked(form: string, { kind }: Use, isNegative: boolean): boolean {
  switch (kind) {
    case "entry":
      return isNegative
        ? /^(?:¤ not in §(?:\.keys\(\))?|not §\.get\(¤\)|§\.get\(¤\) is None)$/.test(form)
        : /^(?:¤ in §(?:\.keys\(\))?|§\.get\(¤\)(?: is not None)?)$/.test(form);
    case "items":
      return isNegative ? NOTHING_IN.test(form) : SOMETHING_IN.test(form);
    case "divisor":
      return isNegative
        ? NOTHING_IN.test(form) || /^§ (?:== 0(?:\.0)?|<= 0|< 1)$/.test(form)
        : SOMETHING_IN.test(form) || /^§ (?:!= 0|> 0|>= 1)$/.test(form);
    case "domain":
      return isNegative
        ? /^(?:not §|§ (?:== 0(?:\.0)?|<= 0(?:\.0)?|< [01](?:\.0)?))$/.test(form)
        : /^§ (?:> 0(?:\.0)?|>= 1)$/.test(form);
    case "nothing":
      return isNegative ? /^(?:not §|§ is None)$/.test(form) : /^(?:§|§ is not None)$/.test(form);
    case "pieces":
    case "conversion":
      return isNegative
        ? /^(?:not §(?:\.(?:strip|isdigit|isnumeric|isdecimal)\(\))?|§(?:\.strip\(\))? == (?:""|'')|§ is None|(?:"[^"]*"|'[^']*') not in §)$/.test(
            form,
          )
        : /^(?:§(?:\.(?:strip|isdigit|isnumeric|isdecimal)\(\))?|§ is not None|§ != (?:""|''))$/.test(form);
  }
}

/** `rows` of `len(rows)` */
function isLength(node: Node): string[] | null {
  const items = itemsOf(node.text);
  return items === null ? null : [items];
}

function itemsOf(text: string): string | null {
  return /^len\(([^()]+)\)$/.exec(text)?.[1] ?? null;
}

function namesIn(node: Node): string[] {
  return namesRead(node).map(({ text }) => text);
}

function setsAnew(statement: Node, { subject }: Use): boolean {
  const names = namesIn(subject);
  return (
    subject.type === "identifier" &&
    [statement, ...statement.descendantsOfType(["assignment", "augmented_assignment"])].some(
      (one) => /assignment$/.test(one.type) && names.includes(field(one, "left")?.text ?? ""),
    )
  );
}
