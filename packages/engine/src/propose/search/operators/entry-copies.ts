import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, replace, share, short } from "../idea.ts";
import { walk } from "../scope.ts";

const KIND = "entry-copies";
const SIMPLE = /^(?:name|member|index|call|collection)$/;

/**
 * Copies of the entries of a list, where what is done with the list changes them: the list itself may be new, but its entries
 * are those that somebody else holds. A method of the file that copies is taken first.
 */
export const entryCopyOperator: Operator = function* (place): Generator<Idea> {
  for (const { value, weight } of listsIn(place))
    for (const [rank, text] of copiesOf(value, place).entries())
      yield replace(
        value,
        text,
        KIND,
        weight * share(rank),
        `takes copies of the entries of ${short(value.text)}`,
      );
  for (const { entry, weight } of storedEntries(place))
    for (const [rank, text] of entryCopies(entry.text, place).entries())
      yield replace(entry, text, KIND, weight * share(rank), `takes a copy of ${short(entry.text)}`);
};

interface Listed {
  readonly value: Node;
  readonly weight: number;
}

function* listsIn({ statement, dialect, scope }: Place): Generator<Listed> {
  const told = dialect.statement(statement);
  const value = told.kind === "assign" || told.kind === "return" ? told.value : null;
  if (!value || !SIMPLE.test(dialect.view(value)?.kind ?? "")) return;
  if (/^(?:number|text|truth|function)$/.test(scope.kindOf(value.text))) return;
  const isEmpty = dialect.view(value)?.kind === "collection" && value.namedChildCount === 0;
  if (isEmpty) return;
  if (told.kind === "return") yield { value, weight: dialect.view(value)?.kind === "member" ? 0.12 : 0.05 };
  if (told.kind !== "assign") return;
  const name = told.target.text;
  const isHanded = [...walk(scope.function)].some((node) => {
    const call = dialect.view(node);
    return call?.kind === "call" && call.values.some(({ text }) => text === name);
  });
  yield { value, weight: isHanded ? 0.2 : 0.08 };
}

interface Stored {
  readonly entry: Node;
  readonly weight: number;
}

/** Entries as they are kept somewhere else: `lines.set(key, line)`, `[line.sku, line]`. */
function* storedEntries({ expressions, dialect, scope }: Place): Generator<Stored> {
  for (const node of expressions) {
    const seen = dialect.view(node);
    if (seen?.kind !== "name" || !dialect.isRead(node)) continue;
    if (/^(?:number|text|truth|function)$/.test(scope.kindOf(node.text))) continue;
    const around = node.parent;
    const isPair =
      /^(?:array|tuple|list|pair)$/.test(around?.type ?? "") && around?.lastNamedChild?.id === node.id;
    const call = around?.parent ? dialect.view(around.parent) : null;
    const isHanded =
      call?.kind === "call" &&
      /^(?:set|push|append|add|setdefault)$/.test(call.name) &&
      call.values.at(-1)?.id === node.id;
    if (isPair || isHanded) yield { entry: node, weight: isPair ? 0.15 : 0.1 };
  }
}

function copiesOf(value: Node, place: Place): readonly string[] {
  const { dialect } = place;
  if (dialect.id === "python")
    return entryCopies("entry", place).map((copy) => `[${copy} for entry in ${value.text}]`);
  return entryCopies("entry", place).map(
    (copy) => `${value.text}.map((entry) => ${copy.startsWith("{") ? `(${copy})` : copy})`,
  );
}

function entryCopies(entry: string, { dialect, file }: Place): readonly string[] {
  const own = /^[ \t]+(?:def )?(copy|clone|copied|duplicate)\(/m.exec(file.text)?.[1];
  const method = own ? [`${entry}.${own}()`] : [];
  if (dialect.id === "javascript") return [...method, `{ ...${entry} }`, `[...${entry}]`];
  const deep = /^(?:import copy\b|from copy import .*\bdeepcopy)/m.exec(file.text);
  const isWhole = deep?.[0].startsWith("import");
  return [
    ...method,
    `dict(${entry})`,
    `list(${entry})`,
    ...(deep ? [`${isWhole ? "copy." : ""}deepcopy(${entry})`] : []),
  ];
}
