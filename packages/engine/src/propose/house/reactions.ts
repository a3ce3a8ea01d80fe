import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../code/code-index.ts";
import { ancestorOfType, dottedName, field, lastNameOf, plainString, startLineOf } from "../../code/nodes.ts";
import { descendantsHere } from "../../code/python/handlers.ts";
import { isCaughtSomewhere } from "./caught-classes.ts";
import { type Check, caught, checked, type Situation } from "./refusals.ts";
import { roundEndsIn } from "./round-ends.ts";
import { refusedStatus } from "./status.ts";
import { thingOf } from "./words.ts";

/** How the project reacts where something is wrong with a value: what its guard does, statement by statement. */
export interface Reaction {
  readonly file: SourceFile;
  /** The `if` or `except`. */
  readonly guard: Node;
  readonly statements: readonly Node[];
  readonly ends: "continue" | "return" | "raise";
  /** Whether somebody is told: an entry in a list of errors, a line in the log. */
  readonly records: boolean;
  readonly kind: Check["kind"] | "other";
  readonly subject: string | null;
  readonly thing: readonly string[];
  readonly key: string | null;
  /** What a request is answered with; null where that cannot be told. */
  readonly status: number | null;
}

const MOST_FUNCTIONS = 400;

/** The reactions of a function, its nested functions left out. */
export function reactionsIn(code: CodeIndex, file: SourceFile, scope: Node): Reaction[] {
  const guarded = ["if_statement", "elif_clause", "except_clause"]
    .flatMap((type) => descendantsHere(scope, type))
    .flatMap((guard) => reactionOf(code, file, guard) ?? []);
  return [
    ...guarded,
    ...descendantsHere(scope, "for_statement").flatMap((loop) => searchEnd(code, file, loop) ?? []),
    ...roundEndsIn(file, scope),
  ];
}

/** `for one in TRACKS: if one.id == track_id: return one`, and the `raise` behind it: a search that found nothing. */
function searchEnd(code: CodeIndex, file: SourceFile, loop: Node): Reaction | null {
  const item = field(loop, "left");
  const searched = field(loop, "right");
  const otherwise = loop.namedChildren.find((child) => child.type === "else_clause");
  const block = otherwise && field(otherwise, "body");
  const last = block ? block.namedChildren.at(-1) : loop.nextNamedSibling;
  if (item?.type !== "identifier" || !searched || last?.type !== "raise_statement") return null;
  const finds = descendantsHere(loop, "return_statement").some((node) =>
    new RegExp(`\\b${item.text}\\b`).test(node.text),
  );
  const status = refusedStatus(code, file.path, last);
  if (!finds || (status === null && !raisesForOthers(code, last))) return null;
  const compared = descendantsHere(loop, "comparison_operator")[0];
  const key = compared?.namedChildren.find(
    (node) => /^(?:identifier|attribute)$/.test(node.type) && node.text.split(".")[0] !== item.text,
  );
  return {
    file,
    guard: loop,
    statements: [last],
    ends: "raise",
    records: false,
    kind: "nothing",
    subject: item.text,
    thing: thingOf(item.text, searched) ?? [],
    key: key?.text ?? null,
    status,
  };
}

/** The reactions of all functions of some files, up to a limit. */
export function reactionsOf(code: CodeIndex, paths: readonly string[]): Reaction[] {
  const scopes = paths.flatMap((path) => {
    const file = code.file(path);
    if (!file || file.isTest || file.language !== "python") return [];
    return (code.symbolsOf(path)?.functions ?? []).map(({ node }) => ({ file, node }));
  });
  return scopes.slice(0, MOST_FUNCTIONS).flatMap(({ file, node }) => reactionsIn(code, file, node));
}

function reactionOf(code: CodeIndex, file: SourceFile, guard: Node): Reaction | null {
  const block =
    guard.type === "except_clause"
      ? guard.namedChildren.findLast((child) => child.type === "block")
      : field(guard, "consequence");
  const statements = block?.namedChildren.filter((child) => child.type !== "comment") ?? [];
  const last = statements.at(-1);
  const ends = last && /^(continue|return|raise)_statement$/.exec(last.type)?.[1];
  if (!last || !ends || statements.length > 4) return null;
  // Work that the branch does is no reaction to something wrong.
  if (!statements.slice(0, -1).every((statement) => recordsOf(statement) !== null)) return null;
  const status = refusedStatus(code, file.path, last);
  if (ends === "raise" && status === null && !raisesForOthers(code, last)) return null;
  const check = guard.type === "except_clause" ? caught(guard) : checked(guard);
  const subject = check?.subject ?? mentioned(guard);
  const key = check?.key ?? null;
  return {
    file,
    guard,
    statements,
    ends: ends as Reaction["ends"],
    records: statements.some((statement) => recordsOf(statement) === true),
    kind: check?.kind ?? "other",
    subject,
    thing: thingOfCheck(check, subject, field(guard, "condition")),
    key,
    status,
  };
}

function thingOfCheck(check: Check | null, subject: string | null, condition: Node | null): string[] {
  if (check?.kind === "missing_key" && check.key !== null) return [check.key];
  if (check?.kind === "unreadable" && check.key !== null) return [check.key.split(".").at(-1) ?? check.key];
  const asked = condition && keyRead(condition);
  if (asked) return [asked];
  if (check?.kind === "nothing" && check.lookup) return thingOf(check.subject, check.lookup) ?? [];
  return subject !== null ? [subject.split(".").at(-1) ?? subject] : [];
}

