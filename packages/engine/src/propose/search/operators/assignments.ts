import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, replace, share, short } from "../idea.ts";
import { walk } from "../scope.ts";

const MOST_PLACES = 5;

/** Another way of assigning, another target, the other order of two. */
export const assignmentOperator: Operator = function* (place): Generator<Idea> {
  const { statement, dialect, scope } = place;
  const told = dialect.statement(statement);
  if (told.kind === "expression") {
    const seen = dialect.view(told.expression);
    // A value that nobody takes.
    if (seen && !/^(?:call|await)$/.test(seen.kind))
      yield replace(
        statement,
        dialect.words.returns(told.expression.text),
        "return-added",
        0.4,
        `returns ${short(told.expression.text)}`,
      );
    if (seen?.kind === "call") {
      const isRecursive = seen.name === scope.name;
      yield replace(
        statement,
        dialect.words.returns(told.expression.text),
        "return-added",
        isRecursive ? 0.6 : 0.12,
        `returns what ${short(seen.callee.text)} gives`,
      );
      for (const [rank, name] of scope.names.slice(0, 4).entries())
        yield replace(
          told.expression,
          dialect.words.assigns(name, "=", told.expression.text),
          "result-kept",
          0.12 * share(rank),
          `keeps what ${short(seen.callee.text)} gives as ${name}`,
        );
    }
    return;
  }
  if (told.kind !== "assign" || !told.operator) return;
  const { target, operator, value } = told;
  const toggled = dialect.words.not(target.text);
  if (dialect.view(value)?.kind === "truth")
    yield replace(value, toggled, "toggled", 0.25, `assigns ${short(toggled)}`);
  else if (value.text === toggled)
    for (const truth of dialect.words.truth)
      yield replace(value, truth, "toggled", 0.25, `assigns ${truth} where it was ${short(toggled)}`);
  for (const [rank, other] of (dialect.words.assignments[operator.text] ?? []).entries())
    yield replace(
      operator,
      other,
      "assignment",
      isOfBits(other, operator.text) ? 0.04 : 0.4 * share(rank),
      `assigns by ${other} where it was ${operator.text}`,
    );
  if (dialect.view(target)?.kind === "name") {
    for (const [rank, other] of scope.names
      .filter((name) => name !== target.text)
      .slice(0, 6)
      .entries())
      yield replace(
        target,
        other,
        "target",
        0.2 * share(rank),
        `assigns to ${other} where it was ${target.text}`,
      );
  }
  yield* otherPlaces(target, value, place);
  const targets = target.namedChildren;
  const values = value.namedChildren;
  if (
    /list$|tuple/.test(target.type) &&
    targets.length === 2 &&
    values.length === 2 &&
    /list$|tuple/.test(value.type)
  )
    yield {
      changes: [
        { start: values[0]?.startIndex ?? 0, end: values[0]?.endIndex ?? 0, text: values[1]?.text ?? "" },
        { start: values[1]?.startIndex ?? 0, end: values[1]?.endIndex ?? 0, text: values[0]?.text ?? "" },
      ],
      kind: "order",
      weight: 0.3,
      note: "assigns two values in the other order",
      isHouse: false,
    };
};

/** A member or entry that is assigned where another one is meant: one that the new value is made of, or that is assigned elsewhere. */
function* otherPlaces(target: Node, value: Node, { dialect, scope }: Place): Generator<Idea> {
  const isPlace = (node: Node) => /^(?:member|index)$/.test(dialect.view(node)?.kind ?? "");
  if (!isPlace(target)) return;
  const read = [...walk(value)].filter(
    (node) => isPlace(node) && dialect.isRead(node) && !isCalled(node, dialect),
  );
  const assigned = [...walk(scope.function)].flatMap((node) => {
    const told = dialect.statement(node);
    return told.kind === "assign" && isPlace(told.target) ? [told.target] : [];
  });
  const texts = [...read, ...assigned].map(({ text }) => text).filter((text) => text !== target.text);
  for (const [rank, other] of [...new Set(texts)].slice(0, MOST_PLACES).entries())
    yield replace(
      target,
      other,
      "target",
      0.2 * share(rank),
      `assigns to ${short(other)} where it was ${short(target.text)}`,
    );
}

function isCalled(node: Node, dialect: Place["dialect"]): boolean {
  const around = node.parent ? dialect.view(node.parent) : null;
  return around?.kind === "call" && around.callee.id === node.id;
}

/** Single bits are seldom what an ordinary assignment is about. */
function isOfBits(other: string, own: string): boolean {
  return /^[|&^]=$/.test(other) && !/^[|&^]=$/.test(own);
}
