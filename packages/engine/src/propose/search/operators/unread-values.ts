import { type Idea, type Operator, type Place, replace, share, short } from "../idea.ts";

const MOST = 2;
const OPERATORS = ["*", "+", "-", "/"];

/** A parameter, or what a loop gives a name, that nothing reads: calculated together with a value, which was meant to depend on it. */
export const unreadValueOperator: Operator = function* (place): Generator<Idea> {
  const { expressions, dialect, scope } = place;
  const unread = scope.names.filter((name) => isUnread(name, place)).slice(0, MOST);
  if (unread.length === 0) return;
  for (const node of expressions) {
    const kind = dialect.view(node)?.kind;
    if (!/^(?:name|member|index|call)$/.test(kind ?? "") || !dialect.isRead(node)) continue;
    const around = node.parent ? dialect.view(node.parent) : null;
    if (around?.kind === "call" && around.callee.id === node.id) continue;
    if (around?.kind === "member" || node.parent?.type === "expression_statement") continue;
    if (kind === "name" && !/^(?:number|unknown)$/.test(scope.kindOf(node.text))) continue;
    for (const [rank, name] of unread.entries())
      for (const [order, operator] of OPERATORS.entries()) {
        const text = `${node.text} ${operator} ${name}`;
        const isTight = around?.kind === "arithmetic" && !/^[*/]$/.test(operator);
        yield replace(
          node,
          isTight ? `(${text})` : text,
          "unread-value",
          0.25 * share(rank) * share(order),
          `has ${short(text)}`,
        );
      }
  }
};

/** Whether a name stands in the function once, where it is bound. */
function isUnread(name: string, { scope }: Place): boolean {
  const own = name.replaceAll("$", "\\$");
  return (
    (scope.function.text.match(new RegExp(`(?<![\\w$])${own}(?![\\w$])`, "g")) ?? []).length === 1 &&
    name !== "_"
  );
}
