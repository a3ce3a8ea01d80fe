import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, share, short } from "../idea.ts";
import { walk } from "../scope.ts";
import { behind, inFront } from "./insertions.ts";

const KIND = "put-back";
const CHANGES =
  /^(?:append|push|add|extend|insert|remove|pop|unshift|shift|update|sort|reverse|splice|set|delete)$/;

/**
 * What is taken out of a mapping, changed, and never put back: a list that stands in for one that is not there yet is lost
 * with the function.
 */
export const putBackOperator: Operator = function* (place): Generator<Idea> {
  const { statement, dialect, scope } = place;
  if (!dialect.isStatement(statement)) return;
  const leaves = /^(?:return|raise|break|continue)$/.test(dialect.statement(statement).kind);
  for (const [rank, { name, put }] of [...lostIn(place)].entries()) {
    if (!scope.names.includes(name)) continue;
    const isNear = new RegExp(`(?<![\\w$.])${name}(?![\\w$])`).test(statement.text);
    const told = { kind: KIND, weight: (isNear ? 0.6 : 0.3) * share(rank), note: `has ${short(put)}` };
    if (!leaves) yield behind(place, put, told);
    yield inFront(place, put, { ...told, weight: 0.8 * told.weight });
  }
};

interface Lost {
  readonly name: string;
  readonly put: string;
}

function* lostIn({ scope, dialect }: Place): Generator<Lost> {
  const own = scope.function.text;
  for (const node of walk(scope.function)) {
    const told = dialect.statement(node);
    const assigned = told.kind === "assign" ? told : null;
    if (!assigned || !/^\w+$/.test(assigned.target.text)) continue;
    const name = assigned.target.text;
    const taken = takenOf(assigned.value, dialect);
    if (!taken) continue;
    const puts =
      dialect.id === "python"
        ? `${taken.from}[${taken.key}] = ${name}`
        : taken.isMap
          ? `${taken.from}.set(${taken.key}, ${name})`
          : `${taken.from}[${taken.key}] = ${name}`;
    const isKept =
      own.includes(`${taken.from}[${taken.key}] =`) || own.includes(`${taken.from}.set(${taken.key},`);
    if (!isKept && isChanged(name, scope.function, dialect)) yield { name, put: puts };
  }
}

/** The mapping and key that a value comes of, whatever is made of it. */
function takenOf(
  value: Node,
  { view }: Place["dialect"],
): { readonly from: string; readonly key: string; readonly isMap: boolean } | null {
  for (const node of walk(value)) {
    const seen = view(node);
    const [key] = seen?.kind === "call" ? seen.values : [];
    if (seen?.kind === "call" && seen.name === "get" && seen.receiver && key)
      return { from: seen.receiver.text, key: key.text, isMap: true };
    if (seen?.kind === "index" && /\?\?|\|\|/.test(value.text))
      return { from: seen.object.text, key: seen.index.text, isMap: false };
  }
  return null;
}

/** Whether what a name holds is changed, or the name set to another value. */
function isChanged(name: string, own: Node, { view, statement }: Place["dialect"]): boolean {
  let times = 0;
  for (const node of walk(own)) {
    const seen = view(node);
    if (seen?.kind === "call" && seen.receiver?.text === name && CHANGES.test(seen.name)) return true;
    const told = statement(node);
    if (told.kind !== "assign") continue;
    if (told.target.text === name) times += 1;
    const target = view(told.target);
    if (target?.kind === "index" && target.object.text === name) return true;
  }
  return times > 1;
}
