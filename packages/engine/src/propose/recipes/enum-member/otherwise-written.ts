import type { Node } from "web-tree-sitter";
import type { ClassSymbol } from "../../../code/code-index.ts";
import { ancestorOfType, field, plainString } from "../../../code/nodes.ts";
import { literalValue } from "../../../code/python/literals.ts";
import type { Investigation } from "../../../investigation.ts";
import type { PythonFault } from "../fault/python-fault.ts";

/** What Python says of a value that no member of an enumeration has. */
export const NOT_A_MEMBER = /^(.+) is not a valid ([A-Z][\w.]*)$/;

const BASES = ["Enum", "StrEnum", "IntEnum", "TextChoices", "Flag"];

export interface Member {
  readonly name: string;
  readonly value: unknown;
}

/** The value as the message shows it; null where it is neither text nor a whole number. */
export function shownValue(shown: string): string | number | null {
  const quoted = /^(['"])(.*)\1$/s.exec(shown)?.[2];
  if (quoted !== undefined) return quoted;
  return /^-?\d+$/.test(shown) ? Number(shown) : null;
}

/** The one enumeration of that name; null where there are several. */
export function enumNamed({ code }: Investigation, name: string): ClassSymbol | null {
  const found = code.classesNamed(name).filter(({ path }) => code.file(path)?.isTest === false);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The members of an enumeration as they are written. */
export function membersOf({ node }: ClassSymbol): Member[] {
  return (field(node, "body")?.namedChildren ?? []).flatMap((statement) => {
    const assignment = statement.type === "expression_statement" ? statement.firstNamedChild : null;
    const left = assignment?.type === "assignment" ? field(assignment, "left") : null;
    const right = assignment && field(assignment, "right");
    if (left?.type !== "identifier" || !right) return [];
    const first = right.type === "tuple" ? (right.firstNamedChild ?? right) : right;
    return [{ name: left.text, value: literalValue(first) ?? plainString(first) ?? undefined }];
  });
}

/** All enumerations of the project. */
export function enumerationsOf({ code }: Investigation): ClassSymbol[] {
  return BASES.flatMap((base) => code.subclassesOf(base));
}

/**
 * Whether a text is a member's but for case and blanks, in a project that refuses no such text: what it does about numbers
 * that nobody can read says nothing of a text that everybody can.
 */
export function isMemberOtherwiseWritten(investigation: Investigation, { exception }: PythonFault): boolean {
  const [, shown = "", name = ""] = NOT_A_MEMBER.exec(exception.value.split("\n")[0] ?? "") ?? [];
  const value = shownValue(shown);
  const symbol = enumNamed(investigation, name.split(".").at(-1) ?? name);
  if (typeof value !== "string" || !symbol) return false;
  const folded = value.trim().toLowerCase();
  return (
    membersOf(symbol).some(
      (member) => typeof member.value === "string" && member.value.trim().toLowerCase() === folded,
    ) && !areRefusedAsWritten(investigation)
  );
}

/** Whether the project converts to some enumeration in a `try`, the text as it comes. */
function areRefusedAsWritten(investigation: Investigation): boolean {
  const { code } = investigation;
  return enumerationsOf(investigation).some(({ name }) =>
    code.callsOf(name).some(({ path, node }) => code.file(path)?.isTest === false && isTried(node)),
  );
}

function isTried(node: Node): boolean {
  const attempt = ancestorOfType(node, ["try_statement"]);
  const body = attempt && field(attempt, "body");
  return body !== null && body.startIndex <= node.startIndex && node.endIndex <= body.endIndex;
}
