import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import { raisedClass, type WrittenReaction } from "../../house/house-reaction.ts";
import { placeOfReaction, type Reaction, reactionsOf } from "../../house/reactions.ts";
import { standsForAnything } from "../../house/refusal-names.ts";
import { moduleNameAt } from "../../house/write-refusal.ts";
import { namesAt, namesRead } from "../edits/names.ts";
import { isCaughtOnTrace } from "../fault/caught-on-trace.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { onlyText, type RaisedClass, raisedClasses } from "../fault/raised-classes.ts";
import type { BadValue } from "./react.ts";

/**
 * What is raised in the same file where something is not there, of the one class that a handler around a call of the trace
 * catches: whoever called has an answer for it and goes on. Said of this value in plain words where the other one's words
 * cannot be said here. Null where it is not the one class, or its arguments are not known here.
 */
export function caughtRaise(code: CodeIndex, fault: PythonFault, bad: BadValue): WrittenReaction | null {
  const isDivision = bad.exception === "ZeroDivisionError";
  if (!isDivision && /^(?:bad_value|missing_part)$/.test(bad.situation)) {
    const own = ofFunction(code, fault, bad);
    if (own || bad.situation === "bad_value") return own ?? unreadable(code, fault, bad);
  }
  if (bad.situation !== "absent" && !isDivision) return null;
  const raised = reactionsOf(code, [bad.file.path]).filter((reaction) => {
    const name = raisedClass(reaction.statements.at(-1) ?? null);
    const isCaught = name !== null && isCaughtOnTrace(code, fault, name);
    return (
      reaction.ends === "raise" &&
      isOfNothing(reaction, isDivision) &&
      reaction.statements.length === 1 &&
      isCaught
    );
  });
  const names = new Set(raised.map(({ statements }) => raisedClass(statements.at(-1) ?? null)));
  const [first] = raised;
  const [name] = names;
  if (!first || names.size !== 1 || !name) return null;
  const line = raisedAs(code, first, bad);
  const imported = moduleNameAt(code, first.file, name, bad);
  if (line === null || !imported) return null;
  return {
    lines: [line],
    imports: imported.imports,
    ends: "raise",
    records: false,
    status: first.status,
    raises: name,
    detail: null,
    alias: null,
    evidence: raised.map(placeOfReaction).slice(0, 3),
  };
}

/**
 * Text that cannot be read, in a file that raises nothing but the one class which a handler on the trace catches, where
 * that class stands for anything that is wrong: it is refused with it, in plain words.
 */
function unreadable(code: CodeIndex, fault: PythonFault, bad: BadValue): WrittenReaction | null {
  const raised = solelyRaised(code, fault, bad.file.tree.rootNode);
  const [first] = raised;
  if (!first || !standsForAnything(first.name, bad.situation)) return null;
  return refusedWith(raised, "invalid", bad);
}

/** With fewer words for it, a class may stand for the one matter that it was raised for. */
const FEWEST_MATTERS = 2;

/**
 * A function that refuses more than one matter with the one class that a handler on the trace catches, `raise AuthError("no
 * credentials")` and `raise AuthError("unknown scheme")`: what it cannot read it refuses with it as well.
 */
function ofFunction(code: CodeIndex, fault: PythonFault, bad: BadValue): WrittenReaction | null {
  const raised = solelyRaised(code, fault, scopeOf(bad.statement));
  const matters = new Set(raised.map((one) => one.raised.text));
  if (matters.size < FEWEST_MATTERS) return null;
  return refusedWith(raised, bad.situation === "missing_part" ? "no" : "invalid", bad);
}

/** What is raised in a part of a file, where all of it is one class with a text alone, and a handler on the trace catches it. */
function solelyRaised(code: CodeIndex, fault: PythonFault, root: Node): RaisedClass[] {
  const raised = raisedClasses(root);
  const [first] = raised;
  if (!first || raised.some(({ name }) => name !== first.name) || onlyText(first) === null) return [];
  return isCaughtOnTrace(code, fault, first.name) ? raised : [];
}

