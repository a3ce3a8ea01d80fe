import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { functionAround, isFunctionNode } from "../../../code/javascript/handlers.ts";
import { boundNames } from "../../../code/javascript/symbols.ts";
import { dottedName, field, startLineOf } from "../../../code/nodes.ts";
import { failingValue } from "../../../diagnose/origin/failing-value.ts";
import { returnsOf } from "../../../diagnose/origin/javascript/functions.ts";
import type { Investigation } from "../../../investigation.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { type Idea, NO_ERROR } from "../javascript/idea.ts";
import { parameterBindings } from "../javascript/names.ts";
import { insertBefore, statementOf } from "../javascript/statements.ts";
import { kindOfValue } from "../not-defined/kinds-of-variables.ts";
import { filesHolding } from "./names.ts";
import { written } from "./write.ts";

const MOST_CHECKS = 200;

/** What was empty here: a part of what the function was given or goes over, `invoice.customer`. */
interface Missed {
  readonly file: SourceFile;
  readonly statement: Node;
  readonly scope: Node;
  /** The parameter, local name or item that it is a part of. */
  readonly root: string;
  readonly origin: Origin;
  /** What stands behind the root: `.customer`; empty where the root itself was taken out of something. */
  readonly way: string;
}

/** A check of the same part in another function, by which that one leaves. */
interface Exit {
  readonly file: SourceFile;
  readonly check: Node;
  readonly leave: Node;
  readonly scope: Node;
  readonly root: string;
  readonly origin: Origin;
}

/** Where a name comes from: it is given, or one of the items that a loop goes over, or made in the function. */
type Origin = "parameter" | "item" | "local";

/**
 * A function reads from a part of what it was given that may be empty, and another one that is given the same leaves
 * first: `if (!invoice.customer) return "noted";`. It does so here as well, where both give the same kind of thing.
 */
export function exitTwinIdea(investigation: Investigation, fault: JavascriptFault): Idea | null {
  const missed = missedPart(investigation, fault);
  if (!missed || isAskedBefore(missed)) return null;
  const exits = exitsOf(investigation, missed).flatMap((exit) => {
    const lines = linesOf(investigation, missed, exit);
    return lines ? [{ exit, ...lines }] : [];
  });
  const near = exits.filter(({ exit }) => exit.file.path === missed.file.path);
  const [first, ...others] = near.length > 0 ? near : exits;
  // Where they leave in different ways, none says what is right here.
  if (!first || others.some(({ lines }) => lines.join("\n") !== first.lines.join("\n"))) return null;
  const where = `${first.exit.file.path}:${startLineOf(first.exit.check)}`;
  const { file, statement, root, way } = missed;
  return {
    name: "left_as_elsewhere",
    sentence: "What is not there is dealt with as elsewhere",
    cause: `\`${root}${way}\` is taken for granted; ${where} asks for it first.`,
    explanation: `Leaves where it is not there, as ${where} does.`,
    edits: [...first.imports, insertBefore(file, statement, first.lines)].map((edit) => ({
      ...edit,
      part: "fix",
    })),
    basis: "house",
    expectation: NO_ERROR,
    place: { path: file.path, line: startLineOf(statement) },
  };
}

function missedPart({ code, ...rest }: Investigation, fault: JavascriptFault): Missed | null {
  const failing = failingValue({ code, ...rest });
  if (failing?.fault !== "nothing" || failing.place.members.length > 0) return null;
  const { path, node } = failing.place;
  const file = code.file(path);
  const statement = statementOf(node);
  const scope = statement && functionAround(statement);
  const dotted = plainWay(node);
  if (!file || !statement || !scope || !dotted || fault.handler?.node.id === scope.id) return null;
  const [root = "", ...parts] = dotted.split(".");
  const origin = originOf(root, statement, scope);
  if (origin === null) return null;
  if (parts.length > 0) return { file, statement, scope, root, origin, way: `.${parts.join(".")}` };
  return origin === "local" && pieceOf(scope, root, statement) !== null
    ? { file, statement, scope, root, origin, way: "" }
    : null;
}

