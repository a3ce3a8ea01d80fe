import type { Node } from "web-tree-sitter";
import { ancestorOfType, field, lastNameOf } from "../../code/nodes.ts";
import { readCall } from "../../code/python/calls.ts";
import type { Reaction } from "./reactions.ts";

/** Constants that say by their name that there is nothing, or nothing usable: `INVALID`, `Grade.UNKNOWN`. */
const NAMED_FAILURE =
  /(?:^|_)(?:INVALID|UNKNOWN|NOT_FOUND|NOTHING|NONE|MISSING|ABSENT|EMPTY|ERROR|FAILED|FAILURE|BAD|MALFORMED|UNREADABLE|UNPARSABLE|REJECTED|UNDEFINED|UNSET|NULL|NAN)(?:_|$)/;
/** Functions that make an error answer: `Err("…")`, `Result.failure(…)`, `bad_request(…)`. */
const ERROR_MAKERS =
  /^(?:err|fail|failed|failure|error|invalid|reject|rejected|refuse|refused|bad_request|not_found|(?:\w+_)?(?:error|failure)(?:_\w+)?|\w*(?:Error|Failure|Invalid|Rejected|Refusal)\w*)$/i;
const ERROR_KEYS = /^(?:errors?|err|error_message|reason|failure|problems?)$/;
const BAD_WORDS =
  /(?:^|[^a-z])(?:is_)?(?:invalid|bad|missing|absent|empty|blank|malformed|broken|corrupt(?:ed)?|unknown|unreadable|error|failed|null|nan)(?:[^a-z]|$)/i;

/**
 * Whether a way out by `return` says that the function could not do its work: it gives nothing, or an error answer,
 * where what came in is bad or absent. An answer for a short form, `return text, DEFAULT_PORT`, is none.
 */
export function isFailureReturn({ guard, statements, records }: Reaction): boolean {
  const last = statements.at(-1);
  if (last?.type !== "return_statement" || !speaksOfBad(guard)) return false;
  const value = last.firstNamedChild;
  if (value === null || isFailureValue(value) || isErrorAnswer(value)) return true;
  // A command says why it ends, and ends with the code of a failure.
  const name = field(ancestorOfType(guard, ["function_definition"]) ?? guard, "name")?.text ?? "";
  return (
    records && value.type === "integer" && value.text !== "0" && /(?:^|_)(?:main|cli|run|command)$/.test(name)
  );
}

/** Whether a condition can be about something wrong or absent: `not text`, `len(parts) != 2`, but no `message.is_multipart()`. */
function speaksOfBad(guard: Node): boolean {
  const condition = field(guard, "condition");
  if (!condition) return guard.type === "except_clause";
  const parts = [condition, ...condition.descendantsOfType(["not_operator", "comparison_operator"])];
  return (
    parts.some(({ type }) => /^(?:not|comparison)_operator$/.test(type)) || BAD_WORDS.test(condition.text)
  );
}

/** None, False, an empty literal, -1, a constant named as such, or a tuple of those. */
export function isFailureValue(node: Node): boolean {
  switch (node.type) {
    case "none":
    case "false":
      return true;
    case "string":
      return !node.namedChildren.some((child) => /^(?:string_content|interpolation)$/.test(child.type));
    case "list":
    case "dictionary":
      return node.namedChildCount === 0;
    case "tuple":
    case "expression_list":
      return node.namedChildren.every(isFailureValue);
    case "parenthesized_expression":
      return node.firstNamedChild !== null && isFailureValue(node.firstNamedChild);
    case "unary_operator":
      return node.text === "-1";
    case "identifier":
    case "attribute": {
      const name = lastNameOf(node) ?? "";
      return node.text === "math.nan" || (/^_?[A-Z][A-Z\d_]*$/.test(name) && NAMED_FAILURE.test(name));
    }
    case "call":
      return /^(?:(?:set|list|dict|tuple|frozenset|str)\(\)|float\(["']nan["']\))$/.test(node.text);
    default:
      return false;
  }
}

/** `{"error": …}`, `None, "no such port"`, `Err("…")`, `render(form, error="…")`. */
function isErrorAnswer(node: Node): boolean {
  switch (node.type) {
    case "dictionary":
      return node.namedChildren.some((pair) => {
        const key = field(pair, "key")?.text.replace(/^["']|["']$/g, "") ?? "";
        const value = field(pair, "value");
        if (ERROR_KEYS.test(key)) return value?.type !== "none";
        return /^(?:ok|success|valid|is_valid)$/.test(key) && value?.type === "false";
      });
    case "tuple":
    case "expression_list":
      return (
        node.namedChildren.some(isFailureValue) &&
        node.namedChildren.every(
          (one) => isFailureValue(one) || /^(?:string|concatenated_string)$/.test(one.type),
        )
      );
    case "await":
      return node.firstNamedChild !== null && isErrorAnswer(node.firstNamedChild);
    case "call": {
      const { positional, named } = readCall(node);
      if (ERROR_MAKERS.test(lastNameOf(field(node, "function") ?? node) ?? "")) return true;
      return (
        [...named].some(([name, value]) => ERROR_KEYS.test(name) && value.type !== "none") ||
        positional.some((one) => one.type === "dictionary" && isErrorAnswer(one))
      );
    }
    default:
      return false;
  }
}
