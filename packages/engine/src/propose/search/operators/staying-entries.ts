import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, share, short } from "../idea.ts";
import { walk } from "../scope.ts";

const LISTS = /^(?:list|array)$/;

/**
 * An entry that stays at its place where a list is put together anew of its own parts: `[a[0], a[-1], *a[1:-1]]` where it was
 * `[a[-1], *a[:-1]]`.
 */
export const stayingEntryOperator: Operator = function* (place): Generator<Idea> {
  const { expressions, dialect } = place;
  for (const node of expressions) {
    if (!LISTS.test(node.type)) continue;
    const spread = node.namedChildren.find(({ type }) => /^(?:spread_element|list_splat)$/.test(type));
    const part = spread?.firstNamedChild;
    const list = part && partOf(part, dialect);
    const [first, last] = [node.firstNamedChild, node.lastNamedChild];
    if (!list || !part || !first || !last) continue;
    const [whole, lower] = list;
    const begins = dialect.id === "python" ? `${whole}[0], ` : `${whole}[0], `;
    const ends = dialect.id === "python" ? `, ${whole}[-1]` : `, ${whole}.at(-1)`;
    yield stays(
      [{ start: first.startIndex, end: first.startIndex, text: begins }, ...lower(1)],
      0.2,
      `${whole}[0]`,
    );
    yield stays([{ start: first.startIndex, end: first.startIndex, text: begins }], 0.12, `${whole}[0]`);
    yield stays([{ start: last.endIndex, end: last.endIndex, text: ends }], 0.1 * share(1), "the last one");
  }
};

type Change = Idea["changes"][number];

function stays(changes: readonly Change[], weight: number, what: string): Idea {
  return { changes, kind: "staying-entry", weight, note: `has ${short(what)} at its place`, isHouse: false };
}

/** The list that a slice is a part of, and how it begins with a later entry. */
function partOf(
  part: Node,
  { view, id }: Place["dialect"],
): readonly [whole: string, lower: (from: number) => Change[]] | null {
  if (id === "javascript") {
    const call = view(part);
    if (call?.kind !== "call" || call.name !== "slice" || !call.receiver) return null;
    const [first] = call.values;
    if (first?.text !== "0") return null;
    return [
      call.receiver.text,
      (from) => [{ start: first.startIndex, end: first.endIndex, text: String(from) }],
    ];
  }
  const slice = [...walk(part)].find((node) => view(node)?.kind === "slice");
  const seen = slice && view(slice);
  const whole = part.childForFieldName("value")?.text;
  if (!slice || seen?.kind !== "slice" || seen.lower || !whole) return null;
  return [whole, (from) => [{ start: slice.startIndex, end: slice.startIndex, text: String(from) }]];
}
