import type { Node } from "web-tree-sitter";
import type { Bound, Grammar } from "./grammar.ts";
import type { Way } from "./ways.ts";

/** The code that has run when a way is at its end: branches that leave are not part of it. */
export function runOn(grammar: Grammar, { passed, asked }: Way): Node[] {
  return [...passed.flatMap((statement) => remaining(grammar, statement)), ...asked];
}

function remaining(grammar: Grammar, statement: Node): Node[] {
  const passage = grammar.passage(statement);
  switch (passage.kind) {
    case "leaves":
      return [];
    case "within":
      return [
        ...headOf(statement, passage.statements),
        ...passage.statements.flatMap((one) => remaining(grammar, one)),
      ];
    case "arms": {
      const open = passage.arms.filter(({ statements }) => !leaves(grammar, statements));
      const asked = new Map(
        [...passage.asked, ...passage.arms.flatMap((arm) => arm.asked)].map((one) => [one.id, one]),
      );
      return [
        ...asked.values(),
        ...open.flatMap(({ statements }) => statements.flatMap((one) => remaining(grammar, one))),
      ];
    }
    default:
      return [statement];
  }
}

/** What stands in front of the body of a `with`. */
function headOf(statement: Node, inner: readonly Node[]): Node[] {
  const [first] = inner;
  return statement.namedChildren.filter((child) => first !== undefined && child.endIndex <= first.startIndex);
}

/** Whether the end of the statements is never reached. */
export function leaves(grammar: Grammar, statements: readonly Node[]): boolean {
  return statements.some((statement) => {
    const passage = grammar.passage(statement);
    if (passage.kind === "leaves") return true;
    if (passage.kind === "within") return leaves(grammar, passage.statements);
    if (passage.kind === "loop") return passage.isEndless;
    return (
      passage.kind === "arms" &&
      passage.isWhole &&
      passage.arms.every((arm) => leaves(grammar, arm.statements))
    );
  });
}

/** Names that statements inside of a passed loop or `try` bind: they are there where the loop ended early, or nothing failed. */
export function boundInside(grammar: Grammar, statement: Node): Bound[] {
  const passage = grammar.passage(statement);
  const inner =
    passage.kind === "loop"
      ? statement.descendantsOfType(["expression_statement", "lexical_declaration"])
      : passage.kind === "arms"
        ? passage.arms.flatMap((arm) =>
            leaves(grammar, arm.statements) || arm.isHandler ? [] : arm.statements,
          )
        : passage.kind === "within"
          ? passage.statements
          : [];
  return inner.flatMap((one) => [
    ...grammar.boundBy(one),
    ...(one.id === statement.id ? [] : boundInside(grammar, one)),
  ]);
}
