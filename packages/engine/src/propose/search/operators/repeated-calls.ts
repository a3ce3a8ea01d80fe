import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, share, short } from "../idea.ts";
import { walk } from "../scope.ts";
import { behind, inFront } from "./insertions.ts";

const KIND = "repeated-call";
const MOST_DONORS = 5;
const MOST_VALUES = 4;
const LONGEST = 70;

/**
 * A statement of the function that calls something, once more with another value: what takes a key out of a tree for the one
 * that was asked for may have to take out the one that stands in its place as well.
 */
export const repeatedCallOperator: Operator = function* (place): Generator<Idea> {
  const { statement, dialect, scope } = place;
  if (!dialect.isStatement(statement)) return;
  const told = dialect.statement(statement);
  if (!/^(?:assign|expression|for|while)$/.test(told.kind)) return;
  const values = [...new Set(valuesAt(place))].slice(0, MOST_VALUES);
  const donors = [...walk(scope.function)].filter((node) => isDonor(node, place)).slice(0, MOST_DONORS);
  const written = new Set<string>();
  for (const [rank, donor] of donors.entries())
    for (const argument of argumentsIn(donor, place))
      for (const [order, value] of values.entries()) {
        if (value === argument.text) continue;
        const text =
          donor.text.slice(0, argument.startIndex - donor.startIndex) +
          value +
          donor.text.slice(argument.endIndex - donor.startIndex);
        if (written.has(text) || scope.function.text.includes(text)) continue;
        written.add(text);
        const isOwn = new RegExp(`\\b${scope.name.replaceAll("$", "\\$")}\\(`).test(donor.text);
        const weight = (isOwn && scope.name !== "" ? 0.3 : 0.14) * share(rank) * share(order);
        const idea = { kind: KIND, weight, note: `does ${short(text)} as well` };
        yield behind(place, text, idea);
        yield inFront(place, text, { ...idea, weight: 0.6 * weight });
      }
};

/** Values that this statement sets or reads, and names that were set last. */
function valuesAt({ statement, dialect, scope }: Place): readonly string[] {
  const told = dialect.statement(statement);
  const own = told.kind === "assign" ? [told.value.text, told.target.text] : [];
  const simple = own.filter((text) => /^[\w$.]+(?:\[[\w$."']+\])?$/.test(text));
  return [...simple, ...scope.names.slice(0, 3)];
}

function isDonor(node: Node, { dialect, statement }: Place): boolean {
  if (!dialect.isStatement(node) || node.id === statement.id) return false;
  if (node.text.length > LONGEST || node.text.includes("\n")) return false;
  const told = dialect.statement(node);
  const value = told.kind === "assign" ? told.value : told.kind === "expression" ? told.expression : null;
  const call = value && dialect.view(value);
  return call?.kind === "call" && call.values.length > 0 && !/^(?:const|let|var) /.test(node.text);
}

/** Plain values that the call of a statement is handed. */
function argumentsIn(donor: Node, { dialect }: Place): readonly Node[] {
  const told = dialect.statement(donor);
  const value = told.kind === "assign" ? told.value : told.kind === "expression" ? told.expression : null;
  const call = value && dialect.view(value);
  return call?.kind === "call"
    ? call.values.filter((one) => /^(?:name|member)$/.test(dialect.view(one)?.kind ?? ""))
    : [];
}
