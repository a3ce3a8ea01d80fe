import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { field } from "../../../code/nodes.ts";
import { walk } from "../../search/scope.ts";
import type { Dialect } from "../../search/view.ts";
import type { Binding } from "./bindings.ts";

/** What a value is, as far as anything tells. */
export type Kind = "number" | "text" | "list" | "object" | "truth" | "function" | "nothing";

const NUMBERS =
  /^(?:len|int|float|abs|sum|ord|round|min|max|floor|ceil|sqrt|hypot|pow|Number|parseInt|parseFloat|indexOf|findIndex|count|getTime|trunc|now|time|perf_counter|monotonic)$/;
const TEXTS =
  /^(?:str|String|strip|lstrip|rstrip|lower|upper|title|format|trim|toLowerCase|toUpperCase|toFixed|padStart|padEnd|toISOString|isoformat|strftime|casefold|removeprefix|removesuffix)$/;
const LISTS =
  /^(?:list|sorted|split|splitlines|map|filter|toSorted|toReversed|flatMap|keys|values|entries|items|readlines|set|tuple|range)$/;
const TRUTHS =
  /^(?:bool|Boolean|isinstance|startswith|endswith|startsWith|endsWith|includes|has|some|every|any|all|isArray|isdigit|isalpha)$/;

/** Looks into functions of the tree no deeper than this. */
const DEEPEST = 2;

/** Of what kind an expression is; null where nothing tells. */
export function kindOf(value: Node | null, code: CodeIndex, dialect: Dialect, depth = 0): Kind | null {
  if (!value) return null;
  if (/^(?:number|float|integer)$/.test(value.type)) return "number";
  if (
    /^(?:parenthesized_expression|await|await_expression|as_expression|non_null_expression)$/.test(value.type)
  )
    return kindOf(value.firstNamedChild, code, dialect, depth);
  if (
    /^(?:class|function_definition|function_declaration|class_definition|class_declaration)$/.test(value.type)
  )
    return "function";
  const seen = dialect.view(value);
  switch (seen?.kind) {
    case "integer":
    case "negative":
      return "number";
    case "text":
      return "text";
    case "truth":
    case "compare":
    case "chain":
    case "not":
      return "truth";
    case "nothing":
      return "nothing";
    case "lambda":
      return "function";
    case "collection":
    case "comprehension":
      return /^(?:dictionary|object)/.test(value.type) ? "object" : "list";
    case "arithmetic": {
      const sides = [seen.left, seen.right].map((side) => kindOf(side, code, dialect, depth));
      const joined = sides.find((kind) => kind === "text" || kind === "list");
      if (joined) return joined;
      return seen.operator.text === "+" && !sides.includes("number") ? null : "number";
    }
    case "ternary":
      return kindOf(seen.then, code, dialect, depth) ?? kindOf(seen.otherwise, code, dialect, depth);
    case "logic":
      return kindOf(seen.right, code, dialect, depth);
    case "member":
      return seen.property.text === "length" ? "number" : null;
    case "call":
      return (
        (NUMBERS.test(seen.name) && "number") ||
        (TEXTS.test(seen.name) && "text") ||
        (LISTS.test(seen.name) && "list") ||
        (TRUTHS.test(seen.name) && "truth") ||
        (/^join$/.test(seen.name) && seen.receiver !== null && "text") ||
        (/^dict$/.test(seen.name) && "object") ||
        (seen.receiver === null ? givenBy(seen.name, code, dialect, depth) : null)
      );
    default:
      return null;
  }
}

/** What the one function of this name answers with. */
function givenBy(name: string, code: CodeIndex, dialect: Dialect, depth: number): Kind | null {
  const [only, ...others] = code.functionsNamed(name);
  if (!only || others.length > 0 || depth >= DEEPEST) return null;
  const kinds = new Set<Kind | null>();
  const body = field(only.node, "body");
  if (body && !dialect.isBlock(body)) return kindOf(body, code, dialect, depth + 1);
  for (const node of walk(only.node)) {
    const told = dialect.statement(node);
    if (told.kind === "return") kinds.add(kindOf(told.value, code, dialect, depth + 1));
  }
  const [first, ...more] = [...kinds].filter((kind) => kind !== "nothing");
  return first && more.length === 0 ? first : null;
}

/** Of what kind a name must be where it stands; null where anything may stand. */
export function wantedAt(use: Node, dialect: Dialect): Kind | null {
  const { parent } = use;
  const seen = parent && dialect.view(parent);
  if (!parent || !seen) {
    const told = parent && dialect.statement(parent);
    if (told?.kind === "for" && told.iterable?.id === use.id) return "list";
    return formatOf(parent);
  }
  switch (seen.kind) {
    case "call":
      return seen.callee.id === use.id ? "function" : null;
    case "arithmetic":
      return /^(?:[-*/%]|\*\*|\/\/)$/.test(seen.operator.text) && !/^[*%]$/.test(seen.operator.text)
        ? "number"
        : null;
    case "compare":
      return /^[<>]=?$/.test(seen.operator.text)
        ? "number"
        : literalBeside(use, seen.left, seen.right, dialect);
    case "member":
      return seen.object.id === use.id ? kindOfMember(seen.property.text) : null;
    default:
      return null;
  }
}

