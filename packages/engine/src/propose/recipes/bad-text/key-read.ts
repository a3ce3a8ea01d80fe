import type { Node } from "web-tree-sitter";
import { ancestorOfType, field, plainString } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { parametersOf } from "../../../code/python/parameters.ts";

const FURTHEST = 8;

/**
 * The key under which a text was sent, `max_price` of `raw = args.get("max_price")`, whatever it is called on its way
 * through the function: who sent it knows it by that name. Null where the function does not read it by one key.
 */
export function keyRead(given: Node, depth = 0): string | null {
  if (depth > FURTHEST) return null;
  switch (given.type) {
    case "identifier": {
      const value = lastSet(given);
      return value && keyRead(value, depth + 1);
    }
    case "await":
    case "parenthesized_expression":
      return given.firstNamedChild && keyRead(given.firstNamedChild, depth + 1);
    case "boolean_operator": {
      // `args.get("size") or "10"`
      const left = field(given, "left");
      return field(given, "operator")?.text === "or" && left ? keyRead(left, depth + 1) : null;
    }
    case "subscript": {
      const key = field(given, "subscript");
      return key && plainString(key);
    }
    case "call": {
      const callee = field(given, "function");
      const object = callee?.type === "attribute" ? field(callee, "object") : null;
      if (!callee || !object) return null;
      const [first] = readCall(given).positional;
      if (/\.(?:get|pop)$/.test(callee.text)) return first ? plainString(first) : null;
      return /\.(?:strip|lstrip|rstrip|lower|upper|replace|removeprefix|removesuffix)$/.test(callee.text)
        ? keyRead(object, depth + 1)
        : null;
    }
    default:
      return null;
  }
}

/** Whether a text is only called so within its function: `raw.strip()` of a local name, where a parameter is known to callers. */
export function isCalledSoHere(given: Node): boolean {
  let node = given;
  for (let callee = field(node, "function"); callee; callee = field(node, "function")) {
    const object = callee.type === "attribute" ? field(callee, "object") : null;
    if (!object) return false;
    node = object;
  }
  const scope = ancestorOfType(node, ["function_definition"]);
  return (
    node.type === "identifier" && scope !== null && !parametersOf(scope).some((one) => one.name === node.text)
  );
}

/** What a name of a function was last set to in front of where it is read; null where a loop, a branch or a caller may have set it. */
function lastSet(name: Node): Node | null {
  const scope = ancestorOfType(name, ["function_definition"]);
  if (!scope || parametersOf(scope).some((one) => one.name === name.text)) return null;
  const isOfRound = scope
    .descendantsOfType(["for_statement", "for_in_clause"])
    .some((round) => field(round, "left")?.text === name.text);
  if (isOfRound) return null;
  const set = scope
    .descendantsOfType("assignment")
    .filter((node) => field(node, "left")?.text === name.text && node.endIndex <= name.startIndex);
  const last = set.at(-1);
  // One that stands in a branch beside which there are others need not be what is read.
  return last && (set.length === 1 || isAround(last, name)) ? field(last, "right") : null;
}

function isAround(assignment: Node, name: Node): boolean {
  const block = ancestorOfType(assignment, ["block"]);
  return block !== null && block.startIndex <= name.startIndex && name.endIndex <= block.endIndex;
}
