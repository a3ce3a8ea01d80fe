import { type Idea, type Operator, replace, share, short } from "../idea.ts";

const MOST_OTHERS = 4;

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
