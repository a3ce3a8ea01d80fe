import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import { handlerAround, type WebHandler } from "../../../code/javascript/handlers.ts";
import { ancestorOfType, field, lastNameOf, plainString, startLineOf } from "../../../code/nodes.ts";
import { singular, wordsOfName } from "../words.ts";
import { listSearched, positionAsked } from "./positions.ts";
import { refusedStatus } from "./status.ts";
import { javascriptThing, writtenThing } from "./things.ts";

/** What a refusal of the project answers, see `../refusals.ts`. */
export type Situation = "absent" | "missing_part" | "bad_value" | "unauthenticated" | "conflict";

/** A place where the project refuses a request with an answer of its own. */
export interface JavascriptRefusal {
  readonly situation: Situation;
  readonly status: number;
  readonly file: SourceFile;
  /** The statements of the refusal, as a block or alone. */
  readonly body: readonly Node[];
  /** `return`, `throw`, or an answer followed by a bare `return`. */
  readonly form: "return" | "throw" | "next";
  /** The `if` or `catch` around it. */
  readonly guard: Node;
  /** The condition, with the name that was checked. */
  readonly condition: string | null;
  /** Of a conflict: the expression by which it is told apart from other errors. */
  readonly asked?: Node | null;
  readonly subject: string | null;
  readonly thing: readonly string[];
  readonly lookup: Node | null;
  readonly key: string | null;
  readonly function: FunctionSymbol | null;
  readonly handler: WebHandler | null;
}

const MARKS =
  "404 400 422 NotFound notFound NOT_FOUND BadRequest badRequest BAD_REQUEST Invalid 401 nauthorized UNAUTHORIZED 409 onflict CONFLICT".split(
    " ",
  );
const MOST_FILES = 300;
const known = new WeakMap<CodeIndex, readonly JavascriptRefusal[]>();

/** All refusals of the project's code outside its tests, in the order of the files. */
export function javascriptRefusals(code: CodeIndex): readonly JavascriptRefusal[] {
  const found = known.get(code);
  if (found) return found;
  const marked = new Set(MARKS.flatMap((mark) => code.mentions(mark)));
  // What a class says of itself, such as its status, need not stand where it is thrown.
  const throwing = code.mentions("throw new ").filter((path) => !marked.has(path));
  const made = [[...marked].toSorted(), throwing.toSorted()]
    .flat()
    .filter((path) => /\.[cm]?[jt]sx?$/.test(path))
    .slice(0, MOST_FILES)
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => !file.isTest)
    .flatMap((file) =>
      file.tree.rootNode
        .descendantsOfType(["if_statement", "catch_clause"])
        .flatMap((guard) => refusalAt(code, file, guard)),
    );
  known.set(code, made);
  return made;
}

function refusalAt(code: CodeIndex, file: SourceFile, guard: Node): JavascriptRefusal[] {
  const branch = guard.type === "if_statement" ? field(guard, "consequence") : field(guard, "body");
  if (!branch) return [];
  const statements = (branch.type === "statement_block" ? branch.namedChildren : [branch]).filter(
    (child) => child.type !== "comment",
  );
  const last = statements.at(-1);
  if (!last || statements.length > 3) return [];
  const status = statements
    .map((statement) => refusedStatus(code, file.path, statement))
    .find((found) => found !== null);
  if (!status) return [];
  const form = formOf(last);
  if (!form) return [];
  if (status === 409) return conflictAt(code, file, guard, statements, form);
  const read = guard.type === "if_statement" ? checked(guard) : caught(guard);
  const situation = read && situationOf(read.kind, status);
  if (!read || !situation) return [];
  const symbol = code.functionAt(file.path, startLineOf(guard));
  const thing =
    situation === "absent" ? (javascriptThing(read.subject, read.lookup) ?? []) : read.key ? [read.key] : [];
  return [
    {
      situation,
      status,
      file,
      body: statements,
      form,
      guard,
      condition: read.condition,
      subject: read.subject,
      thing,
      lookup: read.lookup,
      key: read.key,
      function: symbol,
      handler: symbol && handlerAround(code, symbol),
    },
  ];
}

