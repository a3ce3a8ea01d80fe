import type { Node } from "web-tree-sitter";
import { entryMembers } from "../entry-members.ts";
import { type Idea, type Operator, type Place, share, short, type TextChange } from "../idea.ts";

const KIND = "order-key";
const ORDERS = /^(?:sort|sorted|toSorted|min|max)$/;

/** A further part of what something is ordered by, where entries are alike in the parts that are there. */
export const orderKeyOperator: Operator = function* (place): Generator<Idea> {
  const { expressions, dialect } = place;
  for (const node of expressions) {
    const seen = dialect.view(node);
    if (seen?.kind !== "call" || !ORDERS.test(seen.name)) continue;
    for (const value of seen.values) {
      const changes = dialect.id === "python" ? pythonChanges(value, place) : scriptChanges(value, place);
      for (const { change, weight, says } of changes)
        yield {
          changes: [change],
          kind: KIND,
          weight: 0.25 * weight,
          note: `orders by ${short(says)} as well`,
          isHouse: false,
        };
    }
  }
};

interface KeyChange {
  readonly change: TextChange;
  readonly weight: number;
  readonly says: string;
}

/** `key=lambda row: (-row.points, row.name)`. */
function* pythonChanges(value: Node, place: Place): Generator<KeyChange> {
  const lambda = value.type === "keyword_argument" ? value.childForFieldName("value") : null;
  const body = lambda?.type === "lambda" ? lambda.childForFieldName("body") : null;
  const entry = lambda?.childForFieldName("parameters")?.text ?? "";
  if (!body || !/^\w+$/.test(entry)) return;
  const parts = body.type === "tuple" ? body.namedChildren : [body];
  for (const [rank, member] of entryMembers(place).entries()) {
    const own = member.of(entry);
    if (body.text.includes(own)) continue;
    for (const [order, text] of [`-${own}`, own].entries()) {
      const weight = Math.min(2, member.weight) * share(rank) * share(order);
      if (body.type !== "tuple") {
        for (const [place_, written] of [`(${body.text}, ${text})`, `(${text}, ${body.text})`].entries())
          yield {
            change: { start: body.startIndex, end: body.endIndex, text: written },
            weight: weight * share(place_),
            says: text,
          };
        continue;
      }
      for (const [at, part] of parts.entries())
        yield {
          change: { start: part.startIndex, end: part.startIndex, text: `${text}, ` },
          weight: weight * share(at === 0 ? 2 : 0),
          says: text,
        };
      const last = parts.at(-1);
      if (last)
        yield {
          change: { start: last.endIndex, end: last.endIndex, text: `, ${text}` },
          weight: weight * share(1),
          says: text,
        };
    }
  }
}

/** `(left, right) => left.points - right.points`. */
function* scriptChanges(value: Node, place: Place): Generator<KeyChange> {
  if (value.type !== "arrow_function") return;
  const names = value.childForFieldName("parameters")?.namedChildren.map(({ text }) => text) ?? [];
  const body = value.childForFieldName("body");
  const [left, right] = names;
  if (
    !body ||
    body.type === "statement_block" ||
    !left ||
    !right ||
    !/^\w+$/.test(left) ||
    !/^\w+$/.test(right)
  )
    return;
  for (const [rank, member] of entryMembers(place).entries()) {
    const [a, b] = [member.of(left), member.of(right)];
    if (body.text.includes(a)) continue;
    for (const [order, text] of [`${a} - ${b}`, `${a}.localeCompare(${b})`, `${b} - ${a}`].entries()) {
      const weight = Math.min(2, member.weight) * share(rank) * share(order);
      yield { change: { start: body.endIndex, end: body.endIndex, text: ` || ${text}` }, weight, says: text };
      yield {
        change: { start: body.startIndex, end: body.startIndex, text: `${text} || ` },
        weight: weight * share(1),
        says: text,
      };
    }
  }
}
