import type { Node } from "web-tree-sitter";
import type { CallSite, CodeIndex } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { dialectFor } from "../../search/dialects.ts";
import { leaveEdits } from "./moves.ts";
import type { Spot } from "./spots.ts";
import { scopeOf, type Told, toldIn } from "./told.ts";

/** Calls of the function around a spot outside of tests; none where it is a method or callback that anybody may call. */
export function callersOf(code: CodeIndex, { file, scope }: Spot): readonly CallSite[] {
  const symbol = scope && code.functionAt(file.path, startLineOf(scope));
  if (
    !symbol ||
    symbol.node.id !== scope?.id ||
    /^<|^__/.test(symbol.name) ||
    code.functionsNamed(symbol.name).length > 1
  )
    return [];
  return code.callsOf(symbol.name).filter(({ path }) => code.file(path)?.isTest === false);
}

/** What says that a function may give nothing: its declared type, its other ends, all those who call it. */
export function mayGiveNothing(code: CodeIndex, spot: Spot): readonly string[] {
  const { scope, dialect } = spot;
  if (!scope) return [];
  const type = field(scope, "return_type")?.text ?? "";
  const marks: string[] = [];
  if (/\b(?:None|null|undefined|Optional)\b/.test(type)) marks.push("type:admits");
  else if (type !== "") marks.push("type:other");
  const ends = scope
    .descendantsOfType("return_statement")
    .filter((one) => scopeOf(one, dialect)?.id === scope.id);
  if (ends.some((one) => /^(?:None|null|undefined)$/.test(one.firstNamedChild?.text ?? "")))
    marks.push("ends:nothing");
  const calls = callersOf(code, spot);
  if (calls.length > 0 && calls.every((call) => asksNext(code, call))) marks.push("callers:ask");
  else if (calls.some((call) => asksNext(code, call))) marks.push("callers:some");
  return marks;
}

/** Whether what a call gives is asked about where it is called. */
function asksNext(code: CodeIndex, { path, node }: CallSite): boolean {
  const file = code.file(path);
  if (!file) return false;
  const value = /^await/.test(node.parent?.type ?? "") ? (node.parent ?? node) : node;
  const dialect = dialectFor(file);
  if (isAskedAtOnce(value)) return true;
  const scope = scopeOf(node, dialect);
  const name = boundTo(value);
  return toldIn(code).some(({ about, file: own, scope: theirs, form }) => {
    if (!about || own !== file || theirs?.id !== scope?.id || form === "early") return false;
    return (
      about.id === value.id ||
      about.id === node.id ||
      (name !== null && about.text === name && about.startIndex > node.startIndex)
    );
  });
}

/** `while ((job = queue.next()) !== null)`, `while (job := queue.next()) is not None`. */
function isAskedAtOnce(value: Node): boolean {
  let outer = value;
  while (
    outer.parent &&
    /^(?:assignment_expression|named_expression|parenthesized_expression)$/.test(outer.parent.type)
  )
    outer = outer.parent;
  const asked = outer.parent;
  return (
    asked !== null &&
    /^(?:binary_expression|comparison_operator)$/.test(asked.type) &&
    /(?:[!=]==?|\bis(?: not)?) (?:null|undefined|None)$/.test(asked.text)
  );
}

/** The name under which a value is kept by its statement. */
export function boundTo(value: Node): string | null {
  const parent = value.parent;
  if (
    !parent ||
    !/^(?:assignment|variable_declarator|assignment_expression|named_expression)$/.test(parent.type)
  )
    return null;
  const target = field(parent, "left") ?? field(parent, "name");
  return target?.type === "identifier" && target.id !== value.id ? target.text : null;
}

/**
 * The function gives nothing, and the only one who calls it leaves then: what it does about something else of the kind. The
 * spot of the call.
 */
export function callerSpot(code: CodeIndex, spot: Spot): Spot | null {
  const [only, ...others] = callersOf(code, spot);
  const file = only && code.file(only.path);
  if (!only || !file || others.length > 0 || asksNext(code, only)) return null;
  const node = /^await/.test(only.node.parent?.type ?? "") ? (only.node.parent ?? only.node) : only.node;
  const dialect = dialectFor(file);
  return {
    file,
    dialect,
    scope: scopeOf(node, dialect),
    node,
    subject: node,
    absence: "nothing",
    hop: spot.hop + 1,
  };
}

/** Edits of both: nothing is given, and the caller leaves. */
export function handedUp(code: CodeIndex, spot: Spot, caller: Spot, words: string): readonly Edit[] | null {
  const given = leaveEdits(code, spot, `return ${spot.dialect.words.nothing}`);
  const left = given && leaveEdits(code, caller, words);
  return given && left ? [...given, ...left] : null;
}

/** What is told in the function that calls. */
export function toldAt(told: readonly Told[], { file, scope }: Spot): readonly Told[] {
  return told.filter((one) => one.file === file && one.scope !== null && one.scope.id === scope?.id);
}
