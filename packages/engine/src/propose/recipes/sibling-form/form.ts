import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { field } from "../../../code/nodes.ts";
import { calleesOf } from "../../../diagnose/origin/javascript/functions.ts";
import type { Piece } from "./offer.ts";

/** What code makes of a part where it takes it: `Number(row.spent)`, `listParam(req.query.city)`. */
export interface Form {
  readonly whole: Node;
  /** The part itself. */
  readonly core: Node;
  /** Called around the part, or on it. */
  readonly maker: string;
  /** The function of the house that makes it; null for one of the language or of a package. */
  readonly definition: Node | null;
}

const TYPED = /^(?:parenthesized|as|satisfies|non_null)_expression$/;
const PLAIN = /^(?:string|number|true|false|null|undefined|template_string|regex|array|object)$/;
/** Methods that make a value of another kind. */
const MAKING =
  /^(?:split|toString|toNumber|toDate|toArray|toObject|toJSON|toISOString|getTime|valueOf|entries|values|keys|flat|concat)$/;

/** The form around a part; null where it is taken as it comes, or handed to something that merely uses it. */
export function formAround(code: CodeIndex, { file, node }: Piece): Form | null {
  let inner = node;
  for (let outer = inner.parent; outer; outer = inner.parent) {
    const isChosen =
      outer.type === "binary_expression" &&
      /^(?:\?\?|\|\|)$/.test(field(outer, "operator")?.text ?? "") &&
      field(outer, "left")?.id === inner.id &&
      PLAIN.test(field(outer, "right")?.type ?? "");
    if (!isChosen && !TYPED.test(outer.type)) break;
    inner = outer;
  }
  const outer = inner.parent;
  if (outer?.type === "unary_expression" && outer.text.startsWith("+"))
    return { whole: outer, core: node, maker: "Number", definition: null };
  if (outer?.type === "arguments" && outer.parent)
    return calledForm(code, { file, node: outer.parent }, inner, node);
  const called =
    outer?.type === "member_expression" && field(outer, "object")?.id === inner.id ? outer.parent : null;
  const method = outer ? (field(outer, "property")?.text ?? "") : "";
  const isMade =
    called?.type === "call_expression" && field(called, "function")?.id === outer?.id && MAKING.test(method);
  return isMade && called && areConstant(called, null)
    ? { whole: called, core: node, maker: `.${method}`, definition: null }
    : null;
}

