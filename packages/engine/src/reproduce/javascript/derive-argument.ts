import type { Node } from "web-tree-sitter";
import { endLineOf, field } from "../../code/nodes.ts";
import type { Origin } from "../../diagnose/origin/trace-origin.ts";

/** A value made up from what a function reads of it: the least that lets the code come to the line that failed. */
type Shape = "undefined" | "null" | "[]" | '""' | "0" | { readonly [name: string]: Shape };

const LIST =
  /^(?:map|filter|reduce|forEach|some|every|find|findIndex|flatMap|join|slice|push|includes|sort|entries|values|at)$/;
const TEXT =
  /^(?:trim|split|toUpperCase|toLowerCase|startsWith|endsWith|replace|replaceAll|match|padStart|charAt|substring)$/;
const NUMBER = /^(?:toFixed|toPrecision)$/;

/**
 * The argument for a parameter, derived from the error: empty where the trace of the wrong value says so, and with the
 * members that are read before the failing line. Null where the value of the parameter plays no part that is known.
 */
export function deriveArgument(
  definition: Node,
  parameter: string,
  line: number,
  origins: readonly Origin[],
  empty: "undefined" | "null",
  failing: Node | null,
): string | null {
  const shape = readShape(definition, parameter, line);
  const read = failing && isWithin(failing, definition) ? chainOf(failing) : null;
  if (read?.root === parameter) return textOf(withEmpty(shape, read.names, empty));
  const place = origins
    .flatMap((origin) => origin.places)
    .find(
      ({ node, members }) =>
        node.type === "identifier" &&
        node.text === parameter &&
        isWithin(node, definition) &&
        members.length < 4,
    );
  if (place)
    return textOf(
      withEmpty(
        shape,
        place.members.map(({ name }) => name),
        empty,
      ),
    );
  return typeof shape === "object" && Object.keys(shape).length === 0 ? null : textOf(shape);
}

function isWithin(node: Node, definition: Node): boolean {
  return definition.startIndex <= node.startIndex && node.endIndex <= definition.endIndex;
}

function readShape(definition: Node, parameter: string, line: number): Shape {
  let shape: Shape = {};
  for (const node of definition.descendantsOfType("member_expression")) {
    if (endLineOf(node) > line || node.parent?.type === "member_expression") continue;
    const chain = chainOf(node);
    if (chain?.root !== parameter) continue;
    const names = [...chain.names];
    const last = names.at(-1) ?? "";
    const isCalled =
      node.parent?.type === "call_expression" && field(node.parent, "function")?.id === node.id;
    const leaf: Shape | null = !isCalled
      ? null
      : LIST.test(last)
        ? "[]"
        : TEXT.test(last)
          ? '""'
          : NUMBER.test(last)
            ? "0"
            : null;
    if (leaf !== null) {
      shape = placed(shape, names.slice(0, -1), leaf);
      continue;
    }
    if (names.length > 1) shape = placed(shape, names.slice(0, -1), {});
  }
  return shape;
}

function chainOf(node: Node): { readonly root: string; readonly names: readonly string[] } | null {
  const names: string[] = [];
  let current: Node | null = node;
  while (current?.type === "member_expression") {
    names.unshift(field(current, "property")?.text ?? "");
    current = field(current, "object");
  }
  return current?.type === "identifier" ? { root: current.text, names } : null;
}

function placed(shape: Shape, names: readonly string[], leaf: Shape): Shape {
  const [first, ...rest] = names;
  if (first === undefined)
    return typeof shape === "object" && Object.keys(shape).length > 0 && typeof leaf === "object"
      ? shape
      : leaf;
  const own = typeof shape === "object" ? shape : {};
  return { ...own, [first]: placed(own[first] ?? {}, rest, leaf) };
}

function withEmpty(shape: Shape, names: readonly string[], empty: Shape): Shape {
  const [first, ...rest] = names;
  if (first === undefined) return empty;
  const own = typeof shape === "object" ? shape : {};
  return { ...own, [first]: withEmpty(own[first] ?? {}, rest, empty) };
}

function textOf(shape: Shape): string {
  if (typeof shape === "string") return shape;
  const entries = Object.entries(shape)
    .filter(([name, value]) => value !== "undefined" && /^[A-Za-z_$][\w$]*$/.test(name))
    .map(([name, value]) => `${name}: ${textOf(value)}`);
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}
