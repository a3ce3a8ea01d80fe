import type { Node } from "web-tree-sitter";
import type { ClassSymbol } from "../../../code/code-index.ts";
import { field } from "../../../code/nodes.ts";
import type { FlowContext, StepBack, ValuePlace } from "../flow.ts";
import { FUNCTIONS } from "./bindings.ts";
import { type Callee, classNamed, symbolOf } from "./functions.ts";

const MOST_PLACES = 40;
const MOST_FUNCTIONS = 4;
const MOST_ITEMS = 8;

/** What a value is, as far as the code tells. */
export type Kind =
  | "object"
  | "array"
  | "map"
  | "set"
  | "date"
  | "promise"
  | "text"
  | "number"
  | "boolean"
  | "bytes"
  | "function"
  | "instance"
  | "json"
  | "nothing";

/** A place where a value is made, of which its kind can be read. */
export interface Made {
  readonly kind: Kind;
  readonly path: string;
  readonly node: Node;
  /** The class, of an instance. */
  readonly owner: ClassSymbol | null;
}

/** All places where a value may be made, nearest first: literals, constructors, calls of the language, functions. */
export function madeAt(start: ValuePlace, context: FlowContext, stepBack: StepBack): Made[] {
  const quiet: FlowContext = { ...context, fault: "unexpected" };
  const waiting: { readonly place: ValuePlace; readonly isItem: boolean }[] = [
    { place: start, isItem: false },
  ];
  const seen = new Set<string>();
  const found: Made[] = [];
  for (let next = waiting.shift(); next && seen.size < MOST_PLACES; next = waiting.shift()) {
    const { place, isItem } = next;
    const key = `${place.path}:${place.node.startIndex}:${place.node.endIndex}:${place.members.map(({ name }) => name).join(".")}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const made = place.members.length === 0 ? kindOf(place, context) : null;
    if (made?.node.type === "array" && isItem) {
      // What is looked for is an item of the list, and not the list.
      const items = made.node.namedChildren.filter((child) => child.type !== "comment").slice(0, MOST_ITEMS);
      // `[...rows]`: an item of the copy is one of the list that was copied.
      waiting.push(
        ...items.map((node) => ({ place: { ...place, node }, isItem: node.type === "spread_element" })),
      );
      continue;
    }
    // An item of a list that a call gives is not that list: it is looked for in what the call was made on.
    const isList = made?.kind === "array" && isItem && place.node.type === "call_expression";
    if (made && !isList) {
      found.push(made);
      continue;
    }
    waiting.push(
      ...stepBack(place, quiet).flatMap(({ to, kind }) =>
        to ? [{ place: to, isItem: isItem || kind === "element" }] : [],
      ),
    );
  }
  return found;
}

/** Functions of the tree that a value may be. */
export function functionsOf(start: ValuePlace, context: FlowContext, stepBack: StepBack): Callee[] {
  const found = madeAt(start, context, stepBack).filter(({ kind }) => kind === "function");
  const symbols = found.flatMap(({ path, node }) => symbolOf(context.code, path, node) ?? []);
  return symbols.length > MOST_FUNCTIONS
    ? []
    : symbols.map((symbol) => ({ symbol, certainty: 0.9 / Math.max(1, symbols.length * 0.7) }));
}

const CALLS: readonly (readonly [RegExp, Kind])[] = [
  [/^JSON\.parse$/, "json"],
  [
    /^Buffer\.(?:from|concat|alloc|allocUnsafe)$|^(?:zlib\.)?(?:gunzip|inflate|brotliDecompress|unzip)Sync$|^(?:crypto\.)?randomBytes$/,
    "bytes",
  ],
  [
    /^(?:Object\.(?:keys|values|entries)|Array\.(?:from|of))$|\.split$|\.matchAll$|\.toSorted$|\.toReversed$/,
    "array",
  ],
  [/^Object\.(?:fromEntries|groupBy)$/, "object"],
  [/^Map\.groupBy$/, "map"],
  [/^(?:Number|parseInt|parseFloat|Number\.parse(?:Int|Float)|Math\.\w+|Date\.now)$/, "number"],
  [
    /^(?:String|JSON\.stringify)$|\.(?:toFixed|toUpperCase|toLowerCase|trim|join|padStart|padEnd|toISOString|replace|replaceAll)$/,
    "text",
  ],
  [/^Boolean$/, "boolean"],
];
const LIST_CALLS = /(?<!\bBuffer)\.(?:map|filter|flatMap|slice|concat|sort|reverse|flat)$/;

function kindOf({ path, node }: ValuePlace, { code }: FlowContext): Made | null {
  const made = (kind: Kind, owner: ClassSymbol | null = null): Made => ({ kind, path, node, owner });
  if (FUNCTIONS.includes(node.type)) return made("function");
  switch (node.type) {
    case "object":
      return made("object");
    case "array":
      return made("array");
    case "string":
    case "template_string":
      return made("text");
    case "number":
      return made("number");
    case "true":
    case "false":
      return made("boolean");
    case "null":
    case "undefined":
      return made("nothing");
    case "unary_expression":
      return made(field(node, "operator")?.text === "!" ? "boolean" : "number");
    case "binary_expression":
      return /^[-*/%]$/.test(field(node, "operator")?.text ?? "") ? made("number") : null;
    case "new_expression":
      return ofConstructor(field(node, "constructor")?.text ?? "");
    case "call_expression": {
      const callee = field(node, "function")?.text.replace(/\s+/g, "") ?? "";
      const known = CALLS.find(([form]) => form.test(callee))?.[1];
      if (known) return made(known);
      return LIST_CALLS.test(callee) ? made("array") : null;
    }
    default:
      return null;
  }

  function ofConstructor(name: string): Made | null {
    if (/^(?:Weak)?Map$/.test(name)) return made("map");
    if (/^(?:Weak)?Set$/.test(name)) return made("set");
    if (name === "Date") return made("date");
    if (name === "Promise") return made("promise");
    if (name === "Array") return made("array");
    const owner = classNamed(code, path, name);
    return owner ? made("instance", owner) : null;
  }
}
