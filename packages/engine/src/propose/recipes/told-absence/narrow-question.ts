import type { Node } from "web-tree-sitter";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { withoutTypes } from "../../../code/javascript/plain-value.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { type AbsenceQuestion, absenceQuestion } from "../../house/javascript/absence-questions.ts";
import { wayOf } from "../../house/javascript/ways.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { replaceNode } from "../javascript/statements.ts";
import type { Missed } from "./missed.ts";

/**
 * `row.settings === null ? {} : JSON.parse(row.settings)` of an empty text, `x !== undefined ? x.name : "-"` of null: what is
 * done for the one way of being absent is done for the other as well.
 */
export function narrowQuestionIdea({ event }: Investigation, missed: Missed): Idea | null {
  const { file, plain } = missed;
  const found = questionBefore(plain);
  if (!found) return null;
  const { condition, question } = found;
  const text = widened(condition, question, missed.isBlank);
  if (text === null) return null;
  return {
    name: "absent_in_another_way",
    sentence: "What is absent in another way is dealt with alike",
    cause: `\`${plain.text}\` is asked for with \`${condition.text}\`, and there is another way in which it may be absent.`,
    explanation: "Asks for both ways of being absent; what is done then stands there already.",
    edits: [{ ...replaceNode(file, condition, text), part: "fix" }],
    basis: "house",
    expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
    place: { path: file.path, line: startLineOf(condition) },
  };
}

interface Found {
  readonly condition: Node;
  readonly question: AbsenceQuestion;
}

/** The question about a value that let it pass: around it, or in front of it. */
function questionBefore(plain: Node): Found | null {
  const own = wayOf(plain)?.join("");
  const asks = (condition: Node | null): Found | null => {
    const single = condition?.type === "parenthesized_expression" ? condition.firstNamedChild : condition;
    const question = absenceQuestion(single ?? null);
    const isSame =
      question !== null &&
      (withoutTypes(question.about).text === plain.text ||
        (own !== undefined && wayOf(question.about)?.join("") === own));
    return single && question && isSame ? { condition: single, question } : null;
  };
  for (let inner: Node = plain; inner.parent; inner = inner.parent) {
    const { parent } = inner;
    if (/^(?:ternary_expression|if_statement)$/.test(parent.type)) {
      const found = asks(field(parent, "condition"));
      const isThere = field(parent, "consequence")?.id === inner.id;
      if (found && found.condition.id !== inner.id && found.question.isNothing !== isThere) return found;
    }
    if (parent.type === "binary_expression" && field(parent, "right")?.id === inner.id) {
      const operator = field(parent, "operator")?.text;
      const found = asks(field(parent, "left"));
      if (found && operator === (found.question.isNothing ? "||" : "&&")) return found;
    }
    if (parent.type === "statement_block")
      for (let one = inner.previousNamedSibling; one; one = one.previousNamedSibling) {
        const found = one.type === "if_statement" ? asks(field(one, "condition")) : null;
        if (found?.question.isNothing && leaves(one)) return found;
      }
    // A function that is called at another time is not behind the question.
    if (isFunctionNode(parent) && !/^(?:arrow_function|function_expression)$/.test(parent.type)) return null;
  }
  return null;
}

function leaves(check: Node): boolean {
  const branch = field(check, "consequence");
  const last = branch?.type === "statement_block" ? branch.namedChildren.at(-1) : branch;
  return /^(?:return|throw|continue)_statement$/.test(last?.type ?? "");
}

/** The condition that asks for every way of being absent. */
function widened(
  condition: Node,
  { about, isNothing, asks }: AbsenceQuestion,
  isBlank: boolean,
): string | null {
  const name = withoutTypes(about).text;
  if (isBlank && /^(?:null|undefined|nothing)$/.test(asks)) return isNothing ? `!${name}` : name;
  if (isBlank) return null;
  if (asks === "null" || asks === "undefined") return isNothing ? `${name} == null` : `${name} != null`;
  const isObject = asks === "kind" && /["']object["']$/.test(condition.text);
  if (!isObject) return null;
  return isNothing ? `${name} === null || ${condition.text}` : `${name} !== null && ${condition.text}`;
}
