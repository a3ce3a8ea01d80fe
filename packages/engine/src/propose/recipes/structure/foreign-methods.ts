import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Kind } from "../../../diagnose/origin/javascript/values.ts";
import { knownOf } from "./members.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

/** How this language says what another one says with a method. */
interface Saying {
  readonly kinds: readonly Kind[];
  readonly methods: RegExp;
  /** How many arguments it takes. */
  readonly count: number;
  /**
   * `method`: another name for the same. `property`: read without a call. `empty`: a comparison of that property with zero.
   * `statement`: another name, which gives another result, so it must stand alone.
   */
  readonly form: "method" | "property" | "empty" | "statement";
  readonly name: string;
  /** The arguments as they are written here; as they are when left out. */
  readonly write?: (given: string) => string;
  /** Whether the argument is a function. */
  readonly takesFunction?: boolean;
}

const LENGTH = /^(?:length|len|size|count|getLength|__len__)$/;
const EMPTY = /^(?:isEmpty|is_empty|empty)$/;
const HOLDS = /^(?:contains|Contains|__contains__)$/;

const SAYINGS: readonly Saying[] = [
  { kinds: ["array", "text"], methods: HOLDS, count: 1, form: "method", name: "includes" },
  { kinds: ["set"], methods: HOLDS, count: 1, form: "method", name: "has" },
  {
    kinds: ["map"],
    methods: /^(?:containsKey|contains_key|ContainsKey|has_key|hasKey)$/,
    count: 1,
    form: "method",
    name: "has",
  },
  { kinds: ["map"], methods: /^put$/, count: 2, form: "statement", name: "set" },
  { kinds: ["set"], methods: /^(?:remove|discard)$/, count: 1, form: "statement", name: "delete" },
  { kinds: ["map"], methods: /^remove$/, count: 1, form: "statement", name: "delete" },
  { kinds: ["set"], methods: /^(?:append|push)$/, count: 1, form: "statement", name: "add" },
  { kinds: ["array"], methods: /^(?:append|add|push_back|Add)$/, count: 1, form: "statement", name: "push" },
  {
    kinds: ["array"],
    methods: /^(?:extend|addAll|add_all)$/,
    count: 1,
    form: "statement",
    name: "push",
    write: (given) => `...${given}`,
  },
  { kinds: ["array"], methods: /^any$/, count: 1, form: "method", name: "some", takesFunction: true },
  { kinds: ["array"], methods: /^all$/, count: 1, form: "method", name: "every", takesFunction: true },
  {
    kinds: ["array"],
    methods: /^(?:each|foreach)$/,
    count: 1,
    form: "method",
    name: "forEach",
    takesFunction: true,
  },
  { kinds: ["array", "text"], methods: LENGTH, count: 0, form: "property", name: "length" },
  { kinds: ["set", "map"], methods: LENGTH, count: 0, form: "property", name: "size" },
  { kinds: ["array", "text"], methods: EMPTY, count: 0, form: "empty", name: "length" },
  { kinds: ["set", "map"], methods: EMPTY, count: 0, form: "empty", name: "size" },
  {
    kinds: ["text"],
    methods: /^(?:startswith|starts_with|StartsWith|hasPrefix)$/,
    count: 1,
    form: "method",
    name: "startsWith",
  },
  {
    kinds: ["text"],
    methods: /^(?:endswith|ends_with|EndsWith|hasSuffix)$/,
    count: 1,
    form: "method",
    name: "endsWith",
  },
  {
    kinds: ["text"],
    methods: /^(?:upper|toUpper|ToUpper|to_upper|upcase|uppercase|uppercased)$/,
    count: 0,
    form: "method",
    name: "toUpperCase",
  },
  {
    kinds: ["text"],
    methods: /^(?:lower|toLower|ToLower|to_lower|downcase|lowercase|lowercased)$/,
    count: 0,
    form: "method",
    name: "toLowerCase",
  },
  { kinds: ["text"], methods: /^(?:strip|Trim)$/, count: 0, form: "method", name: "trim" },
  { kinds: ["text"], methods: /^lstrip$/, count: 0, form: "method", name: "trimStart" },
  { kinds: ["text"], methods: /^rstrip$/, count: 0, form: "method", name: "trimEnd" },
  {
    kinds: ["text"],
    methods: /^zfill$/,
    count: 1,
    form: "method",
    name: "padStart",
    write: (given) => `${given}, "0"`,
  },
];

