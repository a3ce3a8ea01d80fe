import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, replace, share, short } from "../idea.ts";

/** Another name, member or value of the function where one is read. */
export const nameOperator: Operator = function* (place): Generator<Idea> {
  const { expressions, dialect, scope, house } = place;
  for (const node of expressions) {
    const seen = dialect.view(node);
    if (seen?.kind === "name" && isOrdinary(node, place)) {
      for (const [rank, other] of alternatives(node.text, place).entries())
        yield replace(node, other, "name", 0.5 * share(rank), `reads ${other} where it was ${node.text}`);
      for (const [rank, member] of scope.membersOf(node.text).slice(0, 4).entries())
        yield replace(
          node,
          `${node.text}.${member}`,
          "member-added",
          0.15 * share(rank),
          `reads ${node.text}.${member}`,
        );
    } else if (seen?.kind === "member" && !isCallee(node, place)) {
      const near = scope.membersOf(seen.object.text).filter((other) => other !== seen.property.text);
      const beside = alikeFirst(seen.property.text, house.membersBeside(seen.property.text));
      const others = [...new Set([...near, ...beside.slice(0, 5)])];
      for (const [rank, other] of others.slice(0, 8).entries())
        yield replace(
          seen.property,
          other,
          "member",
          0.4 * share(rank),
          `reads ${other} where it was ${seen.property.text}`,
        );
      if (dialect.isRead(node))
        yield replace(
          node,
          seen.object.text,
          "member-dropped",
          0.12,
          `reads ${short(seen.object.text)} itself`,
        );
    } else if (seen?.kind === "call" && seen.receiver === null) {
      for (const [rank, other] of house
        .functionsOf(seen.values.length)
        .filter((one) => one !== seen.name)
        .slice(0, 5)
        .entries())
        yield replace(
          seen.callee,
          other,
          "function",
          0.2 * share(rank),
          `calls ${other} where it was ${seen.name}`,
          true,
        );
    } else if (
      seen?.kind === "call" &&
      seen.receiver !== null &&
      dialect.view(seen.receiver)?.kind === "name"
    ) {
      const others = scope.names.filter((other) => other !== seen.receiver?.text);
      for (const [rank, other] of alike(seen.receiver.text, others, place).slice(0, 6).entries())
        yield replace(
          seen.receiver,
          other,
          "name",
          0.4 * share(rank),
          `calls ${seen.name} of ${other} where it was of ${seen.receiver.text}`,
        );
    }
  }
};

/** How likely a literal that says nothing of the function's values stands for one of them. */
const LITERALS = new Map([
  ["nothing", 0.25],
  ["truth", 0.1],
  ["text", 0.08],
]);
const LONGEST_LITERAL = 24;

/** A read value in the place of another one that is no plain name. */
export const valueOperator: Operator = function* ({
  expressions,
  dialect,
  scope,
  statement,
}): Generator<Idea> {
  const told = dialect.statement(statement);
  const whole = told.kind === "return" || told.kind === "assign" ? told.value : null;
  const rankOf = (name: string) => (scope.kindOf(name) === "number" ? 0 : 1);
  const counts = scope.names.filter((name) => /^(?:number|unknown)$/.test(scope.kindOf(name)));
  for (const node of expressions) {
    const kind = dialect.view(node)?.kind;
    if (kind === "integer") {
      const isOperand = /^(?:arithmetic|compare|chain)$/.test(dialect.view(node.parent ?? node)?.kind ?? "");
      const ordered = counts.toSorted((left, right) => rankOf(left) - rankOf(right));
      for (const [rank, name] of ordered.slice(0, 6).entries())
        yield replace(
          node,
          name,
          "value",
          (isOperand ? 0.28 : 0.18) * share(rank),
          `has ${name} where it was ${node.text}`,
        );
    }
    const weight = kind && LITERALS.get(kind);
    if (weight && node.text.length <= LONGEST_LITERAL)
      for (const [rank, name] of scope.names.slice(0, 8).entries())
        yield replace(node, name, "value", weight * share(rank), `has ${name} where it was ${node.text}`);
    if (!kind || !/^(?:name|index|call|arithmetic|member|collection)$/.test(kind) || !dialect.isRead(node))
      continue;
    if (isCalleeOf(node, dialect)) continue;
    const isWhole = node.id === whole?.id;
    const others = scope.values.filter(
      (other) => other !== node.text && (kind !== "name" || !/^\w+$/.test(other)),
    );
    for (const [rank, other] of others.slice(0, isWhole ? 12 : 8).entries())
      yield replace(
        node,
        other,
        "value",
        (isWhole ? 0.25 : 0.12) * share(rank),
        `has ${short(other)} where it was ${short(node.text)}`,
      );
  }
};

/** Names that share a word with one, as `sent_at` and `read_at` do, in front of the others. */
function alikeFirst(name: string, others: readonly string[]): string[] {
  const words = wordsOf(name);
  const shares = (other: string) => Number(!wordsOf(other).some((word) => words.includes(word)));
  return others.toSorted((left, right) => shares(left) - shares(right));
}

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .split("_")
    .filter((word) => word.length > 1);
}

function isCalleeOf(node: Node, dialect: Place["dialect"]): boolean {
  const parent = node.parent ? dialect.view(node.parent) : null;
  return parent?.kind === "call" && parent.callee.id === node.id;
}

function isCallee(node: Node, { dialect }: Place): boolean {
  return isCalleeOf(node, dialect);
}

function isOrdinary(node: Node, place: Place): boolean {
  if (!place.dialect.isRead(node) || isCallee(node, place)) return false;
  const parent = node.parent ? place.dialect.view(node.parent) : null;
  return !(parent?.kind === "member" && parent.property.id === node.id);
}

/** Names that could stand there: those of the same kind first, then those of which nothing is known. */
function alternatives(name: string, place: Place): string[] {
  const others = place.scope.names.filter((other) => other !== name);
  return alike(name, others, place).slice(0, 8);
}

function alike(name: string, others: readonly string[], { scope }: Place): string[] {
  const own = scope.kindOf(name);
  const rank = (other: string) => {
    const kind = scope.kindOf(other);
    return kind === own ? 0 : kind === "unknown" || own === "unknown" ? 1 : 2;
  };
  return others.filter((other) => rank(other) < 2).toSorted((left, right) => rank(left) - rank(right));
}
