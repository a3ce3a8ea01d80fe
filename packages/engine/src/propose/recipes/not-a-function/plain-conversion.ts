import type { Node } from "web-tree-sitter";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { failingValue } from "../../../diagnose/origin/failing-value.ts";
import { javascriptStepBack } from "../../../diagnose/origin/javascript/step-back.ts";
import { type Kind, madeAt } from "../../../diagnose/origin/javascript/values.ts";
import type { Investigation } from "../../../investigation.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { requestPartOf } from "../javascript/request-part.ts";
import { replaceNode, statementOf } from "../javascript/statements.ts";

interface Conversion {
  readonly methods: RegExp;
  /** Kinds that are this one in another form. */
  readonly from: readonly Kind[];
  /** Whether only one kind of value has such a method, so that a value of which nothing is known was meant to be one. */
  readonly isTelling: boolean;
  readonly what: string;
  readonly write: (text: string) => string;
}

const CONVERSIONS: readonly Conversion[] = [
  {
    methods:
      /^(?:toUpperCase|toLowerCase|trim|trimStart|trimEnd|split|padStart|padEnd|startsWith|endsWith|replace|replaceAll|charAt|charCodeAt|substring|substr|localeCompare|match|matchAll|repeat|normalize)$/,
    from: ["number", "boolean", "json", "bytes"],
    isTelling: true,
    what: "a text",
    write: (text) => `String(${text})`,
  },
  {
    methods: /^(?:slice|includes|indexOf|at)$/,
    from: ["number"],
    isTelling: false,
    what: "a text",
    write: (text) => `String(${text})`,
  },
  {
    methods: /^(?:toFixed|toPrecision|toExponential)$/,
    from: ["text", "json"],
    isTelling: true,
    what: "a number",
    write: (text) => `Number(${text})`,
  },
  {
    methods:
      /^(?:getTime|toISOString|toLocaleDateString|toLocaleTimeString|toDateString|get(?:UTC)?(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds))$/,
    from: ["text", "number", "json"],
    isTelling: true,
    what: "a date",
    write: (text) => `new Date(${text})`,
  },
  {
    methods: /^(?:map|filter|forEach|reduce|some|every|find|findIndex|flatMap|join|slice|sort|includes)$/,
    from: ["set"],
    isTelling: false,
    what: "a list",
    write: (text) => `[...${text}]`,
  },
  {
    methods: /^(?:map|filter|forEach|reduce|some|every|find|findIndex|flatMap|join|slice|sort|includes)$/,
    from: ["map"],
    isTelling: false,
    what: "a list",
    write: (text) => `[...${text}.values()]`,
  },
];

/**
 * A value that comes in another form than it is used in is converted where it is used: a number whose digits are shown, a
 * date that was kept as text. Values of the request are left to its checks.
 */
export function plainConversionIdeas(investigation: Investigation): Idea[] {
  const { code, event, frames } = investigation;
  const value = failingValue(investigation);
  const object = value?.fault === "missing_member" ? value.place.node : null;
  const method = value?.place.members[0]?.name ?? "";
  const file = value ? code.file(value.place.path) : null;
  if (!object || !file || !isPlain(object)) return [];
  const place = { path: file.path, node: object, members: [] };
  const kinds = new Set(
    madeAt(place, { code, frames, fault: "unexpected" }, javascriptStepBack).map(({ kind }) => kind),
  );
  kinds.delete("nothing");
  // Bytes are made by the code itself, whatever comes in them.
  if (!kinds.has("bytes") && requestPartOf(investigation, file.path, object)) return [];
  const chosen = CONVERSIONS.find(
    ({ methods, from, isTelling }) =>
      methods.test(method) &&
      (kinds.size === 0 ? isTelling : [...kinds].some((kind) => from.includes(kind)) && isOnly(kinds, from)),
  );
  const own = chosen ? usesLike(investigation, file.path, object, chosen) : [];
  const uses =
    chosen && own.length > 0 ? [...own, ...besideIt(investigation, file.path, object, own, chosen)] : own;
  if (!chosen || uses.length === 0) return [];
  return [
    {
      name: `read_as_${chosen.what.replace(/^an? /, "")}`,
      sentence: `The request is answered with the value as ${chosen.what}`,
      cause: `\`${object.text.slice(0, 40)}\` is not ${chosen.what}, but \`${method}\` is called on it.`,
      explanation: `Makes ${chosen.what} of \`${object.text.slice(0, 40)}\` where it is used as one.`,
      edits: uses.map((use) => ({ ...replaceNode(file, use, chosen.write(use.text)), part: "fix" })),
      basis: "guess",
      expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
      place: { path: file.path, line: startLineOf(object) },
    },
  ];
}

/** Other items of the list may have the right form: those are converted into themselves. */
function isOnly(kinds: ReadonlySet<Kind>, from: readonly Kind[]): boolean {
  return [...kinds].every((kind) => from.includes(kind) || /^(?:text|number|date|array)$/.test(kind));
}

/** A value that is read and not made here; a `this` or a module has methods of its own. */
function isPlain(object: Node): boolean {
  if (object.type === "subscript_expression" || object.type === "call_expression") return true;
  if (object.type === "identifier") return !/^[A-Z]/.test(object.text);
  return object.type === "member_expression" && field(object, "object")?.type !== "this";
}

function functionAround(node: Node): Node | null {
  let scope: Node | null = node.parent;
  while (scope && !isFunctionNode(scope)) scope = scope.parent;
  return scope;
}

/** `stay.from.getTime()` in the same statement: another part of the same thing that comes in the same form. */
function besideIt(
  { code, frames }: Investigation,
  path: string,
  object: Node,
  known: readonly Node[],
  { methods, from }: Conversion,
): Node[] {
  const base = object.type === "member_expression" ? field(object, "object")?.text : undefined;
  const statement = base === undefined ? null : (statementOf(object) ?? functionAround(object));
  return (statement?.descendantsOfType("member_expression") ?? []).flatMap((node) => {
    const inner = field(node, "object");
    const isCall = node.parent?.type === "call_expression" && field(node.parent, "function")?.id === node.id;
    if (!inner || !isCall || inner.type !== "member_expression" || field(inner, "object")?.text !== base)
      return [];
    if (!methods.test(field(node, "property")?.text ?? "") || known.some(({ id }) => id === inner.id))
      return [];
    const kinds = madeAt(
      { path, node: inner, members: [] },
      { code, frames, fault: "unexpected" },
      javascriptStepBack,
    );
    return kinds.every(({ kind }) => from.includes(kind)) ? [inner] : [];
  });
}

/** All places of the file that use the same part in this way; none where other files do, which would fail alike. */
function usesLike(
  { code }: Investigation,
  path: string,
  object: Node,
  { methods }: Conversion,
): readonly Node[] {
  const name = object.type === "member_expression" ? field(object, "property")?.text : undefined;
  if (name === undefined) return [object];
  const found = code
    .mentions(name)
    .filter((other) => /\.[cm]?[jt]sx?$/.test(other) && code.file(other)?.isTest === false)
    .flatMap((other) =>
      (code.file(other)?.tree.rootNode.descendantsOfType("member_expression") ?? [])
        .filter((node) => {
          const inner = field(node, "object");
          return (
            methods.test(field(node, "property")?.text ?? "") &&
            node.parent?.type === "call_expression" &&
            inner?.type === "member_expression" &&
            field(inner, "property")?.text === name
          );
        })
        .flatMap((node) => field(node, "object") ?? [])
        .map((node) => ({ path: other, node })),
    );
  return found.every((one) => one.path === path) ? found.map(({ node }) => node) : [];
}