/**
 * A method of another language, `contains` of a list: said as this one says it, where the kind of the value is known from
 * where it is made, from its type or from what was captured, and all that is known of it agrees.
 */
export function foreignMethodGuesses(scene: Scene): Guess[] {
  const place = scene.trace.ways[0]?.place;
  const method = place?.members[0]?.name;
  const file = place && scene.investigation.code.file(place.path);
  if (!place || !method || !file || scene.trace.fault !== "missing_member") return [];
  const { node } = place;
  const call = callOf(node, method);
  const said = call && sayingFor(method, call, kindsOf(scene, node, place.path));
  if (!call || !said || isOtherKind(file, node, said)) return [];
  const edits = callsLike(node, method).flatMap((one) => written(file, one, said) ?? []);
  if (written(file, call, said) === null) return [];
  return [
    guess(scene, 0.95, {
      name: "said_in_this_language",
      sentence: "The request is answered from what the value itself can do",
      cause: `\`${method}\` is a method of another language: here it is \`${said.name}\`.`,
      explanation: `Uses \`${said.name}\`, which is what it is called here.`,
      edits: edits.map((edit) => ({ ...edit, together: "said" })),
      basis: "standard",
      place: { path: file.path, line: startLineOf(node) },
    }),
  ];
}

/** The call of a method on this very node. */
function callOf(object: Node, method: string): Node | null {
  const member = object.parent;
  if (member?.type !== "member_expression" || field(member, "object")?.id !== object.id) return null;
  const call = member.parent;
  const isCalled = call?.type === "call_expression" && field(call, "function")?.id === member.id;
  return isCalled && field(member, "property")?.text === method ? call : null;
}

/** The same call on the same thing in the function around, which would fail next. */
function callsLike(object: Node, method: string): Node[] {
  let scope: Node = object;
  while (scope.parent && !isFunctionNode(scope)) scope = scope.parent;
  return scope.descendantsOfType("call_expression").filter((call) => {
    const inner = field(field(call, "function") ?? call, "object");
    return inner?.text === object.text && callOf(inner, method)?.id === call.id;
  });
}

/** The one saying that fits whatever the value may be; null where the kinds need different ones. */
function sayingFor(method: string, call: Node, kinds: ReadonlySet<Kind>): Saying | null {
  const found = [...kinds].map((kind) =>
    SAYINGS.find((saying) => saying.kinds.includes(kind) && saying.methods.test(method)),
  );
  const [first] = found;
  return first && found.every((saying) => saying === first) && fits(first, call) ? first : null;
}

function fits({ count, takesFunction = false, form }: Saying, call: Node): boolean {
  const given = givenTo(call);
  if (!given || given.length !== count || given.some(({ type }) => type === "spread_element")) return false;
  if (given.some((one) => isFunctionNode(one) !== takesFunction)) return false;
  return form !== "statement" || call.parent?.type === "expression_statement";
}

function givenTo(call: Node): Node[] | null {
  const given = field(call, "arguments");
  return given?.type === "arguments" ? given.namedChildren.filter(({ type }) => type !== "comment") : null;
}

/** A list that is also asked as a Set or Map is was meant to be one. */
function isOtherKind(file: SourceFile, object: Node, { kinds }: Saying): boolean {
  if (!kinds.includes("array")) return false;
  return file.tree.rootNode.descendantsOfType("call_expression").some((call) => {
    const callee = field(call, "function");
    return (
      callee?.type === "member_expression" &&
      field(callee, "object")?.text === object.text &&
      /^(?:has|get|set|delete)$/.test(field(callee, "property")?.text ?? "")
    );
  });
}

function kindsOf(scene: Scene, node: Node, path: string): Set<Kind> {
  const made = knownOf(scene, { path, node, members: [] }).made.map(({ kind }) => kind);
  const told = [typed(node), defaulted(node), captured(scene, node)].flatMap((kind) => kind ?? []);
  const kinds = new Set<Kind>([...made, ...told]);
  kinds.delete("nothing");
  return kinds;
}

