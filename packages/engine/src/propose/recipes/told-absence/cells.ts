import type { Node } from "web-tree-sitter";
import { withoutTypes } from "../../../code/javascript/plain-value.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { wayOf } from "../../house/javascript/ways.ts";
import { areDelicate } from "../fault/delicate.ts";
import { type Idea, NO_ERROR } from "../javascript/idea.ts";
import { replaceNode } from "../javascript/statements.ts";
import type { Missed } from "./missed.ts";

/**
 * `Number(cells[4].trim())` beside `(cells[5] || "").trim()`: a line that may end early may lack this cell as well, and what
 * stands in for the one stands in for the other.
 */
export function cellBesideIdea(_investigation: Investigation, missed: Missed): Idea | null {
  const { file, node, plain, scope } = missed;
  const own = cellOf(plain);
  if (!own || !scope || node.parent?.type !== "member_expression") return null;
  const cares = scope
    .descendantsOfType("binary_expression")
    .filter((care) => /^(?:\?\?|\|\|)$/.test(field(care, "operator")?.text ?? ""))
    .flatMap((care) => {
      const left = field(care, "left");
      const cell = left && cellOf(withoutTypes(left));
      const isBeside = cell !== null && cell.list === own.list && cell.at !== own.at;
      return isBeside && field(care, "right")?.text ? [{ care, at: cell.at }] : [];
    });
  const [first] = cares;
  const standIns = new Set(cares.map(({ care }) => field(care, "right")?.text));
  if (!first || standIns.size !== 1 || !/^(?:""|''|``)$/.test([...standIns][0] ?? "")) return null;
  const number = numberAround(node);
  if (number?.isNone) return null;
  if (number && areDelicate([number.name])) return null;
  const { care } = first;
  const operator = field(care, "operator")?.text ?? "||";
  const where = `${file.path}:${startLineOf(care)}`;
  const text = `(${plain.text} ${operator} ${[...standIns][0]})`;
  return {
    name: "cell_that_a_line_lacks",
    sentence: "A line that ends early is read like the others",
    cause: `\`${plain.text}\` is not there in a line that ends early; ${where} allows for that.`,
    explanation: `Takes an empty one where it is not there, as ${where} does.`,
    edits: [{ ...replaceNode(file, node, text), part: "fix" }],
    basis: "house",
    expectation: NO_ERROR,
    place: { path: file.path, line: startLineOf(plain) },
  };
}

function cellOf(node: Node): { readonly list: string; readonly at: string } | null {
  const taken = node.type === "identifier" ? wayOf(node) : null;
  const last = taken?.at(-1);
  // `const [name, town] = line.split(";")`
  if (taken && taken.length > 2 && last && /^\[\d+\]$/.test(last))
    return { list: taken.slice(0, -1).join(""), at: last };
  const [object, index] = [field(node, "object"), field(node, "index")];
  return node.type === "subscript_expression" && object?.type === "identifier" && index?.type === "number"
    ? { list: object.text, at: index.text }
    : null;
}

/** The conversion to a number that the text of a cell goes through, with the name of the entry; `isNone` where that gives no number of nothing. */
function numberAround(node: Node): { readonly isNone: boolean; readonly name: string | null } | null {
  for (
    let inner = node;
    inner.parent && !/statement|declarator|^pair$/.test(inner.type);
    inner = inner.parent
  ) {
    const callee = inner.type === "call_expression" ? (field(inner, "function")?.text ?? "") : "";
    const isSigned = inner.type === "unary_expression" && /^\+/.test(inner.text);
    const isMade = inner.type === "new_expression";
    if (
      !isSigned &&
      !isMade &&
      !/^(?:Number|parseInt|parseFloat|Number\.\w+|BigInt|Date\.parse)$/.test(callee)
    )
      continue;
    const holder = inner.parent;
    const key = field(holder, "key") ?? field(holder, "name");
    return { isNone: !isSigned && callee !== "Number", name: key?.text ?? null };
  }
  return null;
}
