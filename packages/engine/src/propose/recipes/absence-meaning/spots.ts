import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { traceFrom, traceWays } from "../../../diagnose/origin/trace-origin.ts";
import type { Investigation } from "../../../investigation.ts";
import { dialectFor } from "../../search/dialects.ts";
import { javascriptDialect } from "../../search/javascript/dialect.ts";
import type { Dialect } from "../../search/view.ts";
import { pythonFaultOf } from "../fault/python-fault.ts";
import { javascriptFaultOf } from "../javascript/fault.ts";
import { scopeOf } from "./told.ts";

/** How a value is not there: no value, no entry under a key, a list without entries, text of no
 * letters, text that cannot be read. */
export type Absence = "nothing" | "entry" | "empty" | "blank" | "unreadable";

/** A place on the way of what is absent where something can be answered instead. */
export interface Spot {
  readonly file: SourceFile;
  readonly dialect: Dialect;
  readonly scope: Node | null;
  /** The expression that gives nothing, or fails. */
  readonly node: Node;
  /** What is asked whether it is there: the node, the mapping, the list. */
  readonly subject: Node;
  readonly absence: Absence;
  /** Steps back from the line that failed. */
  readonly hop: number;
}

const MOST_SPOTS = 6;
/** What came another way, most likely, is not where it is absent. */
const LEAST_WEIGHT = 0.6;
/** A date that is made out of text is one of few places, whichever of them it was. */
const LEAST_MADE = 0.25;

/** The places where the absent value of an error passes, the failing one first. */
export function spotsOf(investigation: Investigation): readonly Spot[] {
  const trace = traceWays(investigation);
  if (!trace) return [...outright(investigation), ...datesBehind(investigation)];
  const [first] = trace.ways;
  if (trace.fault === "missing_member")
    return first ? entryAt(investigation, first.place.path, first.place) : [];
  if (trace.fault === "unexpected") return outright(investigation);
  const spots = trace.ways.flatMap(({ place, weight, isItem, places }): Spot[] => {
    if (place.members.length > 0 || isItem || weight < LEAST_WEIGHT) return [];
    const file = investigation.code.file(place.path);
    const node = file && expressionAt(place.node);
    return file &&
      node &&
      !file.isTest &&
      !isOfPromise(investigation, node) &&
      !/^[A-Z][A-Z\d_]*$/.test(node.text)
      ? [spot(file, node, node, "nothing", places.length - 1)]
      : [];
  });
  return spots
    .filter(
      (one, at) => spots.findIndex(({ node, file }) => node.id === one.node.id && file === one.file) === at,
    )
    .slice(0, MOST_SPOTS);
}

/** `host.mobile` of `const host = findHost(name)`, which is async: a promise has no such field, and nothing is absent. */
function isOfPromise({ code }: Investigation, node: Node): boolean {
  const root = /^[\w$]+/.exec(node.text)?.[0];
  const scope = node.tree.rootNode;
  if (root === undefined || root === node.text) return false;
  return scope.descendantsOfType("variable_declarator").some((declarator) => {
    const value = field(declarator, "name")?.text === root ? field(declarator, "value") : null;
    const callee = value?.type === "call_expression" ? field(value, "function") : null;
    const name = callee && (field(callee, "property") ?? callee).text;
    return (
      name !== null &&
      name !== undefined &&
      code.functionsNamed(name).some((one) => /^(?:export )?(?:static )?async\b/.test(one.node.text))
    );
  });
}

/** A place of a file as one where something is absent. */
export function spot(file: SourceFile, node: Node, subject: Node, absence: Absence, hop: number): Spot {
  const dialect = dialectFor(file);
  return { file, dialect, scope: scopeOf(node, dialect), node, subject, absence, hop };
}

const READ =
  /^(?:identifier|attribute|subscript|call|member_expression|subscript_expression|call_expression|await|await_expression)$/;
const TARGETS = /parameter|pattern|^arrow_function$/;

/** The value as it is read at its place, awaited where it is; null for a name that is only bound. */
function expressionAt(node: Node): Node | null {
  const parent = node.parent;
  if (
    !parent ||
    !READ.test(node.type) ||
    (TARGETS.test(parent.type) && field(parent, "body")?.id !== node.id)
  )
    return null;
  if (
    /^(?:variable_declarator|assignment)$/.test(parent.type) &&
    (field(parent, "name") ?? field(parent, "left"))?.id === node.id
  )
    return null;
  return /^await/.test(parent.type) ? parent : node;
}