/** The one key that a condition reads: `sku` of `not row.get("sku")`. */
function keyRead(condition: Node): string | null {
  const keys = [...condition.descendantsOfType(["subscript", "call"]), condition].flatMap((node) => {
    const key =
      node.type === "subscript"
        ? field(node, "subscript")
        : node.type === "call" && /\.get$/.test(field(node, "function")?.text ?? "")
          ? field(node, "arguments")?.firstNamedChild
          : null;
    return (key && plainString(key)) ?? [];
  });
  const [only, ...others] = new Set(keys);
  return others.length === 0 ? (only ?? null) : null;
}

/** The first name in the condition of a guard. */
export function mentioned(guard: Node): string | null {
  const condition = field(guard, "condition");
  if (!condition) return null;
  const first = [condition, ...condition.descendantsOfType("identifier")].find(
    (node) =>
      node.type === "identifier" &&
      !/^(?:len|isinstance|any|all|str|int|float|set|not)$/.test(node.text) &&
      !(node.parent?.type === "attribute" && field(node.parent, "attribute")?.id === node.id),
  );
  return first?.text ?? null;
}

const RECORDERS =
  /^(?:append|add|extend|add_error|error|warning|warn|exception|info|debug|critical|log|record|note|report|report_error|reject|skip|fail|flash|print|write|count|inc|increment|capture_exception|capture_message|setdefault)$/;

/** Whether a statement tells somebody (true), only counts or prepares (false), or does other work (null). */
export function recordsOf(statement: Node): boolean | null {
  const inner = statement.type === "expression_statement" ? statement.firstNamedChild : null;
  if (inner?.type === "augmented_assignment") return true;
  if (inner?.type === "assignment")
    return /(?:^|_)(?:msg|message|error|reason|text|detail)s?$/.test(field(inner, "left")?.text ?? "") ||
      field(inner, "left")?.type === "subscript"
      ? false
      : null;
  const call = inner?.type === "call" ? inner : inner?.type === "await" ? inner.firstNamedChild : null;
  const callee = call?.type === "call" ? field(call, "function") : null;
  const name = callee ? (lastNameOf(callee) ?? "") : "";
  if (RECORDERS.test(name)) return true;
  return /^(?:continue|return|raise)_statement$/.test(statement.type) ? false : null;
}

const ENDS_PROCESS = /^(?:SystemExit|typer\.Exit|click\.\w+|typer\.BadParameter|CommandError)$/;

/** Whether raising this is an answer to somebody: a class of the project that is caught somewhere, or one that ends a command. */
function raisesForOthers(code: CodeIndex, statement: Node): boolean {
  const raised = statement.firstNamedChild;
  const named = raised?.type === "call" ? field(raised, "function") : raised;
  const name = named ? dottedName(named) : null;
  if (!name) return false;
  const plain = name.split(".").at(-1) ?? name;
  return ENDS_PROCESS.test(name) || isCaughtSomewhere(code, plain) || isRaisedInSeveralPlaces(code, plain);
}

const raised = new WeakMap<CodeIndex, Map<string, boolean>>();

/** Whether a library raises a class of its own in several functions: those who use it catch it. */
function isRaisedInSeveralPlaces(code: CodeIndex, name: string): boolean {
  const known = raised.get(code) ?? new Map<string, boolean>();
  raised.set(code, known);
  const found = known.get(name) ?? countsAsHouse(code, name);
  known.set(name, found);
  return found;
}

function countsAsHouse(code: CodeIndex, name: string): boolean {
  if (code.classesNamed(name).length === 0) return false;
  const scopes = code
    .naming(name)
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => file.language === "python" && !file.isTest)
    .flatMap((file) => file.tree.rootNode.descendantsOfType("raise_statement"))
    .filter((node) => new RegExp(`^raise\\s+(?:\\w+\\.)*${name}\\b`).test(node.text))
    .map((node) => ancestorOfType(node, ["function_definition"])?.id);
  return new Set(scopes).size >= 2;
}

/** The loop whose rounds a `continue` at this node would end. */
export function loopAround(node: Node): Node | null {
  const found = ancestorOfType(node, ["for_statement", "while_statement", "function_definition", "lambda"]);
  if (found?.type !== "for_statement") return null;
  const body = field(found, "body");
  return body && body.startIndex <= node.startIndex && node.endIndex <= body.endIndex ? found : null;
}

export function placeOfReaction({ file, guard }: Reaction): string {
  return `${file.path}:${startLineOf(guard)}`;
}

/** What a situation is to be told by, the nearest kinds first. */
export function kindRank(kind: Reaction["kind"], situation: Situation): number {
  const order: Readonly<Record<Situation, readonly Reaction["kind"][]>> = {
    bad_value: ["unreadable", "other", "missing_key", "nothing"],
    missing_part: ["missing_key", "nothing", "other", "unreadable"],
    absent: ["nothing", "missing_key", "other", "unreadable"],
    unlisted: ["nothing", "other", "unreadable", "missing_key"],
  };
  return 4 - order[situation].indexOf(kind);
}
