import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, replace, share } from "../idea.ts";
import { walk } from "../scope.ts";

const KIND = "stuck-loop";
const MOST_COUNTS = 2;
const COUNTED = /^([A-Za-z_$][\w$]*)\s*(?:\+\+|--)\s*;?$/;

/** A loop that waits for one count and moves another one: it never ends. What it waits for is moved, in all such loops first. */
export const stuckLoopOperator: Operator = function* (place): Generator<Idea> {
  const { statement, dialect, scope } = place;
  const own = stuckCount(statement, place);
  if (!own) return;
  const { target, asked } = own;
  for (const [rank, name] of asked.slice(0, MOST_COUNTS).entries())
    yield replace(target, name, KIND, 0.6 * share(rank), `moves ${name}, which the loop asks for`);
  const all = [...walk(scope.function)]
    .filter((node) => dialect.isStatement(node))
    .flatMap((node) => stuckCount(node, place) ?? []);
  if (all.length < 2) return;
  yield {
    changes: all.map((one) => ({
      start: one.target.startIndex,
      end: one.target.endIndex,
      text: one.asked[0] ?? one.target.text,
    })),
    kind: KIND,
    weight: 0.9,
    note: `moves what each of ${all.length} loops asks for`,
    isHouse: false,
    isSeparable: true,
  };
};

interface StuckCount {
  readonly target: Node;
  /** What the loop waits for. */
  readonly asked: readonly string[];
}

function stuckCount(statement: Node, place: Place): StuckCount | null {
  const target = countIn(statement, place);
  const loop = target && loopAround(statement, place);
  if (!target || !loop) return null;
  const asked = countsAskedBy(loop.condition, place);
  if (asked.length === 0 || asked.includes(target.text)) return null;
  if (asked.some((name) => isMoved(name, loop.body.text))) return null;
  return isReadIn(target.text, loop.body, statement) ? null : { target, asked };
}

/** The name that a statement counts up or down. */
function countIn(statement: Node, { dialect }: Place): Node | null {
  const told = dialect.statement(statement);
  if (told.kind === "assign")
    return told.operator && dialect.view(told.target)?.kind === "name" ? told.target : null;
  if (told.kind !== "expression" || !COUNTED.test(told.expression.text)) return null;
  return told.expression.firstNamedChild;
}

function loopAround(statement: Node, { dialect, scope }: Place) {
  for (let node = statement.parent; node && node.id !== scope.function.id; node = node.parent) {
    const told = dialect.statement(node);
    if (told.kind === "while") return told;
    if (told.kind === "for") return null;
  }
  return null;
}

function countsAskedBy(condition: Node, { scope, dialect }: Place): readonly string[] {
  const sides = [...walk(condition)].flatMap((node) => {
    const seen = dialect.view(node);
    return seen?.kind === "compare" ? [seen.left, seen.right] : [];
  });
  const names = sides.filter((side) => dialect.view(side)?.kind === "name").map(({ text }) => text);
  return [...new Set(names)].filter(
    (name) =>
      scope.names.includes(name) &&
      !scope.parameters.includes(name) &&
      !/^(?:list|text|map)$/.test(scope.kindOf(name)),
  );
}

function isMoved(name: string, text: string): boolean {
  const own = name.replaceAll("$", "\\$");
  return new RegExp(
    `(?<![\\w$.])${own}\\s*(?:(?:[-+*/%&|^]|<<|>>|//|\\*\\*)?=(?!=)|\\+\\+|--|,[^\\n=]*=)|(?:\\+\\+|--)${own}(?![\\w$])`,
  ).test(text);
}

/** Whether the loop reads a count beside where it moves it. */
function isReadIn(name: string, body: Node, statement: Node): boolean {
  return [...walk(body)].some(
    (node) =>
      node.type === "identifier" &&
      node.text === name &&
      (node.startIndex < statement.startIndex || node.endIndex > statement.endIndex),
  );
}