/** The kind by the type that the parameter of the function is declared with. */
function typed(node: Node): Kind | null {
  if (node.type !== "identifier") return null;
  for (let scope: Node | null = node.parent; scope; scope = scope.parent) {
    if (!isFunctionNode(scope)) continue;
    const parameter = field(scope, "parameters")?.namedChildren.find(
      (child) => field(child, "pattern")?.text === node.text,
    );
    if (!parameter) continue;
    const type = field(parameter, "type")?.text.replace(/^:\s*/, "") ?? "";
    if (/^(?:readonly )?[\w.<>]+\[\]$|^(?:Readonly)?Array<[^|&]*>$/.test(type)) return "array";
    if (/^(?:Readonly)?Set<[^|&]*>$/.test(type)) return "set";
    if (/^(?:Readonly)?Map<[^|&]*>$/.test(type)) return "map";
    return type === "string" ? "text" : null;
  }
  return null;
}

const DEFAULTS: readonly (readonly [RegExp, Kind])[] = [
  [/^\[/, "array"],
  [/^["'`]/, "text"],
  [/^new Set\b/, "set"],
  [/^new Map\b/, "map"],
];

/** The kind of what a parameter, or a part that is taken out of one, is when it is left out. */
function defaulted(node: Node): Kind | null {
  if (node.type !== "identifier") return null;
  for (let scope: Node | null = node.parent; scope; scope = scope.parent) {
    if (!isFunctionNode(scope)) continue;
    const value = (
      field(scope, "parameters")?.descendantsOfType([
        "assignment_pattern",
        "object_assignment_pattern",
        "required_parameter",
      ]) ?? []
    )
      .filter((child) => (field(child, "left") ?? field(child, "pattern"))?.text === node.text)
      .flatMap((child) => field(child, "right") ?? field(child, "value") ?? [])[0];
    if (value) return DEFAULTS.find(([form]) => form.test(value.text))?.[1] ?? null;
  }
  return null;
}

/** The kind of what the variable held when it failed. */
function captured({ investigation: { frames } }: Scene, node: Node): Kind | null {
  const locals = frames.findLast(({ path }) => path !== null)?.frame.locals;
  if (!locals || node.type !== "identifier" || !Object.hasOwn(locals, node.text)) return null;
  return Array.isArray(locals[node.text]) ? "array" : null;
}

function written(file: SourceFile, call: Node, saying: Saying): Edit | null {
  const member = field(call, "function");
  const property = member && field(member, "property");
  const given = field(call, "arguments");
  const [first] = givenTo(call) ?? [];
  if (!member || !property || !given || !fits(saying, call)) return null;
  if (saying.form === "property") return textEdit(file, property.startIndex, call.endIndex, saying.name);
  if (saying.form === "empty") return comparedWithZero(file, call, member, saying.name);
  if (!saying.write || !first) return textEdit(file, property.startIndex, property.endIndex, saying.name);
  return textEdit(file, property.startIndex, call.endIndex, `${saying.name}(${saying.write(first.text)})`);
}

/** `!list.isEmpty()` becomes `list.length > 0`. */
function comparedWithZero(file: SourceFile, call: Node, member: Node, name: string): Edit | null {
  // An absent value is not empty, and compared with zero it would be neither.
  if (/\?\./.test(member.text)) return null;
  const not = call.parent?.type === "unary_expression" && field(call.parent, "operator")?.text === "!";
  const whole = not && call.parent ? call.parent : call;
  const text = `${field(member, "object")?.text}.${name} ${not ? ">" : "==="} 0`;
  const isFree =
    /^(?:parenthesized_expression|return_statement|arguments|arrow_function|variable_declarator|ternary_expression|pair)$/.test(
      whole.parent?.type ?? "",
    ) || /^(?:&&|\|\|)$/.test((whole.parent && field(whole.parent, "operator")?.text) ?? "");
  return textEdit(file, whole.startIndex, whole.endIndex, isFree ? text : `(${text})`);
}
