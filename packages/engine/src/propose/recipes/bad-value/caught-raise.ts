import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { raisedClass, type WrittenReaction } from "../../house/house-reaction.ts";
import { placeOfReaction, type Reaction, reactionsOf } from "../../house/reactions.ts";
import { moduleNameAt } from "../../house/write-refusal.ts";
import { namesAt, namesRead } from "../edits/names.ts";
import { catchingClasses, isBaseOf } from "../fault/caught-on-trace.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { BadValue } from "./react.ts";

/**
 * What is raised in the same file where something is not there, of the one class that a handler around a call of the trace
 * catches: whoever called has an answer for it and goes on. Said of this value in plain words where the other one's words
 * cannot be said here. Null where it is not the one class, or its arguments are not known here.
 */
export function caughtRaise(code: CodeIndex, fault: PythonFault, bad: BadValue): WrittenReaction | null {
  const caught = catchingClasses(code, fault);
  const isDivision = bad.exception === "ZeroDivisionError";
  if (bad.situation === "bad_value" && !isDivision) return unreadable(code, caught, bad);
  if (caught.length === 0 || (bad.situation !== "absent" && !isDivision)) return null;
  const raised = reactionsOf(code, [bad.file.path]).filter((reaction) => {
    const name = raisedClass(reaction.statements.at(-1) ?? null);
    const isCaught =
      name !== null && caught.some((one) => one.name === name || isBaseOf(code, one.name, name));
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

/** Names of classes that stand for all that can go wrong in a module, and not for one matter. */
const GENERAL =
  /^(?:[A-Z]\w*)?(?:Error|Exception|Problem|Failure|Rejected|Refused)$|^(?:Bad|Invalid)[A-Z]\w*$/;
const OF_ANOTHER_MATTER =
  /Unknown|Missing|NotFound|DoesNotExist|Limit|Stock|Exceed|Conflict|Forbidden|Auth|Permission|Expired|Duplicate|Exists|Locked|Timeout|Config|Network|Connection|^(?:Key|Lookup|Index|Runtime|Type)Error$/;

/**
 * Text that cannot be read, in a file that raises nothing but the one class which a handler on the trace catches, where
 * that class stands for anything that is wrong: it is refused with it, in plain words.
 */
function unreadable(
  code: CodeIndex,
  caught: ReturnType<typeof catchingClasses>,
  bad: BadValue,
): WrittenReaction | null {
  const raised = bad.file.tree.rootNode.descendantsOfType("raise_statement").flatMap((node) => {
    const call = node.firstNamedChild;
    return call ? [{ node, call, name: raisedClass(node) }] : [];
  });
  const names = new Set(raised.map(({ name }) => name));
  const [first] = raised;
  const name = first?.name;
  if (!first || !name || names.size !== 1 || first.call.type !== "call") return null;
  const isCaught = caught.some((one) => one.name === name || isBaseOf(code, one.name, name));
  const { positional, named } = readCall(first.call);
  const isPlain = positional.length === 1 && named.size === 0 && positional[0] && isText(positional[0]);
  if (!isCaught || !isPlain || !GENERAL.test(name) || OF_ANOTHER_MATTER.test(name)) return null;
  const words = bad.thing.join(" ").replaceAll("_", " ");
  if (words === "") return null;
  const said = `invalid ${words}${bad.key ? ` {${bad.key}}` : ""}`;
  const isTitled = /^[a-z]*["'][A-Z]/.test(positional[0]?.text ?? "");
  const text = isTitled ? `${said[0]?.toUpperCase()}${said.slice(1)}` : said;
  const isHiding = raised.some(({ node }) => / from None$/.test(node.text));
  const line = `raise ${field(first.call, "function")?.text}(${bad.key ? "f" : ""}"${text}")${isHiding ? " from None" : ""}`;
  return {
    lines: [line],
    imports: [],
    ends: "raise",
    records: false,
    status: null,
    raises: name,
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
  if (positional.length === 1 && named.size === 0 && !hasSplat && text && isText(text)) {
    const words = bad.thing.join(" ") || "items";
    return `raise ${callee}("no ${words}")`;
  }
  const known = namesAt(code, bad.file, bad.statement);
  return namesRead(raised).every((one) => known.has(one.text)) ? statement.text : null;
}

function isText(node: Node): boolean {
  return /^(?:string|concatenated_string)$/.test(node.type);
}
