import { field } from "../../../code/nodes.ts";
import type { Making, Word } from "./ledger.ts";
import { blockOf, objectOf } from "./record.ts";

/**
 * Literals with what is set in them afterwards, `row = {…}; row["total"] = …`; what is set in a record that was not made here
 * is a making of its own.
 */
export function withSet(makings: readonly Making[], set: readonly Word[]): Making[] {
  const groups = new Map<string, Word[]>();
  for (const word of set) {
    const object = objectOf(word);
    if (object === null || /^(?:this|self|module|exports)\b/.test(object)) continue;
    const key = `${blockOf(word.node)}:${object}`;
    groups.set(key, [...(groups.get(key) ?? []), word]);
  }
  const joined = makings.map((making) => {
    const { parent } = making.node;
    const target = parent && (field(parent, "name") ?? field(parent, "left"));
    const key = target?.type === "identifier" ? `${blockOf(making.node)}:${target.text}` : null;
    const further = key === null || making.kind !== "literal" ? [] : (groups.get(key) ?? []);
    if (key !== null && further.length > 0) groups.delete(key);
    return further.length === 0 ? making : { ...making, words: [...making.words, ...further] };
  });
  const alone = [...groups.values()].flatMap((words): Making[] => {
    const [first] = words;
    return first?.whole
      ? [{ kind: "literal", file: first.file, node: first.whole, things: first.things, words, isOpen: true }]
      : [];
  });
  return [...joined, ...alone];
}
