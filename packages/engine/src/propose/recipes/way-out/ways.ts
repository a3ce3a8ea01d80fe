import type { Node } from "web-tree-sitter";
import type { Grammar } from "./grammar.ts";

/** One way through statements to their end, on which a slot is not filled. */
export interface Way {
  /** Statements that are passed as a whole, in order. */
  readonly passed: readonly Node[];
  /** Conditions that were asked on the way. */
  readonly asked: readonly Node[];
  /** Statements of the innermost arm alone, those of `passed` that stand in it. */
  readonly arm: readonly Node[];
  /** The statement behind which the way ends: the last of its arm, or the one none of whose arms was taken. */
  readonly behind: Node | null;
  /** Whether no arm of `behind` is taken. */
  readonly isLeftOut: boolean;
  readonly isHandler: boolean;
}

export const START: Way = {
  passed: [],
  asked: [],
  arm: [],
  behind: null,
  isLeftOut: false,
  isHandler: false,
};

/** The ways on which the end of the statements is reached, and none of them `fills` what is to be filled. */
export function waysThrough(
  grammar: Grammar,
  statements: readonly Node[],
  fills: (statement: Node) => boolean,
  before: Way = START,
): Way[] {
  let way: Way = before;
  for (const [index, statement] of statements.entries()) {
    if (fills(statement)) return [];
    const own = waysOfStatement(grammar, statement, fills, way);
    if (own.length === 0 || index === statements.length - 1) return own;
    way = {
      ...way,
      passed: [...way.passed, statement],
      arm: [...way.arm, statement],
      behind: statement,
      isLeftOut: false,
    };
  }
  return [way];
}

function waysOfStatement(
  grammar: Grammar,
  statement: Node,
  fills: (statement: Node) => boolean,
  way: Way,
): Way[] {
  const passage = grammar.passage(statement);
  switch (passage.kind) {
    case "leaves":
      return [];
    case "within":
      return waysThrough(grammar, passage.statements, fills, { ...way, behind: statement });
    case "arms": {
      const inner = passage.arms.flatMap((arm) =>
        waysThrough(grammar, arm.statements, fills, {
          passed: way.passed,
          asked: [...way.asked, ...arm.asked],
          arm: [],
          behind: arm.statements.length === 0 ? statement : null,
          isLeftOut: false,
          isHandler: arm.isHandler,
        }),
      );
      if (passage.isWhole) return inner;
      const none = { ...way, asked: [...way.asked, ...passage.asked], behind: statement, isLeftOut: true };
      return [...inner, none];
    }
    case "loop":
      if (passage.isEndless) return [];
      return [
        {
          ...way,
          passed: [...way.passed, statement],
          arm: [...way.arm, statement],
          behind: statement,
          isLeftOut: false,
        },
      ];
    case "plain":
      return [
        {
          ...way,
          passed: [...way.passed, statement],
          arm: [...way.arm, statement],
          behind: statement,
          isLeftOut: false,
        },
      ];
  }
}