/** What is compared with a literal is of its kind. */
function literalBeside(use: Node, left: Node, right: Node, dialect: Dialect): Kind | null {
  const kind = dialect.view(left.id === use.id ? right : left)?.kind;
  return (kind === "integer" && "number") || (kind === "text" && "text") || null;
}

/** `{metres:.1f}` is of a number. */
function formatOf(parent: Node | null): Kind | null {
  if (parent?.type !== "interpolation") return null;
  const told = parent.namedChildren.find(({ type }) => type === "format_specifier")?.text ?? "";
  return /[\d.,][dfeg%]$/.test(told) ? "number" : null;
}

/** What has such a part; an object of the house may have any other. */
export function kindOfMember(name: string): Kind | null {
  if (/^(?:toFixed|toPrecision)$/.test(name)) return "number";
  if (
    /^(?:trim|toUpperCase|toLowerCase|split|replace|replaceAll|padStart|padEnd|startsWith|endsWith|charAt|strip|upper|lower|startswith|endswith|splitlines|encode|localeCompare)$/.test(
      name,
    )
  )
    return "text";
  return /^(?:map|filter|forEach|reduce|push|some|every|flatMap|toSorted|sort|append|extend|join)$/.test(name)
    ? "list"
    : null;
}

/** What a value was when the error came, as the event shows it; null where it does not. */
export function kindHeld(shown: unknown): Kind | null {
  if (Array.isArray(shown)) return "list";
  if (typeof shown === "object" && shown !== null) return "object";
  if (typeof shown !== "string") return null;
  if (/^-?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/.test(shown)) return "number";
  if (/^(?:True|False)$/.test(shown)) return "truth";
  if (shown === "None") return "nothing";
  if (/^<(?:function|bound method|built-in|class|module)/.test(shown)) return "function";
  return /^[bu]?['"]/.test(shown) ? "text" : "object";
}

/** Whether a binding can be of this kind: by what it held, else by what it is made of, else by how it is read. */
export function mayBe(
  binding: Binding,
  wanted: Kind | null,
  locals: Readonly<Record<string, unknown>> | null,
  code: CodeIndex,
  dialect: Dialect,
): boolean {
  if (wanted === null) return true;
  const known = kindOfBinding(binding, locals, code, dialect);
  return known === null || known === wanted;
}

/** What is known of a binding's kind. */
export function kindOfBinding(
  binding: Binding,
  locals: Readonly<Record<string, unknown>> | null,
  code: CodeIndex,
  dialect: Dialect,
): Kind | null {
  if (locals && Object.hasOwn(locals, binding.name)) return kindHeld(locals[binding.name]);
  const place = placeKind(binding, dialect);
  if (place) return place;
  if (binding.role === "local" && binding.isWhole) {
    const own = kindOf(binding.source, code, dialect);
    if (own) return own;
  }
  const uses = binding.reads.map((read) => wantedAt(read, dialect)).filter((kind) => kind !== null);
  const distinct = new Set(uses);
  if (distinct.size === 1) return uses[0] ?? null;
  return handedAs(binding, code, dialect);
}

/** The key of an entry, the number of an item: what is walked says what stands in front. */
function placeKind({ role, node, source }: Binding, dialect: Dialect): Kind | null {
  const walked = role === "item" && source ? dialect.view(source) : null;
  const pattern = node.parent;
  if (
    walked?.kind !== "call" ||
    !pattern ||
    !/pattern/.test(pattern.type) ||
    pattern.namedChildren[0]?.id !== node.id
  )
    return null;
  if (walked.name === "enumerate") return "number";
  return /^(?:entries|fromEntries)$/.test(walked.name) && walked.receiver?.text === "Object" ? "text" : null;
}

/** A value that is handed to the one function of a name is what that function uses it as. */
function handedAs(binding: Binding, code: CodeIndex, dialect: Dialect): Kind | null {
  for (const read of binding.reads) {
    const list = read.parent;
    const call = list?.parent ? dialect.view(list.parent) : null;
    if (call?.kind !== "call" || call.list.id !== list?.id || call.receiver !== null) continue;
    const [only, ...others] = code.functionsNamed(call.name);
    const place = call.values.findIndex((one) => one.id === read.id);
    if (!only || others.length > 0) continue;
    const single = field(only.node, "parameter");
    const parameter = single ?? field(only.node, "parameters")?.namedChildren[place];
    const name = parameter && (field(parameter, "pattern") ?? field(parameter, "name") ?? parameter);
    if (name?.type !== "identifier") continue;
    for (const node of walk(only.node)) {
      if (node.text !== name.text || node.type !== "identifier" || node.id === name.id) continue;
      if (node.parent?.type === "spread_element" || node.parent?.type === "list_splat") return "list";
      const kind = wantedAt(node, dialect);
      if (kind) return kind;
    }
  }
  return null;
}
