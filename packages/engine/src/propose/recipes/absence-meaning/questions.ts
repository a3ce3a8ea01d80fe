import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";
import { absenceQuestions } from "../../house/javascript/absence-questions.ts";
import type { Dialect } from "../../search/view.ts";

/** What a condition asks, in either language. */
export interface Question {
  readonly about: Node;
  /** Whether the condition holds where it is absent. */
  readonly isNothing: boolean;
}

/** The questions of a condition that decide it alone; none where it asks something else. */
export function questionsOf(condition: Node | null, dialect: Dialect): readonly Question[] {
  if (!condition) return [];
  return dialect.id === "javascript" ? absenceQuestions(condition) : inPython(condition);
}

function inPython(condition: Node): Question[] {
  switch (condition.type) {
    case "parenthesized_expression":
      return condition.firstNamedChild ? inPython(condition.firstNamedChild) : [];
    case "not_operator":
      return inPython(field(condition, "argument") ?? condition.child(0) ?? condition).map((one) => ({
        ...one,
        isNothing: !one.isNothing,
      }));
    case "identifier":
    case "attribute":
    case "subscript":
      return [{ about: condition, isNothing: false }];
    case "call":
      if (isLength(condition)) return [{ about: givenTo(condition) ?? condition, isNothing: false }];
      return isRead(condition) ? [{ about: condition, isNothing: false }] : [];
    case "comparison_operator":
      return comparison(condition);
    case "boolean_operator": {
      const isOr = field(condition, "operator")?.text === "or";
      return [field(condition, "left"), field(condition, "right")]
        .flatMap((side) => (side ? inPython(side) : []))
        .filter(({ isNothing }) => isNothing === isOr);
    }
    default:
      return [];
  }
}

function comparison(node: Node): Question[] {
  const [left, right, ...others] = node.namedChildren;
  if (!left || !right || others.length > 0) return [];
  const sign = node.text.slice(left.endIndex - node.startIndex, right.startIndex - node.startIndex).trim();
  const isEqual = /^(?:==|is)$/.test(sign);
  if (sign === "in" || /^not\s+in$/.test(sign)) return [{ about: left, isNothing: sign !== "in" }];
  if (isLength(left) && /^[01]$/.test(right.text)) {
    const asked = `${sign} ${right.text}`;
    const about = givenTo(left) ?? left;
    if (/^(?:== 0|< 1|<= 0)$/.test(asked)) return [{ about, isNothing: true }];
    return /^(?:!= 0|> 0|>= 1)$/.test(asked) ? [{ about, isNothing: false }] : [];
  }
  if (!/^(?:none|string|list)$/.test(right.type) || !/^(?:None|""|''|\[\])$/.test(right.text)) return [];
  return isEqual || /^(?:!=|is\s+not)$/.test(sign) ? [{ about: left, isNothing: isEqual }] : [];
}

function isLength(node: Node): boolean {
  return node.type === "call" && field(node, "function")?.text === "len";
}

/** `user.get("mail")`: a part that is read with care. */
function isRead(call: Node): boolean {
  const callee = field(call, "function");
  return (
    callee?.type === "attribute" &&
    field(callee, "attribute")?.text === "get" &&
    givenTo(call)?.type === "string"
  );
}

function givenTo(call: Node): Node | null {
  return field(call, "arguments")?.firstNamedChild ?? null;
}
