import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol } from "../../../code/code-index.ts";
import { indentOf } from "../../../code/indent.ts";
import { argumentsOf, field, isInside } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { inFormatted } from "../edits/expressions.ts";
import { boundBefore, namesAt as pythonNamesAt } from "../edits/names.ts";
import { statementOf as pythonStatementOf } from "../edits/statements.ts";
import { freeName, namesAt as javascriptNamesAt } from "../javascript/names.ts";
import { statementOf as javascriptStatementOf } from "../javascript/statements.ts";
import { givesKind, isKin, kindMade } from "./kin.ts";
import { BY_HAND, placesOf, type Usual } from "./offer.ts";
import { bare, calledBy, isAlike, isCall, isConstant, lastName, type Piece, scopeOf } from "./syntax.ts";
import { type Swap, transplanted } from "./transplant.ts";

const MOST_FILES = 80;

/** A value beside the failing one that a function of the house reads. */
interface Kin {
  readonly piece: Piece;
  readonly value: Node;
  readonly reader: FunctionSymbol;
  readonly check: Check | null;
}

/** `if (day === null) return refused("day");` behind `const day = readDay(text);` */
interface Check {
  readonly statement: Node;
  readonly name: string;
}

/**
 * `fee: BigInt(fee)` beside `units: toUnits(amount)`: the language converts this value, and a function of the house its
 * neighbours, to a value of the same kind. The house reads this one as well, with the refusal that stands behind it elsewhere.
 */
export function kinReadUsual({ code }: Investigation, own: Piece): Usual | null {
  const kind = isCall(own.node) ? kindMade(own.node) : null;
  const subject = kind === null ? null : bare(argumentsOf(own.node)[0] ?? own.node);
  if (kind === null || !subject || isConstant(subject) || subject.id === own.node.id) return null;
  const near = kinOf(code, own, subject, kind);
  const readers = new Set(near.map(({ reader }) => reader.node.id));
  const [first] = near;
  if (!first || readers.size !== 1) return null;
  const checked = near.find(({ check }) => check !== null);
  if (!checked && givesNothing(first.reader.node)) return null;
  return writtenFor(code, own, subject, checked ?? first, near);
}

function kinOf(code: CodeIndex, own: Piece, subject: Node, kind: string): Kin[] {
  const around = scopeOf(own.node);
  const near = [own.file, ...filesBeside(code, own)].flatMap((file): Kin[] =>
    file.tree.rootNode.descendantsOfType(["call_expression", "call"]).flatMap((node): Kin[] => {
      const isHere = file.path === own.file.path;
      if (node.id === own.node.id && isHere) return [];
      const given = argumentsOf(node).filter(({ type }) => type !== "keyword_argument");
      const value = given
        .map(bare)
        .find((one) => isKin({ file: own.file, node: subject }, { file, node: one }));
      const name = lastName(calledBy(node) ?? node);
      if (!value || name === "" || calledBy(node)?.type !== "identifier") return [];
      // What is given besides, such as limits, is told of the neighbour alone.
      if (
        argumentsOf(node).some((one) =>
          /^(?:number|integer|float)$/.test(bare(field(one, "value") ?? one).type),
        )
      )
        return [];
      const reader = readerCalled(code, file.path, name);
      if (!reader || !givesKind(code, reader.node, kind)) return [];
      if (around && isInside(own.node, reader.node) && reader.path === own.file.path) return [];
      return [{ piece: { file, node }, value, reader, check: checkBehind(node) }];
    }),
  );
  const here = near.filter(
    ({ piece }) => piece.file.path === own.file.path && scopeOf(piece.node)?.id === around?.id,
  );
  return here.length > 0 ? here : near;
}

function filesBeside(code: CodeIndex, own: Piece) {
  return code.paths
    .filter((path) => path !== own.file.path)
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => !file.isTest && isAlike(file, own.file))
    .slice(0, MOST_FILES);
}

