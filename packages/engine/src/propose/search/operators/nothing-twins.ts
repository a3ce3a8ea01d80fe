import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, short } from "../idea.ts";
import { walk } from "../scope.ts";
import { inFront } from "./insertions.ts";

const LONGEST = 300;
const EXIT = /^(?:return|raise|continue|break)$/;

/** JavaScript has two values for nothing: a case that is left early for one of them may be meant for the other one as well. */
export const nothingTwinOperator: Operator = function* (place): Generator<Idea> {
  const { statement, dialect, indent } = place;
  const told = dialect.statement(statement);
  if (dialect.id !== "javascript" || told.kind !== "if" || told.otherwise) return;
  if (!dialect.isStatement(statement) || statement.text.length > LONGEST) return;
  const last = dialect.isBlock(told.body) ? dialect.statementsOf(told.body).at(-1) : told.body;
  if (!last || !EXIT.test(dialect.statement(last).kind)) return;
  const nothings = [...walk(told.condition)].filter(isNothing);
  const [first] = nothings;
  if (!first || isLoose(first)) return;
  const other = first.text === "null" ? "undefined" : "null";
  let condition = "";
  let position = told.condition.startIndex;
  for (const node of nothings) {
    condition += place.file.text.slice(position, node.startIndex) + other;
    position = node.endIndex;
  }
  condition += place.file.text.slice(position, told.condition.endIndex);
  const text = statement.text.replace(told.condition.text, () => condition);
  const written = inFront(place, "", {
    kind: "nothing-twin",
    weight: 0.3,
    note: `leaves when ${short(condition)}, too`,
  });
  yield {
    ...written,
    changes: written.changes.map(({ start, end }) => ({ start, end, text: `${text}\n${indent}` })),
  };
};

function isNothing(node: Node): boolean {
  return /^(?:null|undefined)$/.test(node.type) || /^void 0$/.test(node.text);
}

/** `== null` asks for both already. */
function isLoose(node: Node): boolean {
  return node.parent?.children.some(({ type }) => type === "==" || type === "!=") ?? false;
}