/** `prices[code]` without such an entry. */
function entryAt({ code }: Investigation, path: string, { node }: { readonly node: Node }): Spot[] {
  const file = code.file(path);
  const read = node.parent;
  const isRead = read?.type === "subscript" && field(read, "value")?.id === node.id;
  return file && read && isRead && read.parent?.type !== "assignment"
    ? [spot(file, read, node, "entry", 0)]
    : [];
}

/** Where a date that is none comes from: what was made of text that is not there. */
function datesBehind(investigation: Investigation): Spot[] {
  const fault = javascriptFaultOf(investigation);
  if (!fault || !/^Invalid time value|^Invalid Date/.test(fault.exception.value)) return [];
  const { file, line } = fault;
  const found = file.tree.rootNode
    .descendantsOfType("call_expression")
    .filter((node) => startLineOf(node) === line)
    .flatMap((node) => {
      const view = javascriptDialect.view(node);
      if (view?.kind !== "call") return [];
      return view.name === "toISOString"
        ? (view.receiver ?? [])
        : /^format(?:ToParts)?$/.test(view.name)
          ? (view.values[0] ?? [])
          : [];
    });
  const [node, ...others] = found;
  if (!node || others.length > 0) return [];
  const { ways } = traceFrom(investigation, {
    place: { path: file.path, node, members: [] },
    fault: "unexpected",
    observed: null,
  });
  return ways.flatMap(({ place, weight, places }): Spot[] => {
    const own = investigation.code.file(place.path);
    const given =
      place.node.type === "new_expression" ? field(place.node, "arguments")?.firstNamedChild : null;
    const isMade = place.members.length === 0 && weight >= LEAST_MADE;
    return own && given && isMade ? [spot(own, place.node, given, "nothing", places.length - 1)] : [];
  });
}

const EMPTY =
  /empty (?:sequence|iterable|array)|requires at least one data point|no (?:median|mode) for empty data|index out of range|from empty list|from an empty/;
const UNREADABLE =
  /invalid literal for|could not convert string|Invalid isoformat|does not match format|Expecting value|Unterminated string|is not valid JSON|Unexpected (?:end of JSON|token)|ConversionSyntax|in JSON at position|unconverted data/;
const READERS = /^(?:int|float|Decimal|fromisoformat|strptime|loads|parse)$/;

function isBlank(message: string): boolean {
  return /:\s*''$|isoformat string: ''$|^time data ''|Unexpected end of JSON input/.test(message);
}

/** What the message itself says is empty or unreadable: the call on the line that failed. */
function outright(investigation: Investigation): Spot[] {
  const fault = pythonFaultOf(investigation) ?? javascriptFaultOf(investigation);
  if (!fault) return [];
  const { file, line } = fault;
  const { type, value } = fault.exception;
  const isKey = type === "KeyError";
  const isEmpty = EMPTY.test(value) || type === "StopIteration";
  const isUnreadable = UNREADABLE.test(value) || /^(?:InvalidOperation|JSONDecodeError)$/.test(type);
  const isLogarithm = type === "ValueError" && /^(?:math domain error|expected a positive input)/.test(value);
  if (!isEmpty && !isUnreadable && !isKey && !isLogarithm) return [];
  const dialect = dialectFor(file);
  const found = file.tree.rootNode
    .descendantsOfType(["call", "call_expression", "subscript"])
    .filter(
      (node) => startLineOf(node) <= line && line <= node.endPosition.row + 1 && startLineOf(node) === line,
    )
    .flatMap((node): Spot[] => {
      const view = dialect.view(node);
      if (view?.kind === "index") {
        if (isKey && !/^(?:string|integer)$/.test(view.index.type))
          return [spot(file, node, view.object, "entry", 0)];
        return isEmpty && /^-?\d$/.test(view.index.text) ? [spot(file, node, view.object, "empty", 0)] : [];
      }
      if (view?.kind !== "call") return [];
      const [given] = view.values;
      // Text without a letter is absent; what is there and cannot be read is another matter.
      // Of a count of nothing there is no order of magnitude.
      if (isLogarithm && /^log(?:2|10)?$/.test(view.name) && given)
        return [spot(file, node, given, "blank", 0)];
      if (isUnreadable && READERS.test(view.name) && given)
        return [spot(file, node, given, isBlank(value) ? "blank" : "unreadable", 0)];
      if (!isEmpty) return [];
      const list = /^(?:reduce|pop|popleft)$/.test(view.name) ? view.receiver : given;
      const isFigure = /^(?:reduce|pop|popleft|max|min|f?mean|median|mode|choice|next)$/.test(view.name);
      return list && isFigure && view.values.length <= 2 ? [spot(file, node, list, "empty", 0)] : [];
    });
  return found.length === 1 ? found : [];
}
