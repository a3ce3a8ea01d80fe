import { type Idea, type Operator, replace, short } from "../idea.ts";

/** A call whose answer is waited for, in a function that may wait. */
export const awaitOperator: Operator = function* ({ dialect, expressions, scope }): Generator<Idea> {
  if (!/^(?:(?:export|default|static|public|private|protected)\s+)*async\b/.test(scope.function.text)) return;
  for (const node of expressions) {
    if (dialect.view(node)?.kind !== "call" || /await/.test(node.parent?.type ?? "")) continue;
    // What is read of the answer is read of the one that was waited for.
    const isRead = /^(?:member_expression|subscript_expression|attribute|subscript|call)/.test(
      node.parent?.type ?? "",
    );
    const text = isRead ? `(await ${node.text})` : `await ${node.text}`;
    yield replace(node, text, "await-added", 0.35, `waits for what ${short(node.text)} answers`);
  }
};