/** `if (isDuplicate(error)) throw new Conflict(…)`, `if (taken) return res.status(409)…`: what is there already. */
function conflictAt(
  code: CodeIndex,
  file: SourceFile,
  guard: Node,
  statements: readonly Node[],
  form: JavascriptRefusal["form"],
): JavascriptRefusal[] {
  const clause = guard.type === "catch_clause" ? guard : ancestorOfType(guard, ["catch_clause"]);
  const error = clause ? (field(clause, "parameter")?.text ?? null) : null;
  const others = guard.type === "catch_clause" ? letGo(statements) : null;
  const body = others === null ? statements : statements.slice(1);
  if (guard.type === "catch_clause" && body.some(({ type }) => type === "if_statement")) return [];
  const asked = guard.type === "if_statement" ? field(guard, "condition") : null;
  const own = asked && error && asked.text.includes(error) ? unwrapped(asked) : null;
  const condition = others?.text ?? own?.text ?? null;
  const tried = clause?.parent ? field(clause.parent, "body") : null;
  // An answer that is prepared beside it is not what was refused.
  const call =
    tried
      ?.descendantsOfType("call_expression")
      .find((node) => !ANSWERING.test(lastNameOf(field(node, "function") ?? node) ?? "")) ?? null;
  const symbol = code.functionAt(file.path, startLineOf(guard));
  return [
    {
      situation: "conflict",
      status: 409,
      file,
      body,
      form,
      guard,
      condition,
      asked: others?.node ?? own,
      subject: error,
      thing: insertedThing(tried?.text ?? "") ?? (call && writtenThing(null, call)) ?? [],
      lookup: call,
      key: null,
      function: symbol,
      handler: symbol && handlerAround(code, symbol),
    },
  ];
}

const ANSWERING = /^(?:code|status|send|json|header|set|type|location|end)$/;

/** `if (!isDuplicate(error)) throw error`: what is asked of the errors that are not let go. */
function letGo([first]: readonly Node[]): { readonly node: Node; readonly text: string } | null {
  const asked = first?.type === "if_statement" ? field(first, "condition") : null;
  const inner = asked && unwrapped(asked);
  const isThrown = /^\{?\s*throw \w+;?\s*\}?$/.test((first && field(first, "consequence")?.text) ?? "");
  if (!inner || !isThrown) return null;
  if (inner.type === "unary_expression") {
    const node = field(inner, "argument");
    return node && { node, text: node.text };
  }
  return / !==? /.test(inner.text) && !/&&|\|\|/.test(inner.text)
    ? { node: inner, text: inner.text.replace(/!==?/, "===") }
    : null;
}

