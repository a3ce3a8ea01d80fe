import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../code/code-index.ts";
import { ancestorOfType, field, lastNameOf, plainString, startLineOf } from "../../code/nodes.ts";
import { readCall } from "../../code/python/calls.ts";
import { literalValue } from "../../code/python/literals.ts";
import { soughtValues } from "./query-parts.ts";
import { refusedStatus } from "./status.ts";
import { boundValues, thingOf } from "./words.ts";

/** What a refusal of the project answers. */
export type Situation =
  /** Something that was looked up is not there. */
  | "absent"
  /** The request lacks a part. */
  | "missing_part"
  /** A part of the request cannot be read: not a number, not a date, not JSON. */
  | "bad_value"
  /** A part of the request is none of the values that are allowed: the form of a refusal, with words of its own. */
  | "unlisted";

/** A place where the project refuses a request with an answer of its own. */
export interface Refusal {
  readonly situation: Situation;
  readonly status: number;
  readonly file: SourceFile;
  /** The `raise`, `return` or `abort(…)`. */
  readonly statement: Node;
  /** The `if` or `except` around it. */
  readonly guard: Node;
  /** Name of the variable that was checked, `order`; null where none was. */
  readonly subject: string | null;
  /** Words for what was looked up or asked for: `["order"]`, `["email"]`. */
  readonly thing: readonly string[];
  /** The lookup or conversion that failed, where the code shows it. */
  readonly lookup: Node | null;
  /** The key or id that was looked up, as written. */
  readonly key: string | null;
  readonly function: FunctionSymbol | null;
}

const MOST_FILES = 300;
const MARKS = [
  "404",
  "400",
  "422",
  "NotFound",
  "NOT_FOUND",
  "BadRequest",
  "BAD_REQUEST",
  "abort(",
  "DoesNotExist",
];

const known = new WeakMap<CodeIndex, readonly Refusal[]>();

/** All refusals of the project's Python code outside its tests, in the order of the files. */
export function refusalsOf(code: CodeIndex): readonly Refusal[] {
  const found = known.get(code);
  if (found) return found;
  const marked = new Set(MARKS.flatMap((mark) => code.mentions(mark)));
  const paths = new Set([
    ...marked,
    ...[...marked].flatMap((path) => helpersIn(code, path)).flatMap(({ name }) => code.naming(name)),
    ...code.subclassesOf("Exception").flatMap(({ name, path }) => [path, ...code.naming(name)]),
  ]);
  const made = [...paths]
    .filter((path) => path.endsWith(".py"))
    .toSorted()
    .slice(0, MOST_FILES)
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => !file.isTest)
    .flatMap((file) => refusalsIn(code, file));
  known.set(code, made);
  return made;
}

/** `def missing(kind, key)` that makes the answer or the exception: who calls it names no status of his own. */
function helpersIn(code: CodeIndex, path: string): readonly FunctionSymbol[] {
  if (!path.endsWith(".py") || code.file(path)?.isTest !== false) return [];
  return (code.symbolsOf(path)?.functions ?? []).filter(({ node, qualifiedName }) => {
    const last = field(node, "body")?.lastNamedChild;
    const isAnswer = /^(?:return|raise|expression)_statement$/.test(last?.type ?? "");
    const isDecorated = node.parent?.type === "decorated_definition";
    if (!last || !isAnswer || isDecorated || qualifiedName.includes(".")) return false;
    return refusedStatus(code, path, last) !== null;
  });
}

function refusalsIn(code: CodeIndex, file: SourceFile): Refusal[] {
  const guards = file.tree.rootNode.descendantsOfType(["if_statement", "except_clause"]);
  return guards.flatMap((guard) => {
    const block = guard.namedChildren.findLast((child) => child.type === "block") ?? null;
    const body = guard.type === "if_statement" ? field(guard, "consequence") : block;
    const statement = body?.namedChildren.findLast((child) => child.type !== "comment") ?? null;
    const status = statement && refusedStatus(code, file.path, statement);
    if (!statement || !status) return [];
    const read = guard.type === "if_statement" ? checked(guard) : caught(guard);
    if (!read) return [];
    const situation = situationOf(read, status);
    if (!situation) return [];
    const thing =
      situation === "absent" ? (thingOf(read.subject, read.lookup) ?? []) : read.key ? [namedPart(read)] : [];
    return [
      {
        situation,
        status,
        file,
        statement,
        guard,
        subject: read.subject,
        thing,
        lookup: read.lookup,
        key: read.key,
        function: code.functionAt(file.path, startLineOf(guard)),
      },
    ];
  });
}

