import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, share } from "../idea.ts";
import { walk } from "../scope.ts";
import { behind } from "./insertions.ts";

const MOST = 4;

/**
 * A variable that is set and never read, beside one that is read and never moves from where it begins: the first is added
 * to the second.
 */
export const unreadOperator: Operator = function* (place): Generator<Idea> {
  const { statement, dialect, scope } = place;
  if (
    !dialect.isStatement(statement) ||
    /^(?:return|raise|break|continue)$/.test(dialect.statement(statement).kind)
  )
    return;
  const { read, set } = usesIn(scope.function, dialect);
  const unread = scope.names.filter((name) => (set.get(name) ?? 0) > 0 && !read.has(name));
  const still = scope.names.filter(
    (name) => set.get(name) === 1 && read.has(name) && !scope.parameters.includes(name),
  );
  const sums = still.filter((name) => isCountOrText(name, scope.function, dialect));
  let rank = 0;
  for (const from of unread.slice(0, MOST))
    for (const to of sums.filter((name) => name !== from).slice(0, MOST)) {
      const text = dialect.words.assigns(to, "+=", from);
      yield behind(place, text, { kind: "unread-added", weight: 0.4 * share(rank), note: `has ${text}` });
      rank += 1;
    }
};

interface Uses {
  readonly read: ReadonlySet<string>;
  /** How often each name is given a value. */
  readonly set: ReadonlyMap<string, number>;
}

function usesIn(definition: Node, dialect: Place["dialect"]): Uses {
  const read = new Set<string>();
  const set = new Map<string, number>();
  const count = (name: string) => set.set(name, (set.get(name) ?? 0) + 1);
  for (const node of walk(definition)) {
    const target = targetOf(node, dialect);
    if (target) count(target.text);
    if (node.type === "identifier" && dialect.isRead(node) && !isTarget(node, dialect)) read.add(node.text);
  }
  return { read, set };
}

/** The name to which a node gives a value. */
function targetOf(node: Node, dialect: Place["dialect"]): Node | null {
  const told = dialect.statement(node);
  const target =
    told.kind === "assign"
      ? told.target
      : node.type === "variable_declarator"
        ? node.childForFieldName("name")
        : node.type === "update_expression"
          ? node.childForFieldName("argument")
          : null;
  return target && dialect.view(target)?.kind === "name" ? target : null;
}

function isTarget(node: Node, dialect: Place["dialect"]): boolean {
  for (let around = node.parent, steps = 0; around && steps < 2; around = around.parent, steps += 1)
    if (targetOf(around, dialect)?.id === node.id) return true;
  return false;
}

function isCountOrText(name: string, definition: Node, dialect: Place["dialect"]): boolean {
  return [...walk(definition)].some((node) => {
    const told = dialect.statement(node);
    const [target, value] =
      told.kind === "assign"
        ? [told.target, told.value]
        : node.type === "variable_declarator"
          ? [node.childForFieldName("name"), node.childForFieldName("value")]
          : [null, null];
    return target?.text === name && value !== null && /^(?:-?\d+|""|'')$/.test(value.text);
  });
}
