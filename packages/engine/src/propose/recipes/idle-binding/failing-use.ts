import type { Node } from "web-tree-sitter";
import { field, plainString } from "../../../code/nodes.ts";
import { failingValue } from "../../../diagnose/origin/failing-value.ts";
import { walk } from "../../search/scope.ts";
import type { Scene } from "./scene.ts";

export interface FailingUse {
  /** The name that was read. */
  readonly use: Node;
  /** The part of it that is not there; null where the value as a whole is wrong. */
  readonly part: string | null;
  /** Whether the value itself is not there, whatever is read of it. */
  readonly isAbsent: boolean;
}

/** The name at which the failing expression begins, and the first part that is read of it. */
export function failingUse(scene: Scene): FailingUse | null {
  if (scene.type === "KeyError") return missingKey(scene);
  if (!/^(?:TypeError|AttributeError)$/.test(scene.type)) return null;
  const place = heldAsSaid(scene) ?? failingValue(scene.investigation)?.place.node ?? notSubscriptable(scene);
  if (!place) return null;
  let inner = place;
  let hops = 0;
  for (;;) {
    const seen = scene.dialect.view(inner);
    const next = seen?.kind === "member" || seen?.kind === "index" ? seen.object : null;
    if (!next) break;
    inner = next;
    hops += 1;
  }
  // Where parts of its parts are there, the value was of the kind that is meant.
  if (inner.type !== "identifier" || hops > 1) return null;
  return { use: inner, part: partOf(inner), isAbsent: inner.id === place.id };
}

/** The only name of the statement whose parts are read and that held an object of the class that the message names. */
function heldAsSaid({ message, statement, dialect, locals }: Scene): Node | null {
  const named = /^'([A-Z]\w*)' object (?:is not subscriptable|has no attribute)/.exec(message)?.[1];
  if (named === undefined || !locals) return null;
  const shown = new RegExp(`^<(?:[\\w.]*\\.)?${named} object at `);
  const names = [...walk(statement)].flatMap((node) => {
    const seen = dialect.view(node);
    const object = seen?.kind === "index" || seen?.kind === "member" ? seen.object : null;
    const held = object?.type === "identifier" ? locals[object.text] : null;
    return object && typeof held === "string" && shown.test(held) ? [object] : [];
  });
  const [first] = names;
  return first && names.every(({ text }) => text === first.text) ? first : null;
}

function missingKey({ message, statement, dialect }: Scene): FailingUse | null {
  const key = /^'(.*)'$/.exec(message)?.[1] ?? message;
  for (const node of walk(statement)) {
    const seen = dialect.view(node);
    if (seen?.kind !== "index" || (plainString(seen.index) ?? seen.index.text) !== key) continue;
    return seen.object.type === "identifier" ? { use: seen.object, part: key, isAbsent: false } : null;
  }
  return null;
}

/** The only name that something is taken from by brackets. */
function notSubscriptable({ message, statement, dialect }: Scene): Node | null {
  if (!/is not subscriptable$|indices must be integers/.test(message)) return null;
  const names = [...walk(statement)].flatMap((node) => {
    const seen = dialect.view(node);
    return seen?.kind === "index" && seen.object.type === "identifier" ? [seen.object] : [];
  });
  const [first] = names;
  return first && names.every(({ text }) => text === first.text) ? first : null;
}

/** The part that is read of a name: by a dot, or by a text or a number in brackets. */
export function partOf(use: Node): string | null {
  const { parent } = use;
  if (!parent || (field(parent, "object") ?? field(parent, "value"))?.id !== use.id) return null;
  if (/^(?:member_expression|attribute)$/.test(parent.type))
    return (field(parent, "property") ?? field(parent, "attribute"))?.text ?? null;
  const index = /^subscript/.test(parent.type)
    ? (field(parent, "subscript") ?? field(parent, "index"))
    : null;
  if (!index) return null;
  return plainString(index) ?? (/^\d+$/.test(index.text) ? index.text : null);
}