/** Of what, and which part of it, a name is: `text.split(" ") 1` of `const [, day] = text.split(" ")`; null for a whole. */
function pieceOf(scope: Node, name: string, before: Node): string | null {
  for (const declarator of scope.descendantsOfType("variable_declarator")) {
    if (declarator.endIndex > before.startIndex) continue;
    const [pattern, value] = [field(declarator, "name"), field(declarator, "value")];
    if (pattern?.type !== "array_pattern" || !value) continue;
    let at = 0;
    for (const child of pattern.children) {
      if (child.type === ",") at += 1;
      else if (child.type === "identifier" && child.text === name) return `${value.text} ${at}`;
    }
  }
  return null;
}

function originOf(root: string, at: Node, scope: Node): Origin | null {
  for (let around = at.parent; around && around.id !== scope.id; around = around.parent)
    if (around.type === "for_in_statement" && boundNames(field(around, "left")).includes(root)) return "item";
  if (parameterBindings(scope).includes(root)) return "parameter";
  return scope
    .descendantsOfType("variable_declarator")
    .some((node) => node.endIndex <= at.startIndex && boundNames(field(node, "name")).includes(root))
    ? "local"
    : null;
}

/** `invoice.customer.address` of a plain chain of names, without the marks of optional parts and of types. */
function plainWay(node: Node): string | null {
  const plain = node.type === "non_null_expression" ? (node.firstNamedChild ?? node) : node;
  const text = plain.text.replace(/\?\.|!\./g, ".");
  return plain.type === "member_expression" && /^[\w$]+(?:\.[\w$]+)+$/.test(text) ? text : dottedName(plain);
}

/** Whether the function asks for it somewhere above already: then it was not forgotten. */
function isAskedBefore({ scope, statement, root, way }: Missed): boolean {
  return scope
    .descendantsOfType("if_statement")
    .filter((check) => check.endIndex <= statement.startIndex)
    .some((check) => absentRoot(field(check, "condition"), way) === root);
}

function exitsOf({ code }: Investigation, missed: Missed): Exit[] {
  const words = missed.way.split(".").filter(Boolean);
  const piece = missed.way === "" ? pieceOf(missed.scope, missed.root, missed.statement) : null;
  const files = piece === null ? filesHolding(code, words) : [missed.file];
  return files.flatMap((file) =>
    file.tree.rootNode
      .descendantsOfType("if_statement")
      .slice(0, MOST_CHECKS)
      .flatMap((check): Exit[] => {
        const root = absentRoot(field(check, "condition"), missed.way);
        const scope = functionAround(check);
        const leave = leavingIn(check);
        if (root === null || !scope || !leave || scope.id === missed.scope.id) return [];
        if (piece !== null)
          return pieceOf(scope, root, check) === piece
            ? [{ file, check, leave, scope, root, origin: "local" }]
            : [];
        const origin = originOf(root, check, scope);
        const isNamedAlike = root === missed.root;
        const isKin = isNamedAlike || (file.path === missed.file.path && origin !== "local");
        const isUsed = new RegExp(`\\b${root}\\??${missed.way.replaceAll(".", "\\??\\.")}\\b`).test(
          file.text.slice(check.endIndex, scope.endIndex),
        );
        // What is left out of a list is an item here and there.
        const isAlike = origin !== null && (origin === "item") === (missed.origin === "item");
        const isSkip = leave.type === "continue_statement";
        return isKin && isUsed && isAlike && isSkip === (origin === "item")
          ? [{ file, check, leave, scope, root, origin }]
          : [];
      }),
  );
}

/** `invoice` of `!invoice.customer`, `invoice.customer == null`, `invoice.customer === undefined`; null for other conditions. */
function absentRoot(condition: Node | null, way: string): string | null {
  const text = (condition?.text ?? "")
    .replace(/^\(|\)$/g, "")
    .replace(/\?\./g, ".")
    .trim();
  const found =
    /^!\s*([\w$]+)((?:\.[\w$]+)*)$/.exec(text) ??
    /^([\w$]+)((?:\.[\w$]+)*)\s*===?\s*(?:null|undefined)$/.exec(text);
  return found?.[2] === way ? (found[1] ?? null) : null;
}

