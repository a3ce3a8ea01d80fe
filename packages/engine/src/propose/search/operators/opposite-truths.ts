import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, replace, short } from "../idea.ts";
import { walk } from "../scope.ts";

const READ_IN = /^(?:return_statement|argument_list|arguments|list|array|tuple|expression_list|pair)$/;

/** A name that holds yes or no: the opposite of it where it is answered or handed over, or wherever it is set. */
export const oppositeTruthOperator: Operator = function* (place): Generator<Idea> {
  const { expressions, dialect, scope, statement } = place;
  for (const node of expressions) {
    if (dialect.view(node)?.kind !== "name" || scope.kindOf(node.text) !== "truth") continue;
    if (!READ_IN.test(node.parent?.type ?? "") || !dialect.isRead(node)) continue;
    const text = dialect.words.not(node.text);
    yield replace(node, text, "opposite", 0.22, `has ${short(text)} where it was ${node.text}`);
  }
  const own = truthSet(statement, dialect);
  if (!own) return;
  const all = [...walk(scope.function)].flatMap((node) => {
    const other = truthSet(node, dialect);
    return other?.name === own.name ? [other.value] : [];
  });
  const first = all[0];
  if (!first || all.length < 2 || first.id !== own.value.id) return;
  const [yes, no] = dialect.words.truth;
  yield {
    changes: all.map((node) => ({
      start: node.startIndex,
      end: node.endIndex,
      text: node.text === yes ? no : yes,
    })),
    kind: "opposite",
    weight: 0.3,
    note: `sets ${own.name} to the opposite wherever it is set`,
    isHouse: false,
  };
};

function truthSet(
  node: Node,
  dialect: Place["dialect"],
): { readonly name: string; readonly value: Node } | null {
  const told = dialect.statement(node);
  if (told.kind !== "assign" || dialect.view(told.target)?.kind !== "name") return null;
  return dialect.view(told.value)?.kind === "truth" ? { name: told.target.text, value: told.value } : null;
}