function calledForm(code: CodeIndex, { file, node: call }: Piece, argument: Node, core: Node): Form | null {
  const callee = field(call, "function") ?? field(call, "constructor");
  const isAlone = call.parent?.type === "expression_statement";
  if (!callee || isAlone || !/^[\w$.#]+$/.test(callee.text) || !areConstant(call, argument)) return null;
  if (call.type === "new_expression")
    return { whole: call, core, maker: `new ${callee.text}`, definition: null };
  if (call.type !== "call_expression") return null;
  const [found] = calleesOf(code, file.path, call).filter(({ certainty }) => certainty === 1);
  const definition = found && code.file(found.symbol.path)?.isTest === false ? found.symbol.node : null;
  if (definition?.children.some(({ type }) => type === "async")) return null;
  return { whole: call, core, maker: callee.text, definition };
}

/** Whether everything else that a call is given says nothing of the one part. */
function areConstant(call: Node, besides: Node | null): boolean {
  return (field(call, "arguments")?.namedChildren ?? []).every(
    (one) =>
      one.id === besides?.id ||
      one.type === "comment" ||
      PLAIN.test(one.type) ||
      /^[A-Z][A-Z\d_]*$|^Boolean$|^Number$/.test(one.text),
  );
}

/** Makers of the language, with the methods of what they make. */
const MADE: readonly { readonly makers: RegExp; readonly methods: RegExp }[] = [
  {
    makers:
      /^(?:Number|parseInt|parseFloat|Number\.parse(?:Int|Float)|Math\.\w+|\.toNumber|\.getTime|\.valueOf)$/,
    methods: /^(?:toFixed|toPrecision|toExponential)$/,
  },
  {
    makers: /^(?:String|\.toString|\.toISOString|JSON\.stringify|decodeURIComponent)$/,
    methods:
      /^(?:toUpperCase|toLowerCase|trim|trimStart|trimEnd|split|padStart|padEnd|startsWith|endsWith|replace|replaceAll|charAt|localeCompare|match|slice|includes|indexOf|substring)$/,
  },
  {
    makers: /^(?:new Date|\.toDate)$/,
    methods:
      /^(?:getTime|toISOString|toLocale\w*String|to(?:Date|UTC|Time)String|[gs]et(?:UTC)?(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds))$/,
  },
  {
    makers: /^(?:\.split|\.toArray|\.flat|\.concat|Array\.from|Object\.(?:values|entries|keys)|JSON\.parse)$/,
    methods:
      /^(?:map|filter|forEach|reduce|some|every|find|findLast|findIndex|sort|toSorted|join|flatMap|slice|includes|at|concat|push|entries)$/,
  },
  { makers: /^new Set$/, methods: /^(?:has|add|delete|forEach|values|union|isSubsetOf)$/ },
  { makers: /^new Map$/, methods: /^(?:has|get|set|delete|forEach|entries|keys|values)$/ },
  { makers: /^BigInt$/, methods: /^toLocaleString$/ },
  {
    makers: /^(?:Buffer\.from|new Uint8Array|new TextEncoder)$/,
    methods: /^(?:readUInt\w+|equals|copy|subarray)$/,
  },
];

/** Stands for the method of what is looped over. */
export const LOOPED = "@@iterator";

/** What a form is for a method that its part lacks. */
export type Fitness =
  /** It makes a value that has the method. */
  | "makes"
  /** It does itself what is done by hand with the part. */
  | "does"
  | "none";

export function fitnessOf(code: CodeIndex, form: Form, call: Node | null, method: string): Fitness {
  const { definition, maker } = form;
  if (isOfClass(code, maker, method)) return "makes";
  if (!definition) {
    // What goes through the names of an object has another thing in hand than what goes through a list.
    if (method === LOOPED) return "none";
    const last = maker.replace(/^.*\.(?=from$)/, "Array.");
    return MADE.some(
      ({ makers, methods }) => (makers.test(maker) || makers.test(last)) && methods.test(method),
    )
      ? "makes"
      : "none";
  }
  if (call && doesIn(definition, call)) return "does";
  return givesWith(code, definition, method) ? "makes" : "none";
}

/** Whether a function makes the same call, of the same method with the same arguments. */
export function doesIn(definition: Node, call: Node): boolean {
  const wanted = stepOf(call);
  return (
    wanted !== null && definition.descendantsOfType("call_expression").some((one) => stepOf(one) === wanted)
  );
}

/** `split(",")`, `map(_ => _.trim())`: a step of a chain, whatever the names of what it takes. */
function stepOf(call: Node): string | null {
  const callee = field(call, "function");
  const name = callee?.type === "member_expression" ? field(callee, "property")?.text : undefined;
  const given = field(call, "arguments");
  if (name === undefined || !given) return null;
  let text = given.text;
  for (const taken of given.descendantsOfType("arrow_function")) {
    const own = field(taken, "parameter") ?? field(taken, "parameters")?.firstNamedChild;
    const word = own ? (field(own, "pattern") ?? own).text.replace(/\$/g, "\\$") : "";
    if (/^[\w$\\]+$/.test(word)) text = text.replace(new RegExp(`(?<![\\w$.])${word}(?![\\w$])`, "g"), "_");
  }
  return `${name}${text
    .replace(/\(_\)(?= *=>)/g, "_")
    .replace(/: \w+(?= *=>)/g, "")
    .replace(/\s+/g, "")
    .replace(/['`]/g, '"')}`;
}

/** Whether a function ends with a value that has the method. */
function givesWith(code: CodeIndex, definition: Node, method: string): boolean {
  const body = field(definition, "body");
  const isBlock = body?.type === "statement_block";
  const ends = isBlock
    ? body.descendantsOfType("return_statement").flatMap((one) => one.firstNamedChild ?? [])
    : body
      ? [body]
      : [];
  return ends.some((end) =>
    kindGiven(end, definition, 3).some((maker) => fits(maker, method) || isOfClass(code, maker, method)),
  );
}

/** Whether a class of the house makes it, and has the method. */
function isOfClass(code: CodeIndex, maker: string, method: string): boolean {
  const name = /^new (\w+)$/.exec(maker)?.[1] ?? /^([A-Z]\w*)\.(?:of|from|parse)\w*$/.exec(maker)?.[1];
  const members = (name ? code.classesNamed(name) : []).flatMap(
    ({ node }) => field(node, "body")?.namedChildren ?? [],
  );
  return members.some((one) => one.type === "method_definition" && field(one, "name")?.text === method);
}

function fits(maker: string, method: string): boolean {
  const asked = method === LOOPED ? "map" : method;
  return MADE.some(({ makers, methods }) => makers.test(maker) && methods.test(asked));
}

/** Makers of the language that may have made a value, through choices and names. */
function kindGiven(node: Node, definition: Node, depth: number): string[] {
  if (depth === 0) return [];
  const more = (one: Node | null) => (one ? kindGiven(one, definition, depth - 1) : []);
  switch (node.type) {
    case "parenthesized_expression":
    case "as_expression":
    case "non_null_expression":
      return kindGiven(node.firstNamedChild ?? node, definition, node.firstNamedChild ? depth : 0);
    case "ternary_expression":
      return [...more(field(node, "consequence")), ...more(field(node, "alternative"))];
    case "binary_expression":
      return /^(?:\?\?|\|\|)$/.test(field(node, "operator")?.text ?? "")
        ? [...more(field(node, "left")), ...more(field(node, "right"))]
        : /^[-*/%]$/.test(field(node, "operator")?.text ?? "")
          ? ["Number"]
          : [];
    case "unary_expression":
      return node.text.startsWith("+") ? ["Number"] : [];
    case "template_string":
      return ["String"];
    case "array":
      return ["Array.from"];
    case "new_expression":
      return [`new ${field(node, "constructor")?.text}`];
    case "identifier": {
      const declared = definition
        .descendantsOfType("variable_declarator")
        .filter((one) => field(one, "name")?.text === node.text);
      return declared.flatMap((one) => more(field(one, "value")));
    }
    case "call_expression": {
      const callee = field(node, "function");
      if (callee?.type !== "member_expression") return [callee?.text ?? ""];
      const method = field(callee, "property")?.text ?? "";
      if (/^(?:map|filter|flatMap|slice|sort|toSorted)$/.test(method)) return ["Array.from"];
      if (/^(?:trim|toUpperCase|toLowerCase|replace|replaceAll|padStart|join|toFixed)$/.test(method))
        return ["String"];
      return [callee.text, `.${method}`];
    }
    default:
      return [];
  }
}