/** `member` of `insert into members (…)`; null where a text inserts nothing. */
export function insertedThing(text: string): string[] | null {
  const table = /\binsert\s+(?:or\s+\w+\s+)?into\s+[`"[]?([\w.]+)/i.exec(text)?.[1]?.split(".").at(-1);
  return table ? wordsOfName(singular(table)) : null;
}

function formOf(last: Node): JavascriptRefusal["form"] | null {
  if (last.type === "throw_statement") return "throw";
  const isNext = /^(?:return\s+)?next\(/.test(last.text);
  if (isNext) return "next";
  if (last.type === "return_statement") return "return";
  // Koa's `ctx.throw(404)` leaves as well, and is known to its handlers only.
  if (/^\w+\.throw\(/.test(last.text)) return "return";
  // `else` goes on, so the refusal need not leave.
  return null;
}

interface Check {
  readonly kind: "nothing" | "missing_key" | "unreadable";
  readonly subject: string | null;
  readonly lookup: Node | null;
  readonly key: string | null;
  readonly condition: string | null;
}

function situationOf(kind: Check["kind"], status: number): Situation | null {
  if (status === 401) return "unauthenticated";
  if (status === 404 || status === 410) return kind === "unreadable" ? null : "absent";
  if (status !== 400 && status !== 422) return null;
  return kind === "unreadable" ? "bad_value" : "missing_part";
}

function unwrapped(node: Node): Node {
  const inner = node.type === "parenthesized_expression" ? node.firstNamedChild : null;
  return inner ? unwrapped(inner) : node;
}

function checked(guard: Node): Check | null {
  const condition = field(guard, "condition");
  return condition ? checkOf(unwrapped(condition), guard) : null;
}

function checkOf(condition: Node, guard: Node): Check | null {
  if (condition.type === "unary_expression" && field(condition, "operator")?.text === "!") {
    const argument = field(condition, "argument");
    const value = argument && unwrapped(argument);
    return value ? nothingCheck(listChecked(value) ?? value, guard, condition.text) : null;
  }
  if (condition.type === "call_expression") return numberCheck(condition, guard);
  if (condition.type !== "binary_expression") return null;
  const operator = field(condition, "operator")?.text ?? "";
  const left = field(condition, "left");
  const right = field(condition, "right");
  if (!left || !right) return null;
  if (/^(?:\|\||&&)$/.test(operator)) return checkOf(unwrapped(left), guard);
  if (/^={2,3}$/.test(operator) && /^(?:null|undefined)$/.test(right.text))
    return nothingCheck(unwrapped(left), guard, condition.text);
  const place = positionAsked(condition);
  if (place) {
    const lookup = lastBinding(guard, place.text);
    return listSearched(lookup)
      ? { kind: "nothing", subject: place.text, lookup, key: keyOfLookup(lookup), condition: null }
      : null;
  }
  // `typeof text !== "string"`
  if (
    /^!==?$/.test(operator) &&
    left.type === "unary_expression" &&
    field(left, "operator")?.text === "typeof"
  ) {
    const argument = field(left, "argument");
    return argument ? nothingCheck(unwrapped(argument), guard, condition.text) : null;
  }
  return null;
}

/** `Array.isArray(items)`: what is asked about; null for other expressions. */
function listChecked(value: Node): Node | null {
  if (value.type !== "call_expression" || field(value, "function")?.text !== "Array.isArray") return null;
  return field(value, "arguments")?.firstNamedChild ?? null;
}

/** `Number.isNaN(page)`, `isNaN(date.getTime())`. */
function numberCheck(condition: Node, guard: Node): Check | null {
  const callee = field(condition, "function")?.text ?? "";
  if (!/^(?:Number\.)?isNaN$/.test(callee)) return null;
  const argument = field(condition, "arguments")?.firstNamedChild;
  const name = argument ? /^[\w$]+/.exec(argument.text)?.[0] : undefined;
  if (!name) return null;
  return {
    kind: "unreadable",
    subject: name,
    lookup: lastBinding(guard, name),
    key: name,
    condition: condition.text,
  };
}

function nothingCheck(value: Node, guard: Node, condition: string): Check | null {
  const lookup = value.type === "identifier" ? lastBinding(guard, value.text) : value;
  const part =
    (value.type === "identifier" ? null : requestedKey(value)) ?? (lookup ? requestedKey(lookup) : null);
  if (part)
    return {
      kind: "missing_key",
      subject: value.type === "identifier" ? value.text : null,
      lookup,
      key: part,
      condition,
    };
  const taken = value.type === "identifier" ? takenFromRequest(guard, value.text) : null;
  if (taken) return { kind: "missing_key", subject: value.text, lookup, key: taken, condition };
  if (
    value.type === "call_expression" &&
    /^Number\.is(?:Integer|Finite|SafeInteger)$/.test(field(value, "function")?.text ?? "")
  ) {
    const name = field(value, "arguments")?.firstNamedChild?.text ?? "";
    return { kind: "unreadable", subject: name, lookup: lastBinding(guard, name), key: name, condition };
  }
  if (
    !/^(?:identifier|member_expression|call_expression|await_expression|subscript_expression)$/.test(
      value.type,
    )
  )
    return null;
  return {
    kind: "nothing",
    subject: value.type === "identifier" ? value.text : null,
    lookup,
    key: keyOfLookup(lookup),
    condition,
  };
}

/** The value that a name got last before a guard, in the same function. */
export function lastBinding(guard: Node, name: string): Node | null {
  const scope = functionOf(guard) ?? guard.tree.rootNode;
  const found = scope
    .descendantsOfType(["variable_declarator", "assignment_expression"])
    .findLast(
      (node) =>
        node.endIndex <= guard.startIndex && (field(node, "name") ?? field(node, "left"))?.text === name,
    );
  return found ? (field(found, "value") ?? field(found, "right")) : null;
}

function functionOf(node: Node): Node | null {
  return ancestorOfType(node, [
    "function_declaration",
    "function_expression",
    "arrow_function",
    "method_definition",
    "generator_function_declaration",
  ]);
}

const HOLDERS =
  /^(?:\w+\.)?(?:req|request|ctx|c|context)(?:\.req|\.request)?\.(?:body|query|params|headers|cookies)$|^(?:body|payload|params|query)$/;

/** `req.body.email`: the part of the request that is read; null for other values. */
export function requestedKey(value: Node): string | null {
  const node = value.type === "await_expression" ? (value.firstNamedChild ?? value) : value;
  if (node.type === "member_expression" || node.type === "subscript_expression") {
    const object = field(node, "object");
    const index = field(node, "index");
    const name = field(node, "property")?.text ?? (index ? plainString(index) : null);
    return object && name && HOLDERS.test(object.text) && !/params$/.test(object.text) ? name : null;
  }
  if (node.type !== "call_expression") return null;
  const callee = field(node, "function")?.text ?? "";
  const first = field(node, "arguments")?.firstNamedChild;
  if (/^(?:Number|parseInt|String|JSON\.parse)$/.test(callee) && first) return requestedKey(first);
  return /\.(?:query|searchParams\.get|header|get)$/.test(callee) &&
    /\b(?:req|request|url|searchParams|c)\b/.test(callee) &&
    first
    ? plainString(first)
    : null;
}

/** `const { email } = req.body` before the guard. */
function takenFromRequest(guard: Node, name: string): string | null {
  const scope = functionOf(guard) ?? guard.tree.rootNode;
  const found = scope
    .descendantsOfType("variable_declarator")
    .findLast(
      (node) =>
        node.endIndex <= guard.startIndex &&
        field(node, "name")?.type === "object_pattern" &&
        new RegExp(`[{,:\\s]${name.replace(/\$/g, "\\$")}[\\s,}=]`).test(field(node, "name")?.text ?? ""),
    );
  const value = found && field(found, "value");
  const text = value ? value.text.replace(/\s*(?:\?\?|\|\|)\s*\{\s*\}$/, "").replace(/^\(|\)$/g, "") : "";
  return HOLDERS.test(text) && !/params$/.test(text) ? name : null;
}

/** Without what only waits or asserts: `await`, `!`, `as`. */
function bareLookup(node: Node): Node {
  const inner = /^(?:await|non_null|parenthesized|as|satisfies)_expression$/.test(node.type)
    ? node.firstNamedChild
    : null;
  return inner ? bareLookup(inner) : node;
}

/** First argument of a lookup, or what stands in its brackets: what is looked for. */
export function keyOfLookup(lookup: Node | null): string | null {
  const node = lookup && bareLookup(lookup);
  if (node?.type === "subscript_expression") return field(node, "index")?.text ?? null;
  if (node?.type !== "call_expression") return null;
  const inner = field(node, "function");
  const given = (field(node, "arguments")?.namedChildren ?? []).filter((child) => child.type !== "comment");
  for (const argument of given) {
    if (
      /^(?:identifier|member_expression)$/.test(argument.type) &&
      !/^(?:db|pool|client|connection)$/.test(argument.text)
    )
      return argument.text;
    if (argument.type === "call_expression") return argument.text;
    if (argument.type === "object") {
      const read = argument
        .descendantsOfType(["member_expression"])
        .find((child) => /\bparams\b/.test(child.text));
      if (read) return read.text;
    }
    if (argument.type === "arrow_function") {
      const compared = argument.descendantsOfType("binary_expression").at(-1);
      const sides = compared ? [field(compared, "right"), field(compared, "left")] : [];
      const parameter =
        field(argument, "parameter")?.text ?? field(argument, "parameters")?.firstNamedChild?.text ?? "";
      const side = sides.find((one) => one && !new RegExp(`\\b${parameter}\\b`).test(one.text));
      if (side) return side.text.replace(/^(?:Number|String|parseInt)\((.+?)(?:, 10)?\)$/, "$1");
    }
  }
  return inner && lastNameOf(inner) !== null ? null : null;
}

const READERS =
  /\b(?:JSON\.parse|new URL|BigInt|decodeURIComponent|Buffer\.from|parse\w*)\s*\(|\.json\(\s*\)/;

/** `catch { return res.status(400)… }` around a call that reads text. */
function caught(clause: Node): Check | null {
  const tried = clause.parent ? field(clause.parent, "body") : null;
  const statements = tried?.namedChildren.filter((child) => child.type !== "comment") ?? [];
  if (!tried || statements.length > 2 || !READERS.test(tried.text)) return null;
  const call = tried.descendantsOfType("call_expression").find((node) => READERS.test(node.text)) ?? null;
  const target = tried.descendantsOfType(["variable_declarator", "assignment_expression"])[0];
  const subject = target ? ((field(target, "name") ?? field(target, "left"))?.text ?? null) : null;
  return { kind: "unreadable", subject, lookup: call, key: null, condition: null };
}