/** What a check without another branch does and nothing else, where that leaves. */
export function leavingIn(check: Node): Node | null {
  if (field(check, "alternative")) return null;
  const branch = field(check, "consequence");
  const statements = branch?.type === "statement_block" ? branch.namedChildren : [branch];
  const [only] = statements.filter((one) => one && one.type !== "comment");
  const isOnly = statements.filter((one) => one && one.type !== "comment").length === 1;
  return only && isOnly && /^(?:return|throw|continue)_statement$/.test(only.type) ? only : null;
}

/** The check as it is written of the part that is missed here; null where it would give what this function does not give. */
function linesOf({ code }: Investigation, missed: Missed, exit: Exit) {
  const { check, leave, file: house, scope } = exit;
  if (leave.type === "return_statement" && !isGivenHere(leave.firstNamedChild, scope, missed.scope))
    return null;
  const nothing = { startIndex: check.startIndex, endIndex: check.startIndex } as Node;
  const made = written(
    code,
    { own: missed.file, house },
    { whole: check, core: nothing, ownText: "" },
    new Map([[exit.root, missed.root]]),
  );
  if (!made) return null;
  const text = missed.way === "" ? retold(made.text, exit, missed) : made.text;
  if (text === null) return null;
  const column = check.startPosition.column;
  const lines = text.split("\n").map((line, index) => {
    if (index === 0) return line;
    const own = line.slice(Math.min(column, line.length - line.trimStart().length));
    return own === own.trimStart() ? own : `\t${own.trimStart()}`;
  });
  return { lines, imports: made.imports };
}

/**
 * What the other function says when it leaves, as this one would say it: `usage: swap <name>` becomes `usage: notes <day>`.
 * Null where it speaks of itself in another way.
 */
function retold(text: string, { scope, root }: Exit, missed: Missed): string | null {
  const [theirs, own] = [scope, missed.scope].map(nameOfFunction);
  const speaks = theirs && new RegExp(`(["'\`])[^"'\`]*\\b${theirs}\\b`, "i").test(text);
  if (!speaks) return new RegExp(`(["'\`])[^"'\`]*\\b${root}\\b`, "i").test(text) ? null : text;
  const marks = [...text.matchAll(/<[\w -]+>|\[[\w -]+\]/g)];
  const [mark] = marks;
  if (!own || marks.length !== 1 || !mark) return null;
  const written = `${mark[0].charAt(0)}${missed.root}${mark[0].at(-1)}`;
  return text.replace(new RegExp(`\\b${theirs}\\b`, "g"), own).replace(mark[0], written);
}

function nameOfFunction(definition: Node): string | null {
  const named = field(definition, "name") ?? (definition.parent && field(definition.parent, "name"));
  const keyed = definition.parent?.type === "pair" ? field(definition.parent, "key") : null;
  const name = (named ?? keyed)?.text.replace(/["'`]/g, "");
  return name !== undefined && /^\w+$/.test(name) ? name : null;
}

/** Whether what the other function leaves with is of a kind that this one gives. */
export function isGivenHere(given: Node | null, theirs: Node, own: Node): boolean {
  const [mine, other] = [own, theirs].map((definition) => givenBy(definition));
  if (!mine || !other) return false;
  if (given === null) return mine.length === 0;
  const [declared, wanted] = [field(theirs, "return_type")?.text, field(own, "return_type")?.text];
  if (declared !== undefined || wanted !== undefined) return declared === wanted;
  const kind = kindOfValue(given);
  // Who calls one entry of a table takes what the others give.
  if (areOfOneTable(theirs, own) && kind !== null) return mine.every((one) => one === null || one === kind);
  if (kind !== null && kind !== "boolean") return mine.length > 0 && mine.every((one) => one === kind);
  const others = other.filter((one) => one !== null && one !== kind);
  return mine.length > 0 && others.length > 0 && mine.every((one) => one !== null && others.includes(one));
}

function areOfOneTable(theirs: Node, own: Node): boolean {
  const [table, other] = [theirs, own].map(
    (node) => (node.parent?.type === "pair" ? node.parent : node).parent,
  );
  return table?.type === "object" && table.id === other?.id;
}

function givenBy(definition: Node) {
  const body = field(definition, "body");
  if (body && body.type !== "statement_block") return [kindOfValue(body)];
  return returnsOf(definition)
    .values.filter((value) => !isFunctionNode(value))
    .map((value) => kindOfValue(value));
}
