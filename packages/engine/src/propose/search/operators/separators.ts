import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, replace, share } from "../idea.ts";
import { enclosing, walk } from "../scope.ts";

const WEIGHT = 0.25;
const MOST = 4;

/**
 * What a loop hangs on a text piece by piece, with something between the pieces: what the function takes texts apart by,
 * or a character of the failing tests.
 */
export const separatorOperator: Operator = function* (place): Generator<Idea> {
  const { statement, dialect, scope, house } = place;
  const piece = scope.inLoop ? pieceOf(statement, place) : null;
  if (!piece) return;
  const between = [
    ...new Set([
      ...takenApartBy(scope.function, dialect),
      " ",
      ...house.characters.filter((one) => !/["'`\\]/.test(one)),
    ]),
  ].slice(0, MOST);
  const counter = counterAround(statement, place);
  for (const [rank, character] of between.entries()) {
    const text = `"${character}"`;
    const asked = [...(counter === null ? [] : [`${counter} > 0`]), piece.whole];
    for (const [order, condition] of asked.entries()) {
      const separator =
        dialect.id === "python" ? `(${text} if ${condition} else "")` : `(${condition} ? ${text} : "")`;
      yield replace(
        piece.node,
        `${separator} + ${piece.node.text}`,
        "pieces-separated",
        WEIGHT * share(rank) * share(order),
        `has ${text} between the pieces`,
      );
    }
  }
};

/** What a statement adds at the end of a text. */
function pieceOf(statement: Node, { dialect, scope }: Place): { whole: string; node: Node } | null {
  const told = dialect.statement(statement);
  if (told.kind !== "assign" || dialect.view(told.target)?.kind !== "name") return null;
  const whole = told.target.text;
  if (/^(?:number|list)$/.test(scope.kindOf(whole))) return null;
  if (told.operator?.text === "+=") return { whole, node: told.value };
  const seen = dialect.view(told.value);
  if (seen?.kind !== "arithmetic" || seen.operator.text !== "+" || seen.left.text !== whole) return null;
  return { whole, node: seen.right };
}

/** Texts that the function splits or joins by. */
function takenApartBy(definition: Node, dialect: Place["dialect"]): string[] {
  return [...walk(definition)].flatMap((node) => {
    const seen = dialect.view(node);
    if (seen?.kind !== "call" || !/^r?split$|^join$/.test(seen.name)) return [];
    const own = dialect.id === "python" && seen.name === "join" ? seen.receiver?.text : seen.values[0]?.text;
    if (own === undefined) return dialect.id === "python" ? [" "] : [];
    if (/^\/(?: |\\s)[+*]?\/\w*$/.test(own)) return [" "];
    const [, inner] = /^["'/]([^"'/\\]{1,2})["'/]$/.exec(own) ?? [];
    return inner === undefined ? [] : [inner];
  });
}

/** The name that a loop around a statement counts from 0. */
function counterAround(statement: Node, { dialect, scope }: Place): string | null {
  const loop = enclosing(statement.parent, (node) => dialect.statement(node).kind === "for");
  if (!loop || loop.startIndex < scope.function.startIndex) return null;
  const head = loop.text.slice(0, 80);
  return (
    /^for (\w+) in range\([^,]*\):/.exec(head)?.[1] ??
    /^for (\w+), \w+ in enumerate\(/.exec(head)?.[1] ??
    /^for \((?:let|var) (\w+) = 0;/.exec(head)?.[1] ??
    null
  );
}
