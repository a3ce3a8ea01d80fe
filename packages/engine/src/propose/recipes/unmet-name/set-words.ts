import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";
import type { Making, Word } from "./ledger.ts";
import { blockOf, objectOf } from "./record.ts";

/**
 * Literals with what is set in them afterwards, `row = {…}; row["total"] = …`, also where they were put into a list of which the
 * record was taken, `last = rows[-1]`; what is set in a record that was not made here is a making of its own.
 */
export function withSet(makings: readonly Making[], set: readonly Word[]): Making[] {
  const groups = new Map<string, Word[]>();
  for (const word of set) {
    const object = objectOf(word);
    if (object === null || /^(?:this|self|module|exports)\b/.test(object)) continue;
    const key = listOf(word, object) ?? `${blockOf(word.node)}:${object}`;
    groups.set(key, [...(groups.get(key) ?? []), word]);
  }
  const used = new Set<string>();
  const joined = makings.map((making) => {
    const key = making.kind === "literal" ? keyOfLiteral(making) : null;
    const further = key === null ? [] : (groups.get(key) ?? []);
    if (key !== null && further.length > 0) used.add(key);
    return further.length === 0 ? making : { ...making, words: [...making.words, ...further] };
  });
  const alone = [...groups]
    .filter(([key]) => !used.has(key))
    .flatMap(([, words]): Making[] => {
      const [first] = words;
      const node = first && (first.whole ?? first.node);
      return first && node
        ? [{ kind: "literal", file: first.file, node, things: first.things, words, isOpen: true }]
        : [];
    });
  return [...joined, ...alone];
}

/** The variable that holds a literal, or the list that it is put into. */
function keyOfLiteral({ node }: Making): string | null {
  const { parent } = node;
  const target = parent && (field(parent, "name") ?? field(parent, "left"));
  if (target?.type === "identifier") return `${blockOf(node)}:${target.text}`;
  const callee =
    parent && /^argument/.test(parent.type) && parent.parent ? field(parent.parent, "function") : null;
  const method = callee && (field(callee, "property") ?? field(callee, "attribute"));
  const list = callee && field(callee, "object");
  return list?.type === "identifier" && /^(?:push|append|add)$/.test(method?.text ?? "")
    ? `${blockOf(node)}:${list.text}[]`
    : null;
}

const ITEM = /^([A-Za-z_$][\w$]*)(?:\[[^\]]*\]|\.(?:at|find|findLast)\(.*\))!?$/s;

/** The list of which the record that is set was taken. */
function listOf({ node }: Word, object: string): string | null {
  if (!/^[A-Za-z_$][\w$]*$/.test(object)) return ITEM.test(object) ? keyOfItem(node, object) : null;
  const bound = node.tree.rootNode
    .descendantsOfType(["variable_declarator", "assignment"])
    .filter(
      (one) =>
        (field(one, "name") ?? field(one, "left"))?.text === object && one.startIndex < node.startIndex,
    )
    .at(-1);
  const value = bound && (field(bound, "value") ?? field(bound, "right"));
  return value ? keyOfItem(node, value.text) : null;
}

function keyOfItem(node: Node, text: string): string | null {
  const list = ITEM.exec(text)?.[1];
  return list === undefined ? null : `${blockOf(node)}:${list}[]`;
}
