import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";
import type { Dialect } from "../../search/view.ts";
import type { Spot } from "./spots.ts";
import { scopeOf } from "./told.ts";

const QUESTION =
  /^_?(?:is|are|has|have|had|can|could|may|should|was|were|needs?|does|do|did|matches|contains|allows?|accepts?|verif(?:y|ies)|valid)(?=[A-Z_]|$)/;
const YES_OR_NO =
  /^(?:timingSafeEqual|compare_digest|test|includes|startsWith|endsWith|startswith|endswith|some|every|any|all|bool|Boolean|isinstance|has|isArray|is[A-Z_]\w*|has[A-Z_]\w*)$/;

/** Whether a function answers yes or no on all its ways, and says `no` for what is not there by its very name. */
export function isPredicate({ scope, dialect }: Spot): boolean {
  if (!scope) return false;
  const name = field(scope, "name") ?? (scope.parent && field(scope.parent, "name"));
  const type = field(scope, "return_type")?.text ?? "";
  const isDeclared = /^:?\s*(?:bool|boolean)$/.test(type);
  if (!isDeclared && !QUESTION.test(name?.text ?? "")) return false;
  const answers = answersOf(scope, dialect);
  return answers.length > 0 && answers.every((one) => isYesOrNo(one, dialect));
}

function answersOf(scope: Node, dialect: Dialect): Node[] {
  const body = field(scope, "body");
  if (body && !dialect.isBlock(body)) return [body];
  return scope
    .descendantsOfType("return_statement")
    .filter((one) => scopeOf(one, dialect)?.id === scope.id)
    .flatMap((one) => one.firstNamedChild ?? []);
}

/** Whether an expression is a condition by its form: a comparison, a negation, a question of a list. */
export function isYesOrNo(node: Node, dialect: Dialect): boolean {
  const inner = /^(?:parenthesized_expression|await|await_expression)$/.test(node.type)
    ? node.firstNamedChild
    : null;
  if (inner) return isYesOrNo(inner, dialect);
  const view = dialect.view(node);
  switch (view?.kind) {
    case "compare":
    case "chain":
    case "not":
    case "truth":
      return true;
    case "logic":
      return isYesOrNo(view.right, dialect);
    case "call":
      return YES_OR_NO.test(view.name);
    default:
      return false;
  }
}
