import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { field } from "../../../code/nodes.ts";
import { bare, isBinding, isCall, makerOf, type Piece, partOf, scopeOf } from "./syntax.ts";
import { boundTo } from "./things.ts";

/** What makes a value of another kind of a text, by the kind. */
const MAKERS: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:BigInt|Number|parseInt|parseFloat|Number\.parse(?:Int|Float)|int|float|(?:decimal\.)?Decimal|(?:fractions\.)?Fraction)$/,
    "number",
  ],
  [
    /^(?:new Date|Date\.(?:parse|UTC)|(?:\w+\.)?(?:fromisoformat|strptime|strptime)|Temporal\.\w+\.from)$/,
    "day",
  ],
  [/^(?:decodeURIComponent|decodeURI|unquote|urllib\.parse\.unquote)$/, "decoded"],
  [/^(?:new URL|URL\.parse)$/, "address"],
  [/^(?:JSON\.parse|json\.loads)$/, "parsed"],
];

/** The kind of value that a conversion of the language makes; null for other calls. */
export function kindMade(call: Node): string | null {
  const maker = makerOf(call);
  return maker === null ? null : (MAKERS.find(([form]) => form.test(maker))?.[1] ?? null);
}

const MOST_STEPS = 4;

/** Whether what a function gives is made by such a conversion, in it or in a function of the house that it asks. */
export function givesKind(code: CodeIndex, definition: Node, kind: string, depth = 1): boolean {
  const body = field(definition, "body");
  const isBlock = body !== null && /block$/.test(body.type);
  const ends = isBlock
    ? body.descendantsOfType("return_statement").flatMap((one) => one.firstNamedChild ?? [])
    : body
      ? [body]
      : [];
  return ends.some((end) => isMadeSo(code, definition, end, kind, depth, MOST_STEPS));
}

function isMadeSo(
  code: CodeIndex,
  definition: Node,
  given: Node,
  kind: string,
  depth: number,
  steps: number,
): boolean {
  const node = bare(given);
  const goesOn = (one: Node | null) =>
    one !== null && steps > 0 && isMadeSo(code, definition, one, kind, depth, steps - 1);
  if (isCall(node)) {
    const made = kindMade(node);
    if (made !== null) return made === kind;
    const name = makerOf(node);
    const [only, ...others] = name !== null && /^\w+$/.test(name) ? code.functionsNamed(name) : [];
    return (
      depth > 0 &&
      only !== undefined &&
      others.length === 0 &&
      only.node.id !== definition.id &&
      givesKind(code, only.node, kind, depth - 1)
    );
  }
  if (node.type === "identifier") return goesOn(boundTo(node));
  if (/^(?:ternary_expression|conditional_expression)$/.test(node.type))
    return node.namedChildren.some((one) => goesOn(one));
  const isEither = /^(?:\?\?|\|\||or)$/.test(field(node, "operator")?.text ?? "");
  return isEither && (goesOn(field(node, "left")) || goesOn(field(node, "right")));
}

/**
 * Whether two values are of one record: taken out of the same pattern, read of the same thing under different names or places; in
 * another function, the same thing under the same name.
 */
export function isKin(own: Piece, other: Piece): boolean {
  const [left, right] = [own.node, other.node];
  if (left.type === "identifier" && right.type === "identifier") {
    if (isBinding(right)) return false;
    const [mine, theirs] = [patternOf(left), patternOf(right)];
    if (left.text === right.text)
      return (mine !== null && theirs !== null && mine.id !== theirs.id) || isSameParameter(left, right);
    return mine !== null && mine.id === theirs?.id && own.file.path === other.file.path;
  }
  const [mine, theirs] = [readOf(left), readOf(right)];
  if (!mine || !theirs || mine.holder !== theirs.holder) return false;
  const isOneScope = own.file.path === other.file.path && scopeOf(left)?.id === scopeOf(right)?.id;
  return isOneScope ? mine.part !== theirs.part : mine.part === theirs.part || REQUEST.test(mine.holder);
}

/** Whether two functions are given the same, under the same names: `(res, part) => …` twice in a table of routes. */
function isSameParameter(left: Node, right: Node): boolean {
  const lists = [left, right].map((node) => {
    const scope = scopeOf(node);
    return { id: scope?.id, list: scope && field(scope, "parameters") };
  });
  const [mine, theirs] = lists;
  return (
    mine?.list != null &&
    theirs?.list != null &&
    mine.id !== theirs.id &&
    mine.list.namedChildCount > 1 &&
    mine.list.text === theirs.list.text &&
    mine.list.namedChildren.some((one) => (field(one, "pattern") ?? one).text === left.text)
  );
}

const REQUEST = /^(?:req|request|c|ctx)\b.*\b(?:query|params?|args|form|headers?)$/;

/** What is read under which name or at which place. */
function readOf(node: Node): { readonly holder: string; readonly part: string } | null {
  const part = partOf(node);
  if (part) {
    // Of `c.req.query("day")` the method says what is asked.
    const method = isCall(node)
      ? `.${(field(field(node, "function") ?? node, "property") ?? node).text}`
      : "";
    return {
      holder: part.object.text + (/^\.(?:query|param|header)$/.test(method) ? method : ""),
      part: part.name,
    };
  }
  const index = field(node, "index") ?? field(node, "subscript");
  const object = field(node, "object") ?? field(node, "value");
  return index && object && /^(?:number|integer)$/.test(index.type) && /^subscript/.test(node.type)
    ? { holder: object.text, part: index.text }
    : null;
}

/** The pattern that binds a name in its function: of a declaration, of a loop, or of a parameter that is taken apart. */
function patternOf(use: Node): Node | null {
  for (let scope: Node | null = scopeOf(use); scope; scope = scopeOf(scope)) {
    const found = scope
      .descendantsOfType(["object_pattern", "array_pattern", "pattern_list", "tuple_pattern"])
      .filter((pattern) => !/pattern/.test(pattern.parent?.type ?? ""))
      .find((pattern) =>
        pattern
          .descendantsOfType(["identifier", "shorthand_property_identifier_pattern"])
          .some(({ text }) => text === use.text),
      );
    if (found) return found;
  }
  return null;
}
