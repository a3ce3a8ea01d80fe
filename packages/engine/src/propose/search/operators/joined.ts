import { type Idea, type Operator, replace, share, short } from "../idea.ts";

const MOST_OTHERS = 4;

const MOST_CHARACTERS = 4;

/** Two texts that are put together without the character between them that the failing tests show. */
export const separatedOperator: Operator = function* ({
  expressions,
  dialect,
  scope,
  house,
}): Generator<Idea> {
  const characters = house.characters.filter((one) => !/["'`\\]/.test(one)).slice(0, MOST_CHARACTERS);
  for (const node of expressions) {
    const seen = dialect.view(node);
    if (seen?.kind !== "arithmetic" || seen.operator.text !== "+") continue;
    const sides = [seen.left, seen.right];
    if (sides.some((side) => dialect.view(side)?.kind === "integer" || scope.kindOf(side.text) === "number"))
      continue;
    for (const [rank, character] of [...characters, " "].entries()) {
      const text = `${seen.left.text} + "${character}" + ${seen.right.text}`;
      yield replace(node, text, "separated", 0.15 * share(rank), `has ${character} between two texts`);
    }
  }
};

/** A list that another one belongs in front of or behind: what was found so far and what is new. */
export const joinedOperator: Operator = function* ({
  expressions,
  dialect,
  scope,
  statement,
}): Generator<Idea> {
  const told = dialect.statement(statement);
  const whole =
    told.kind === "return" || told.kind === "assign" ? told.value : statement.childForFieldName("value");
  const lists = scope.names.filter((name) => /^(?:list|unknown)$/.test(scope.kindOf(name)));
  for (const node of expressions) {
    const seen = dialect.view(node);
    const isList =
      seen?.kind === "comprehension"
        ? node.type === "list_comprehension"
        : seen?.kind === "collection"
          ? /^(?:list|array)$/.test(node.type)
          : seen?.kind === "call" && /^(?:map|filter|flatMap|slice|concat|sorted|list)$/.test(seen.name);
    if (!isList && !(seen?.kind === "name" && scope.kindOf(node.text) === "list")) continue;
    if (node.id !== whole?.id) continue;
    const others = lists.filter((name) => name !== node.text);
    for (const [rank, other] of others.slice(0, MOST_OTHERS).entries())
      for (const [order, [first, second]] of [
        [other, node.text],
        [node.text, other],
      ].entries()) {
        const text = dialect.id === "python" ? `${first} + ${second}` : `[...${first}, ...${second}]`;
        yield replace(node, text, "joined", 0.22 * share(rank) * share(order), `has ${short(text)}`);
      }
  }
};