/** `raise BadLine("invalid price")`, in the manner of the others. */
function refusedWith(raised: readonly RaisedClass[], how: string, bad: BadValue): WrittenReaction | null {
  const [first] = raised;
  if (!first) return null;
  const model = onlyText(first);
  const words = bad.thing.join(" ").replaceAll("_", " ");
  if (words === "") return null;
  const said = `${how} ${words}${bad.key ? ` {${bad.key}}` : ""}`;
  const isTitled = /^[a-z]*["'][A-Z]/.test(model?.text ?? "");
  const text = isTitled ? `${said[0]?.toUpperCase()}${said.slice(1)}` : said;
  const isHiding = raised.some(({ node }) => / from None$/.test(node.text));
  const line = `raise ${first.written}(${bad.key ? "f" : ""}"${text}")${isHiding ? " from None" : ""}`;
  return {
    lines: [line],
    imports: [],
    ends: "raise",
    records: false,
    status: null,
    raises: first.name,
    detail: null,
    alias: null,
    evidence: [`${bad.file.path}:${startLineOf(first.node)}`],
  };
}

/** `if not rows`, `if len(rows) == 0`; before a division also `if hours == 0` */
function isOfNothing({ kind, guard }: Reaction, isDivision: boolean): boolean {
  const condition = guard.type === "if_statement" ? (field(guard, "condition")?.text ?? "") : "";
  if (isDivision && /^[\w.]+\s*(?:==|<=)\s*0$/.test(condition)) return true;
  return (
    kind === "nothing" ||
    /^(?:not\s+)?len\([\w.]+\)(?:\s*(?:==\s*0|<\s*1))?$|^[\w.]+\s*==\s*(?:\[\]|\(\)|\{\})$/.test(condition)
  );
}

/** `raise NoRoom("no fitting rooms")`: as it stands where it can be said here, else with words for this value. */
function raisedAs(code: CodeIndex, { statements }: Reaction, bad: BadValue): string | null {
  const [statement] = statements;
  const raised = statement?.firstNamedChild;
  if (!statement || !raised) return null;
  if (raised.type !== "call") return statement.text;
  const { positional, named, hasSplat } = readCall(raised);
  const callee = field(raised, "function")?.text;
  const [text] = positional;
  if (positional.length === 0 && named.size === 0 && !hasSplat) return `raise ${callee}()`;
  const known = namesAt(code, bad.file, bad.statement);
  if (positional.length === 1 && named.size === 0 && !hasSplat && text && isText(text)) {
    const words = bad.thing.join(" ") || "items";
    return `raise ${callee}(${saidAsFarAsKnown(text, known) ?? `"no ${words}"`})`;
  }
  return namesRead(raised).every((one) => known.has(one.text)) ? statement.text : null;
}

/**
 * `f"there is no dump of {database}"` of `f"there is no dump of {database} of {day}"`, where the day is not known: what can
 * be said of both. Null where that names nothing that is known here.
 */
function saidAsFarAsKnown(text: Node, known: ReadonlySet<string>): string | null {
  const asked = text.descendantsOfType("interpolation");
  const names = asked.map((one) => field(one, "expression")?.text ?? "");
  const unknown = names.findIndex((name) => !known.has(name));
  if (text.type !== "string" || asked.length === 0 || unknown === 0) return null;
  if (unknown < 0) return text.text;
  const quote = /^[a-z]*("""|'''|"|')/i.exec(text.text)?.[1] ?? '"';
  const end = (asked[unknown]?.startIndex ?? text.endIndex) - text.startIndex;
  const said = text.text
    .slice(0, end)
    .replace(/[\s,:;(-]+(?:(?:of|for|in|on|at|from|with|to|by|and|is)\s+)?$/i, "");
  return `${said}${quote}`;
}

function isText(node: Node): boolean {
  return /^(?:string|concatenated_string)$/.test(node.type);
}
