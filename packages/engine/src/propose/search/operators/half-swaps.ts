import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, short } from "../idea.ts";
import { behind } from "./insertions.ts";

const KIND = "exchange-completed";
const WEIGHT = 0.6;

/**
 * Two places that are to change their values and lose one of them: `kept = a; b = kept` lacks `a = b`, `kept = a; a = b`
 * lacks `b = kept`, and `a = b; b = a` has no place to keep one.
 */
export const halfSwapOperator: Operator = function* (place): Generator<Idea> {
  const { statement, dialect } = place;
  if (!statement.parent || !dialect.isStatement(statement)) return;
  const siblings = dialect.statementsOf(statement.parent);
  const at = siblings.findIndex(({ id }) => id === statement.id);
  const own = assigned(statement, dialect);
  const [before, after] = [siblings[at - 1], siblings[at + 1]].map((node) => node && assigned(node, dialect));
  if (!own) return;
  if (after && isKept(own, dialect) && after.value === own.target && after.target !== own.value)
    yield added(place, own.value, after.target);
  if (before && isKept(before, dialect) && own.target === before.value && own.value !== before.target)
    yield added(place, own.value, before.target);
  if (after && after.target === own.value && after.value === own.target && own.target !== own.value) {
    const next = siblings[at + 1];
    if (next) yield together(place, next, own);
  }
};

interface Assigned {
  readonly target: string;
  readonly value: string;
}

function assigned(node: Node, dialect: Place["dialect"]): Assigned | null {
  const told = dialect.statement(node);
  if (told.kind !== "assign" || (told.operator?.text ?? "=") !== "=") return null;
  return { target: told.target.text, value: told.value.text };
}

/** Whether a plain name keeps what stands at a place. */
function isKept({ target, value }: Assigned, { id }: Place["dialect"]): boolean {
  return (
    /^\w+$/.test(target) && (id === "python" ? /^[\w.]+(?:\[.+\])*$/ : /^[\w$.]+(?:\[.+\])*$/).test(value)
  );
}

function added(place: Place, target: string, value: string): Idea {
  const text = place.dialect.words.assigns(target, "=", value);
  return behind(place, text, { kind: KIND, weight: WEIGHT, note: `has ${short(text)}` });
}

function together({ statement, dialect, indent }: Place, next: Node, { target, value }: Assigned): Idea {
  const text =
    dialect.id === "python"
      ? `${target}, ${value} = ${value}, ${target}`
      : `const kept = ${target};\n${indent}${target} = ${value};\n${indent}${value} = kept;`;
  return {
    changes: [{ start: statement.startIndex, end: next.endIndex, text }],
    kind: KIND,
    weight: WEIGHT,
    note: `exchanges ${short(target)} and ${short(value)}`,
    isHouse: false,
  };
}
