import type { Node } from "web-tree-sitter";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { failingValue } from "../../../diagnose/origin/failing-value.ts";
import { FUNCTIONS } from "../../../diagnose/origin/javascript/bindings.ts";
import type { Investigation } from "../../../investigation.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { replaceNode } from "../javascript/statements.ts";
import { placeIn } from "./neighbour.ts";

/**
 * `steps[at + 1]` after `const step = steps[at]`: the entry beside the one that was asked for, which the first or the last one
 * does not have. Nobody asked for it, so that it is no reason to refuse.
 */
export function isBesideAsked(expression: Node): boolean {
  const place = expression.type === "subscript_expression" ? placeIn(expression) : null;
  const own = place && ancestorOfType(expression, FUNCTIONS);
  if (!place || !own) return false;
  return own.descendantsOfType("variable_declarator").some((declarator) => {
    const value = field(declarator, "value");
    return (
      value?.type === "subscript_expression" &&
      declarator.endIndex <= expression.startIndex &&
      field(value, "object")?.text.replace(/\?\./g, ".") === place.list &&
      field(value, "index")?.text === place.index
    );
  });
}

/**
 * `next: steps[at + 1].title` beside `previous: at > 0 ? steps[at - 1].title : null`: what the entry on the one side is where
 * there is none, that on the other side is as well.
 */
export function besideEntryIdeas(investigation: Investigation): Idea[] {
  const { code, event } = investigation;
  const failing = failingValue(investigation);
  const file = failing ? code.file(failing.place.path) : null;
  const object = failing?.place.node;
  const place = object?.type === "subscript_expression" ? placeIn(object) : null;
  const read = object?.parent?.type === "member_expression" ? object.parent : null;
  const pair = read?.parent?.type === "pair" ? read.parent : null;
  if (!file || !object || !place || !read || !pair) return [];
  const opposite = `${place.list}[${place.index} ${place.sign === "+" ? "-" : "+"} ${place.step}]`;
  const part = read.text.slice(object.text.length);
  for (const other of pair.parent?.namedChildren ?? []) {
    const nothing = other.type === "pair" && other.id !== pair.id ? nothingOf(other, opposite, part) : null;
    if (nothing === null) continue;
    const key = field(pair, "key")?.text ?? "";
    const line = startLineOf(other);
    return [
      {
        name: "no_entry_beside_it",
        sentence: "The item at the end is answered as well, which has none beside it",
        cause: `\`${object.text.slice(0, 60)}\` is not there for the item at the end, and is read without looking.`,
        explanation: `Gives \`${nothing}\` for \`${key}\` where there is none, as ${file.path}:${line} does for the other side.`,
        edits: [
          {
            ...replaceNode(
              file,
              read,
              `${object.text}?.${part.replace(/^\??\./, "")}${nothing === "undefined" ? "" : ` ?? ${nothing}`}`,
            ),
            part: "fix",
          },
        ],
        basis: "house",
        expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
        place: { path: file.path, line: startLineOf(object) },
      },
    ];
  }
  return [];
}

/** What an entry is where the item that it is read of is not there: `at > 0 ? steps[at - 1].title : null`, `steps[at - 1]?.title ?? null`. */
function nothingOf(pair: Node, item: string, part: string): string | null {
  const value = field(pair, "value");
  const isSimple = (node: Node | null) => /^(?:null|undefined|string|number)$/.test(node?.type ?? "");
  if (value?.type === "ternary_expression") {
    const [then, otherwise] = [field(value, "consequence"), field(value, "alternative")];
    if (then?.text === item + part && isSimple(otherwise)) return otherwise?.text ?? null;
    return otherwise?.text === item + part && isSimple(then) ? (then?.text ?? null) : null;
  }
  const chained = `${item}?${part}`;
  if (value?.text === chained) return "undefined";
  const isDefault =
    value?.type === "binary_expression" && /^(?:\?\?|\|\|)$/.test(field(value, "operator")?.text ?? "");
  const [left, right] = isDefault && value ? [field(value, "left"), field(value, "right")] : [null, null];
  return left?.text === chained && isSimple(right) ? (right?.text ?? null) : null;
}