function readerCalled(code: CodeIndex, path: string, name: string): FunctionSymbol | null {
  const target = code.resolve(path, name);
  const found = code
    .functionsNamed(name)
    .filter((one) => code.file(one.path)?.isTest === false && one.name === one.qualifiedName)
    .filter((one) => one.path === (target?.path ?? path));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Whether a function gives nothing for some values, so that whoever calls it must ask. */
function givesNothing(definition: Node): boolean {
  return /\breturn\s+(?:null|undefined|None)?\s*(?:;|$|\n)|[?:]\s*(?:null|undefined)\b|\belse None\b/m.test(
    definition.text,
  );
}

const ASKS_FOR_NOTHING = (name: string) =>
  new RegExp(
    `^\\(?\\s*(?:!\\s*${name}|${name} ===? (?:null|undefined)|Number\\.isNaN\\(${name}\\)|not ${name}|${name} is None)\\s*\\)?$`,
  );

function checkBehind(call: Node): Check | null {
  const { parent } = call;
  const isBound = parent !== null && /^(?:variable_declarator|assignment)$/.test(parent.type);
  const target = isBound ? (field(parent, "name") ?? field(parent, "left")) : null;
  const statement = parent && (parent.type === "assignment" ? parent.parent : parent.parent);
  const next = statement?.nextNamedSibling;
  if (target?.type !== "identifier" || next?.type !== "if_statement") return null;
  const condition = field(next, "condition")?.text ?? "";
  const leaves = /\b(?:return|throw|raise|continue)\b/.test(field(next, "consequence")?.text ?? "");
  const asked = ASKS_FOR_NOTHING(target.text.replace(/\$/g, "\\$"));
  return leaves && !field(next, "alternative") && asked.test(condition)
    ? { statement: next, name: target.text }
    : null;
}

function writtenFor(
  code: CodeIndex,
  own: Piece,
  subject: Node,
  { piece, value, check, reader }: Kin,
  near: readonly Kin[],
): Usual | null {
  const call = transplanted(code, own, piece, [{ node: value, text: subject.text }]);
  if (!call) return null;
  const usual = { own, form: call.text, places: placesOf(near.map((one) => one.piece)), strength: BY_HAND };
  if (!check) {
    const { startIndex, endIndex } = own.node;
    const edit = textEdit(own.file, startIndex, endIndex, inFormatted(own.node, call.text));
    return { ...usual, edits: [...call.imports, edit] };
  }
  if (own.file.language === "python" && reader.path === "") return null;
  return withCheck(code, own, subject, { piece, value, check }, call, usual);
}

/** The reading with the question that stands behind it elsewhere, in the words of this value. */
function withCheck(
  code: CodeIndex,
  own: Piece,
  subject: Node,
  { piece, value, check }: { readonly piece: Piece; readonly value: Node; readonly check: Check },
  call: { readonly text: string; readonly imports: Usual["edits"] },
  usual: Omit<Usual, "edits">,
): Usual | null {
  const isPython = own.file.language === "python";
  const statement = isPython ? pythonStatementOf(own.node) : javascriptStatementOf(own.node);
  if (!statement || scopeOf(statement)?.id !== scopeOf(own.node)?.id) return null;
  const { parent } = own.node;
  const target =
    parent && /^(?:variable_declarator|assignment)$/.test(parent.type)
      ? (field(parent, "name") ?? field(parent, "left"))
      : null;
  const isNamed = target?.type === "identifier";
  const known = isPython
    ? new Set(pythonNamesAt(code, own.file, own.node))
    : javascriptNamesAt(code, own.file, statement);
  const bound = isPython
    ? new Set(boundBefore(scopeOf(own.node) ?? own.file.tree.rootNode, Number.MAX_SAFE_INTEGER))
    : known;
  const wanted = check.name;
  const name = isNamed
    ? target.text
    : bound.has(wanted) || known.has(wanted)
      ? isPython
        ? null
        : freeName(code, own.file, statement, `${wanted}2`)
      : wanted;
  if (name === null) return null;
  const swaps: Swap[] = check.statement
    .descendantsOfType(["identifier", "shorthand_property_identifier"])
    .filter(({ text }) => text === check.name)
    .map((node) => ({ node, text: node.type === "identifier" ? name : `${check.name}: ${name}` }));
  const asked = transplanted(code, own, { file: piece.file, node: check.statement }, swaps, new Set([name]));
  if (!asked) return null;
  const indent = indentOf(own.file, statement);
  const depth = indentOf(piece.file, check.statement);
  const lines = inWordsOf(asked.text, wordOf(value), wordOf(subject))
    .split("\n")
    .map((line, index) => (index > 0 && line.startsWith(depth) ? indent + line.slice(depth.length) : line))
    .join("\n");
  const end = !isPython && /;\s*$/.test(statement.text) ? ";" : "";
  const edits = isNamed
    ? [
        textEdit(own.file, own.node.startIndex, own.node.endIndex, call.text),
        textEdit(own.file, statement.endIndex, statement.endIndex, `\n${indent}${lines}`),
      ]
    : [
        textEdit(
          own.file,
          statement.startIndex,
          statement.startIndex,
          `${isPython ? "" : "const "}${name} = ${call.text}${end}\n${indent}${lines}\n${indent}`,
        ),
        textEdit(own.file, own.node.startIndex, own.node.endIndex, name),
      ];
  return { ...usual, isAnswered: true, edits: [...call.imports, ...asked.imports, ...edits] };
}

/** `days` of `c.req.query("days")`, `row.days`, `days`. */
function wordOf(node: Node): string {
  const [first] = isCall(node) ? argumentsOf(node) : [];
  const index = field(node, "index") ?? field(node, "subscript");
  return ((first ?? index)?.text ?? lastName(node)).replace(/^["'`]|["'`]$/g, "");
}

/** Words of the neighbour in texts, exchanged for those of this value. */
function inWordsOf(text: string, theirs: string, mine: string): string {
  if (!/^\w+$/.test(theirs) || !/^\w+$/.test(mine) || theirs === mine) return text;
  return text.replace(/(["'`])(?:(?!\1).)*\1/g, (quoted) =>
    quoted.replace(new RegExp(`\\b${theirs}\\b`, "g"), mine),
  );
}
