import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { escapedPattern } from "../../../code/escaped-pattern.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { type Told, toldIn } from "../absence-meaning/told.ts";
import { type Birth, birthOf, birthOfList } from "./births.ts";
import { parametersOf } from "./names.ts";
import type { Subject } from "./subjects.ts";

/** A place that answers for a value that came about as the absent one did. */
export interface Parallel {
  readonly told: Told;
  readonly birth: Birth;
  readonly nearness: Nearness;
}

/** In the same function; in the same file or class; in a function that is the same elsewhere. */
export type Nearness = "function" | "file" | "kin";

/** The places nearest to a subject that answer for one that came about alike. */
export function parallelsOf(code: CodeIndex, { spot, birth }: Subject): readonly Parallel[] {
  if (!birth) return [];
  const found = toldIn(code).flatMap((told): Parallel[] => {
    const about = told.about;
    // Whatever lies elsewhere is no parallel, and need not be read for how it came about.
    if (!about || told.file.language !== spot.file.language || folderOf(told.file) !== folderOf(spot.file))
      return [];
    // `FORMATS.get(language, …)` names the key; what may be absent is the entry.
    const asked = told.form === "default" && told.whole.type === "call" ? told.whole : about;
    const theirs = (spot.absence === "empty" ? bornAsList : birthOf)(told.file, asked, told);
    if (!theirs || theirs.form !== birth.form) return [];
    const nearness = nearnessOf(code, spot, told);
    const isSelf = theirs.node.id === birth.node.id && told.file === spot.file;
    if (!nearness || isSelf || !isUsed(told, about)) return [];
    return [{ told, birth: theirs, nearness }];
  });
  for (const nearness of ["function", "file", "kin"] as const) {
    const near = found.filter((one) => one.nearness === nearness);
    if (near.length > 0) return near;
  }
  return [];
}

/** A list that is asked for entries: in JavaScript by its length, in Python also by itself. */
function bornAsList(file: SourceFile, about: Node, { whole }: Told): Birth | null {
  const condition = field(whole, "condition") ?? whole;
  const isAsked =
    file.language === "python" ||
    new RegExp(`${escapedPattern(about.text)}\\??\\.length\\b`).test(condition.text);
  return isAsked ? birthOfList(file, about) : null;
}

/** Whether what is asked about is used behind the question: a mere yes or no is no value that may be absent. */
function isUsed({ scope, whole, present, form }: Told, about: Node): boolean {
  if (form === "alternative" || form === "default") return true;
  if (present) return present.text.includes(about.text);
  const rest = scope?.text.slice(whole.endIndex - scope.startIndex) ?? "";
  if (new RegExp(`(?<![\\w$.])${escapedPattern(about.text)}(?![\\w$])`).test(rest)) return true;
  // Asked for as `user.get("mail")`, read as `user["mail"]`.
  const key = /\.get\((["'][^"']+["'])\)$/.exec(about.text)?.[1];
  return key !== undefined && rest.includes(`[${key}]`);
}

function nearnessOf(code: CodeIndex, { file, scope }: Subject["spot"], told: Told): Nearness | null {
  const isOwn = told.file.path === file.path;
  if (isOwn && told.scope !== null && scope !== null && told.scope.id === scope.id) return "function";
  if (!told.scope || !scope) return null;
  if (isOwn) return "file";
  return areKin(code, [file, scope], [told.file, told.scope]) ? "kin" : null;
}

/** Two functions of one folder that do the same for two things: methods of one name with the same parameters, functions called side by side. */
function areKin(
  code: CodeIndex,
  [file, own]: [SourceFile, Node],
  [house, theirs]: [SourceFile, Node],
): boolean {
  if (countOf(own) !== countOf(theirs)) return false;
  const [left, right] = [
    code.functionAt(file.path, startLineOf(own)),
    code.functionAt(house.path, startLineOf(theirs)),
  ];
  if (!left || !right || left.node.id !== own.id || right.node.id !== theirs.id) return false;
  if (left.name === right.name && !/^</.test(left.name)) return true;
  const word = (name: string) => /^_*[a-z]+/.exec(name)?.[0] ?? "";
  if (word(left.name) !== word(right.name) || word(left.name) === left.name) return false;
  const around = (name: string) =>
    new Set(code.callsOf(name).map(({ path, enclosing }) => `${path}:${enclosing?.startLine}`));
  const known = around(left.name);
  return [...around(right.name)].some((place) => known.has(place));
}

function countOf(scope: Node): number {
  return parametersOf(scope).length;
}

function folderOf({ path }: SourceFile): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

/** The branch that answers, with what it does before it leaves; null where the answer stands in an expression. */
export function branchOf({ whole }: Told): Node | null {
  return whole.type === "if_statement" ? field(whole, "consequence") : null;
}