/** `level` of `payload["level"]` and `payload.get("level")`, which are asked whether they are listed. */
function namedPart({ isListed, key }: Check): string {
  const written = key ?? "";
  const part = /(?:\[|\.get\()\s*["']([^"']+)["']/.exec(written)?.[1];
  return isListed ? (part ?? written) : written;
}

/** What a guard looks at. */
export interface Check {
  readonly kind: "nothing" | "missing_key" | "unreadable";
  /** Whether a value is asked for among those that are listed: `level not in LEVELS`. */
  readonly isListed?: boolean;
  readonly subject: string | null;
  readonly lookup: Node | null;
  readonly key: string | null;
}

function situationOf(check: Check, status: number): Situation | null {
  const { kind, isListed } = check;
  if (status === 404 || status === 410) return kind === "unreadable" ? null : "absent";
  if (status !== 400 && status !== 422) return null;
  if (isListed) return "unlisted";
  if (kind === "nothing" && isLookedUp(check)) return "absent";
  return kind === "unreadable" ? "bad_value" : "missing_part";
}

/** `if order is None:`, `if not order:`, `if order_id not in ORDERS:`, `if not data.get("email"):` */
export function checked(guard: Node): Check | null {
  const condition = field(guard, "condition");
  return condition ? checkOf(unwrapped(condition), guard) : null;
}

function checkOf(condition: Node, guard: Node): Check | null {
  if (condition.type === "boolean_operator") {
    const first = field(condition, "left");
    return first ? checkOf(unwrapped(first), guard) : null;
  }
  if (condition.type === "not_operator") {
    const argument = field(condition, "argument");
    return argument ? nothingCheck(unwrapped(argument), guard) : null;
  }
  if (condition.type !== "comparison_operator") return null;
  const [left, right] = condition.namedChildren;
  if (!left || !right || condition.namedChildCount !== 2) return null;
  const operator = condition.text.slice(left.text.length, condition.text.length - right.text.length).trim();
  if (/^(?:is|==)$/.test(operator) && right.type === "none") return nothingCheck(unwrapped(left), guard);
  if (/^not\s+in$/.test(operator)) {
    const key = literalValue(left);
    return typeof key === "string"
      ? { kind: "missing_key", subject: null, lookup: right, key }
      : { kind: "nothing", isListed: listsValues(right), subject: null, lookup: right, key: left.text };
  }
  return null;
}

/** `catalog.find_product(entry["sku"])`: what the request names is looked for, and is not there. */
function isLookedUp({ lookup, key }: Check): boolean {
  const call = lookup?.type === "await" ? lookup.firstNamedChild : lookup;
  const callee = call?.type === "call" ? field(call, "function") : null;
  const name = callee ? (lastNameOf(callee) ?? "") : "";
  return (
    key !== null &&
    /^(?:find|lookup|look_up|load|fetch)(?:_\w+)?$|^get(?:_\w+)?$|_(?:by|named|with|for)(?:_\w+)?$|^(?:first|one_or_none|scalar_one_or_none)$/.test(
      name,
    ) &&
    !/json|param|arg|header|body|data|field/.test(name)
  );
}

/** `LEVELS`, `{"low", "high"}`: values of a kind, where `data` of `key not in data` has the parts of a request. */
function listsValues(node: Node): boolean {
  return /^(?:tuple|list|set)$/.test(node.type) || /^[A-Z]/.test(lastNameOf(node)?.replace(/^_+/, "") ?? "");
}

function nothingCheck(value: Node, guard: Node): Check | null {
  if (value.type === "named_expression") {
    const name = field(value, "name")?.text ?? null;
    return {
      kind: "nothing",
      subject: name,
      lookup: field(value, "value"),
      key: keyOf(field(value, "value")),
    };
  }
  if (value.type === "call" || value.type === "await") {
    const part = requestedKey(value);
    if (part) return { kind: "missing_key", subject: null, lookup: value, key: part };
    return { kind: "nothing", subject: null, lookup: value, key: keyOf(value) };
  }
  if (value.type !== "identifier" && value.type !== "attribute") return null;
  const lookup = lastBinding(guard, value.text);
  const part = lookup ? requestedKey(lookup) : null;
  if (part) return { kind: "missing_key", subject: value.text, lookup, key: part };
  return { kind: "nothing", subject: value.text, lookup, key: keyOf(lookup) };
}

/** The value that a name got last before a guard, in the same function. */
function lastBinding(guard: Node, name: string): Node | null {
  const scope = ancestorOfType(guard, ["function_definition"]) ?? guard.tree.rootNode;
  const found = scope
    .descendantsOfType("assignment")
    .findLast((node) => node.endIndex <= guard.startIndex && field(node, "left")?.text === name);
  return found ? field(found, "right") : null;
}

const REQUEST_HOLDERS =
  /^(?:request\.(?:args|form|json|values|data|GET|POST|query_params|headers|cookies|files)|data|body|payload|params|form|json|args|content|request_data|json_data|req|query)$|get_json\(.*\)$|\.json\(\)$/;

/** `data.get("email")`, `request.args["page"]`: the part of the request that is read; null for other lookups. */
function requestedKey(lookup: Node): string | null {
  const node = lookup.type === "await" ? (lookup.firstNamedChild ?? lookup) : lookup;
  if (node.type === "subscript") {
    const value = field(node, "value");
    const key = field(node, "subscript");
    return value && key && REQUEST_HOLDERS.test(value.text) ? plainString(key) : null;
  }
  if (node.type !== "call") return null;
  const callee = field(node, "function");
  if (callee?.type !== "attribute") return null;
  const object = field(callee, "object");
  // `(data.get("email") or "").strip()` reads the same part.
  if (object?.type === "parenthesized_expression" || object?.type === "call") {
    const inner = object.type === "call" ? object : object.descendantsOfType("call")[0];
    const part = inner ? requestedKey(inner) : null;
    if (part) return part;
  }
  const first = readCall(node).positional[0];
  const isGet = field(callee, "attribute")?.text === "get";
  return isGet && first && object && REQUEST_HOLDERS.test(object.text) ? plainString(first) : null;
}

/** First argument of a lookup, which names what is looked for; of a query, the first value that it is given. */
function keyOf(lookup: Node | null): string | null {
  const node = lookup?.type === "await" ? lookup.firstNamedChild : lookup;
  if (node?.type === "subscript") return field(node, "subscript")?.text ?? null;
  if (node?.type !== "call") return null;
  const [sought] = soughtValues(node);
  if (sought) return sought.text;
  // `connection.execute(query, (loan_id,)).fetchone()` is told by the inner call.
  const calls = [node, ...node.descendantsOfType("call")];
  const plain = calls
    .flatMap((call) => {
      const { positional, named } = readCall(call);
      return boundValues([...positional, ...named.values()]);
    })
    .filter((item) => /^(?:identifier|attribute|subscript)$/.test(item.type));
  return (
    plain.find(
      (item) => !/^[A-Z]/.test(item.text) && !/^(?:db|session|conn|connection|request)$/.test(item.text),
    )?.text ?? null
  );
}

const LOOKUP_ERRORS =
  /(?:^|\.)(?:KeyError|LookupError|DoesNotExist|ObjectDoesNotExist|NoResultFound|StopIteration|\w*NotFound\w*)$/;
const READING_ERRORS =
  /(?:^|\.)(?:ValueError|TypeError|InvalidOperation|JSONDecodeError|ValidationError|UnicodeDecodeError|ParserError|DataError|BadRequest)$/;

/** `except KeyError:` around a lookup, `except ValueError:` around a conversion. */
export function caught(clause: Node): Check | null {
  const value =
    field(clause, "value") ?? clause.namedChildren.find((child) => child.type !== "block") ?? null;
  const classes = value?.type === "as_pattern" ? value.firstNamedChild : value;
  if (!classes) return null;
  const names = /^(?:tuple|parenthesized_expression)$/.test(classes.type)
    ? classes.namedChildren.map((child) => child.text)
    : [classes.text];
  const body = clause.parent ? field(clause.parent, "body") : null;
  const tried = body?.namedChildren.find((child) => child.type !== "comment") ?? null;
  const assigned = tried?.type === "expression_statement" ? tried.firstNamedChild : null;
  const lookup =
    assigned?.type === "assignment" ? field(assigned, "right") : (tried?.firstNamedChild ?? null);
  const subject = assigned?.type === "assignment" ? (field(assigned, "left")?.text ?? null) : null;
  if (names.some((name) => READING_ERRORS.test(name)))
    return { kind: "unreadable", subject, lookup, key: convertedName(clause, lookup) ?? subject };
  if (!names.some((name) => LOOKUP_ERRORS.test(name))) return null;
  const key = lookup ? requestedKey(lookup) : null;
  return key
    ? { kind: "missing_key", subject, lookup, key }
    : { kind: "nothing", subject, lookup, key: keyOf(lookup) };
}

/** `weight` of `kilos = float(weight)`, where the handler speaks of it by that name. */
function convertedName(clause: Node, lookup: Node | null): string | null {
  const calls = lookup
    ? [lookup, ...lookup.descendantsOfType("call")].filter(({ type }) => type === "call")
    : [];
  const read = calls.find((call) => CONVERSIONS.test(field(call, "function")?.text ?? ""));
  const [given] = read ? readCall(read).positional : [];
  const isNamed = given?.type === "identifier" && new RegExp(`\\{${given.text}\\b`).test(clause.text);
  return isNamed ? given.text : null;
}

const CONVERSIONS = /^(?:int|float|Decimal|Fraction|UUID|(?:\w+\.)*(?:fromisoformat|strptime|UUID|Decimal))$/;

function unwrapped(node: Node): Node {
  const inner = node.type === "parenthesized_expression" ? node.firstNamedChild : null;
  return inner ? unwrapped(inner) : node;
}
