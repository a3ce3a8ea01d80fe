import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { field } from "../../../code/nodes.ts";
import { parametersOf } from "../../../diagnose/origin/javascript/bindings.ts";
import { calleesOf } from "../../../diagnose/origin/javascript/functions.ts";

/** Methods of the language for which an argument that is undefined is one that was not given. */
const OPTIONAL_ARGUMENT =
  /^(?:slice|substring|substr|subarray|toFixed|toPrecision|toLocaleString|toLocaleDateString|toLocaleTimeString|localeCompare|join|split|flat|fill|indexOf|lastIndexOf|includes|startsWith|endsWith|normalize|stringify|NumberFormat|DateTimeFormat|Collator|URL)$/;

/** Whether a place goes on as it should where the value that stands there is undefined: asked for, defaulted, an option. */
export function bearsAbsence(code: CodeIndex, path: string, use: Node): boolean {
  const parent = use.parent;
  if (!parent) return false;
  switch (parent.type) {
    case "parenthesized_expression":
      return /^(?:if_statement|while_statement)$/.test(parent.parent?.type ?? "")
        ? true
        : bearsAbsence(code, path, parent);
    case "ternary_expression":
      return field(parent, "condition")?.id === use.id;
    case "unary_expression":
      return /^(?:!|typeof)$/.test(field(parent, "operator")?.text ?? "");
    case "binary_expression":
      return ofOperator(parent, use);
    case "member_expression":
    case "subscript_expression":
      return (
        field(parent, "object")?.id === use.id &&
        parent.children.some((child) => child.type === "optional_chain")
      );
    case "spread_element":
      return parent.parent?.type === "object";
    case "variable_declarator":
      return isDefaultedPattern(field(parent, "name"));
    case "arguments":
      return isOptionalArgument(code, path, parent, use);
    default:
      return false;
  }
}

function ofOperator(parent: Node, use: Node): boolean {
  const operator = field(parent, "operator")?.text ?? "";
  const isLeft = field(parent, "left")?.id === use.id;
  if (/^(?:\?\?|\|\||&&)$/.test(operator)) return isLeft;
  return /^[!=]==?$/.test(operator);
}

/** `const { width = 24 } = options`, of a value that is an empty object then. */
function isDefaultedPattern(pattern: Node | null): boolean {
  return (
    pattern?.type === "object_pattern" &&
    pattern.namedChildren.every(
      (child) =>
        child.type === "object_assignment_pattern" || field(child, "value")?.type === "assignment_pattern",
    )
  );
}

function isOptionalArgument(code: CodeIndex, path: string, list: Node, use: Node): boolean {
  const call = list.parent;
  const callee = call && (field(call, "function") ?? field(call, "constructor"));
  if (!call || !callee) return false;
  const name = (field(callee, "property") ?? callee).text;
  const given = list.namedChildren.filter((child) => child.type !== "comment");
  const index = given.findIndex((child) => child.id === use.id);
  const known = call.type === "call_expression" ? calleesOf(code, path, call) : [];
  if (known.length > 0)
    return known.every(({ symbol }) => {
      const parameter = parametersOf(symbol.node)[index];
      return parameter !== undefined && (parameter.defaultValue !== null || mayBeLeftOut(parameter.pattern));
    });
  // The first argument of these is mostly what the call is about.
  const isFirst =
    index === 0 && !/^(?:slice|substring|substr|toFixed|toPrecision|join|flat|to\w+)$/.test(name);
  return OPTIONAL_ARGUMENT.test(name) && !isFirst;
}

/** `zone?: Zone`, `zone: Zone | undefined`: its function says that it takes nothing as well. */
function mayBeLeftOut({ parent }: Node): boolean {
  if (parent?.type === "optional_parameter") return true;
  return parent?.type === "required_parameter" && /\|\s*undefined\b/.test(field(parent, "type")?.text ?? "");
}
