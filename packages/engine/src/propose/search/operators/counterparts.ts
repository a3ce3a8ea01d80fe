import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, share, short } from "../idea.ts";
import { behind, inFront } from "./insertions.ts";

const KIND = "counterpart";
const OTHER_SIGNS: Readonly<Record<string, string>> = { "+=": "-=", "-=": "+=" };
const COUNTED: Readonly<Record<string, string>> = { "++": "--", "--": "++" };

/**
 * What the other branches of an `if` do and this one does not: where a credit is added to the balance, a debit is taken from
 * it. The same statement, and the opposite one.
 */
export const counterpartOperator: Operator = function* (place): Generator<Idea> {
  const { statement, dialect } = place;
  const block = statement.parent;
  if (!block || !dialect.isStatement(statement) || !dialect.isBlock(block)) return;
  const own = dialect.statementsOf(block);
  const others = branchesBeside(block, place).flatMap((branch) => [...dialect.statementsOf(branch)]);
  const missing = others.filter(
    (node) => isUpdate(node, place) && !own.some((one) => targetOf(one, place) === targetOf(node, place)),
  );
  const leaves = /^(?:return|raise|break|continue)$/.test(dialect.statement(statement).kind);
  for (const [rank, donor] of missing.slice(0, 4).entries())
    for (const [order, text] of formsOf(donor, place).entries()) {
      const told = {
        kind: KIND,
        weight: 0.45 * share(rank) * share(order),
        note: `does ${short(text)}, as the other branch does`,
      };
      yield inFront(place, text, told);
      if (!leaves) yield behind(place, text, { ...told, weight: 0.9 * told.weight });
    }
};

/**
 * What is done to one parameter and not to the one beside it: where `right = root(right)` stands, `left = root(left)` may have
 * been forgotten.
 */
export const twinParameterOperator: Operator = function* (place): Generator<Idea> {
  const { statement, dialect, scope } = place;
  const told = dialect.statement(statement);
  if (told.kind !== "assign" || statement.text.includes("\n") || !dialect.isStatement(statement)) return;
  const own = scope.parameters.find((name) => wordOf(name).test(told.value.text));
  if (own === undefined || told.target.text !== own) return;
  for (const [rank, other] of scope.parameters.filter((name) => name !== own).entries()) {
    const text = statement.text.replace(wordOf(own), other).replace(/;$/, "");
    const isKnown = scope.function.text.includes(`${other} =`) || wordOf(other).test(told.value.text);
    if (isKnown) continue;
    const idea = { kind: KIND, weight: 0.45 * share(rank), note: `does ${short(text)} as well` };
    yield inFront(place, text, idea);
    yield behind(place, text, { ...idea, weight: 0.9 * idea.weight });
  }
};

function wordOf(name: string): RegExp {
  return new RegExp(`(?<![\\w$.])${name.replaceAll("$", "\\$")}(?![\\w$])`, "g");
}

/** Blocks of the other ways of the `if` that a block is a way of. */
function branchesBeside(block: Node, { dialect }: Place): readonly Node[] {
  let head: Node | null = block.parent;
  while (head && /^(?:elif_clause|else_clause)$/.test(head.type)) head = head.parent;
  while (head?.parent && /^else_clause$/.test(head.parent.type) && head.type === "if_statement")
    head = head.parent.parent;
  if (head?.type !== "if_statement") return [];
  return [...blocksOf(head, dialect)].filter((one) => one.id !== block.id);
}

function* blocksOf(head: Node, dialect: Place["dialect"]): Generator<Node> {
  for (const part of head.namedChildren) {
    if (dialect.isBlock(part)) yield part;
    else if (
      /^(?:elif_clause|else_clause)$/.test(part.type) ||
      (part.type === "if_statement" && head.type === "else_clause")
    )
      yield* blocksOf(part, dialect);
  }
}

/** A plain statement that changes something which stays: what is added up, a member, a call. */
function isUpdate(node: Node, { dialect }: Place): boolean {
  if (node.text.includes("\n")) return false;
  const told = dialect.statement(node);
  if (told.kind === "assign") return !/^(?:const|let|var) /.test(node.text);
  return (
    told.kind === "expression" &&
    (dialect.view(told.expression)?.kind === "call" || /\+\+|--/.test(node.text))
  );
}

/** What a statement changes. */
function targetOf(node: Node, { dialect }: Place): string {
  const told = dialect.statement(node);
  if (told.kind === "assign") return told.target.text;
  if (told.kind !== "expression") return node.text;
  const call = dialect.view(told.expression);
  return call?.kind === "call" ? call.callee.text : node.text.replace(/\+\+|--|;/g, "");
}

/** Of a sum the opposite comes first: the branches of an `if` are for what is opposite. */
function formsOf(donor: Node, { dialect }: Place): readonly string[] {
  const text = donor.text.replace(/;$/, "");
  const told = dialect.statement(donor);
  const sign = told.kind === "assign" ? told.operator?.text : /\+\+|--/.exec(text)?.[0];
  const other = sign === undefined ? undefined : (OTHER_SIGNS[sign] ?? COUNTED[sign]);
  return other === undefined || sign === undefined ? [text] : [text.replace(sign, other), text];
}
