import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import { ancestorOfType, field } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import { raisedClass } from "../../house/house-reaction.ts";
import { type Reaction, reactionsIn } from "../../house/reactions.ts";
import { type Lookup, parameterOf } from "./asked-lookup.ts";

export interface Twin {
  readonly symbol: FunctionSymbol;
  readonly reaction: Reaction;
  /** The parameter by which it looks, as it is written in the guard or the lookup. */
  readonly parameter: string;
  readonly source: string;
}

const OTHER_MATTERS =
  /Limit|Stock|Exceed|Conflict|Forbidden|Denied|Auth|Permission|Expired|Duplicate|Exists|Closed|Locked|Timeout|Unavailable|Taken|Quota/;

/** Functions of the same file and class that refuse what a lookup of the same kind does not find. */
export function twinsOf(code: CodeIndex, file: SourceFile, own: FunctionSymbol, lookup: Lookup): Twin[] {
  return kinOf(code, own).flatMap((symbol) =>
    reactionsIn(code, file, symbol.node).flatMap((reaction): Twin[] => {
      const last = reaction.statements.at(-1) ?? null;
      const name = raisedClass(last);
      if (reaction.ends !== "raise" || reaction.statements.length !== 1 || name === null) return [];
      if (code.classesNamed(name).length === 0 || OTHER_MATTERS.test(name)) return [];
      const asked = askedBy(reaction);
      const parameter = asked?.keys.flatMap((key) => parameterOf(symbol, key) ?? [])[0];
      return asked && parameter && isLike(asked.source, asked.kind, lookup, importedFrom(code, file))
        ? [{ symbol, reaction, parameter, source: asked.source }]
        : [];
    }),
  );
}

function kinOf(code: CodeIndex, own: FunctionSymbol): FunctionSymbol[] {
  const owner = ancestorOfType(own.node, ["class_definition"])?.id;
  return (code.symbolsOf(own.path)?.functions ?? []).filter(
    ({ node }) => node.id !== own.node.id && ancestorOfType(node, ["class_definition"])?.id === owner,
  );
}

interface Asked {
  readonly source: string;
  readonly kind: Lookup["kind"];
  readonly keys: readonly Node[];
}

/** What a guard looks in and by what, for a value that is not there. */
function askedBy({ guard }: Reaction): Asked | null {
  if (guard.type === "except_clause") {
    const head = guard.text.slice(0, guard.text.indexOf(":"));
    const body = guard.parent ? field(guard.parent, "body") : null;
    const reads = body?.descendantsOfType("subscript") ?? [];
    const [read] = reads;
    if (!/\b(?:KeyError|LookupError|IndexError)\b/.test(head) || !read || reads.length > 1) return null;
    const [value, key] = [field(read, "value"), field(read, "subscript")];
    if (!value || !key) return null;
    return /IndexError/.test(head) ? askedIn(value) : { source: value.text, kind: "table", keys: [key] };
  }
  const condition = field(guard, "condition");
  if (condition?.type === "comparison_operator" && / not in /.test(condition.text)) {
    const [key, table] = condition.namedChildren;
    return key && table ? { source: table.text, kind: "table", keys: [key] } : null;
  }
  const subject =
    condition?.type === "not_operator"
      ? field(condition, "argument")
      : condition?.type === "comparison_operator" && / is None$/.test(condition.text)
        ? condition.firstNamedChild
        : null;
  if (!subject) return null;
  const inner = subject.type === "parenthesized_expression" ? subject.firstNamedChild : subject;
  if (inner?.type === "named_expression") return askedIn(field(inner, "value"));
  if (inner?.type === "call") return askedIn(inner);
  const bound = scopeOf(guard)
    .descendantsOfType("assignment")
    .findLast((node) => field(node, "left")?.text === inner?.text && node.endIndex <= guard.startIndex);
  return askedIn(bound ? field(bound, "right") : null);
}

/** `gazetteer.near(lat, lon)`; `TABLE.get(key)` asks a table. */
function askedIn(value: Node | null): Asked | null {
  const call = value?.type === "await" ? value.firstNamedChild : value;
  if (call?.type !== "call") return null;
  const callee = field(call, "function");
  const { positional, named } = readCall(call);
  const keys = [...positional, ...named.values()];
  const object = callee?.type === "attribute" ? field(callee, "object") : null;
  if (object && field(callee as Node, "attribute")?.text === "get" && positional.length === 1)
    return { source: object.text, kind: "table", keys };
  if (!callee) return null;
  return { source: callee.text, kind: isPatternCall(call) ? "pattern" : "call", keys };
}

/** `LINE.match(text)`, `re.search(PATTERN, text)` */
export function isPatternCall(call: Node): boolean {
  const callee = field(call, "function")?.text ?? "";
  return /^(?:re|regex|(?:\w+\.)*_?[A-Z][A-Z\d_]*|self\._?\w*(?:pattern|regex|re))\.(?:match|fullmatch|search)$/.test(
    callee,
  );
}

/** Whether a neighbour leaves in another way where a text does not match, or goes on. */
export function toleratesOtherwise(code: CodeIndex, file: SourceFile, own: FunctionSymbol): boolean {
  return kinOf(code, own).some(({ node }) =>
    reactionsIn(code, file, node).some(
      (reaction) => reaction.ends !== "raise" && askedBy(reaction)?.kind === "pattern",
    ),
  );
}

/** Tables of one module or object; functions of one module or service. */
function isLike(
  source: string,
  kind: Lookup["kind"],
  lookup: Lookup,
  moduleOf: (name: string) => string | null = () => null,
): boolean {
  if (kind !== lookup.kind) return false;
  if (kind === "pattern") return true;
  if (kind === "call") {
    const module = moduleOf(lookup.source);
    if (module !== null && moduleOf(source) === module) return true;
    const [theirs, own] = [holderOf(source), holderOf(lookup.source)];
    return source === lookup.source || (own !== null && theirs === own);
  }
  const form = (text: string) =>
    /^_?[A-Z][A-Z\d_]*$/.test(text) ? "constant" : /^self\.\w+$/.test(text) ? "member" : text;
  return form(source) === form(lookup.source);
}

/** The module from which a plain name of a file comes. */
function importedFrom(code: CodeIndex, { path }: SourceFile): (name: string) => string | null {
  const imports = code.symbolsOf(path)?.imports ?? [];
  return (name) => imports.find((one) => one.local === name && one.imported !== null)?.module ?? null;
}

function holderOf(callee: string): string | null {
  const dot = callee.lastIndexOf(".");
  const holder = dot > 0 ? callee.slice(0, dot) : null;
  return holder === "self" ? null : holder;
}

/** Whether a neighbour gives something else where such a lookup finds nothing: then the house has two ways. */
export function hasDefaults(code: CodeIndex, own: FunctionSymbol, lookup: Lookup): boolean {
  return kinOf(code, own).some(({ node }) =>
    node.descendantsOfType("call").some((call) => {
      const callee = field(call, "function");
      const object = callee?.type === "attribute" ? field(callee, "object") : null;
      const isGet = object !== null && field(callee as Node, "attribute")?.text === "get";
      return isGet && readCall(call).positional.length === 2 && isLike(object.text, "table", lookup);
    }),
  );
}
