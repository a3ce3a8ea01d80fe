import type { Node } from "web-tree-sitter";
import type { Idea, TextChange } from "./idea.ts";

/** An idea at its statement. */
export interface PlacedIdea {
  readonly idea: Idea;
  /** Text and beginning of the statement that it changes. */
  readonly statement: Pick<Node, "text" | "startIndex">;
  /** How suspicious that statement is. */
  readonly suspicion: number;
  /** Adds an idea to what is tried, at this statement. */
  readonly consider: (idea: Idea) => void;
}

const MOST_PLACES = 4;
const LEAST_WEIGHT = 0.15;
/** What is wrong in one way at several places is wrong at all of them less often than at one. */
const SHARE = 0.35;

/** Whether an idea is likely enough by itself to be looked for elsewhere. */
export function mayBeRepeated({ changes, weight, way }: Idea): boolean {
  return changes.length === 1 && (weight >= LEAST_WEIGHT || way !== undefined);
}

/**
 * The same change at all places of a function where it can be made: what is written for one case and copied for the next is
 * wrong in both. Where nothing is replaced, places count as the same whose statements have the same text. Where some of the
 * places stand in statements that say the same, or that are as suspicious as one another, those are tried by themselves as well.
 */
export function considerRepeated(placed: readonly PlacedIdea[], text: string): void {
  const groups = Map.groupBy(placed, ({ idea, statement }) => {
    const [change] = idea.changes;
    const replaced = change ? text.slice(change.start, change.end) : "";
    const place =
      replaced.trim() === "" ? `${statement.text} ${(change?.start ?? 0) - statement.startIndex}` : replaced;
    return JSON.stringify([idea.kind, place, change?.text]);
  });
  const sameValues = [...groups.values()].flatMap((group) =>
    [...Map.groupBy(group, ({ statement }) => plain(statement.text)).values()].filter(
      (own) => own.length > 1 && own.length < group.length,
    ),
  );
  const sameSuspicion = [...groups.values()].flatMap((group) =>
    [...Map.groupBy(group, ({ suspicion }) => suspicion.toFixed(6)).values()].filter(
      (own) => own.length > 1 && own.length < group.length,
    ),
  );
  for (const group of [...groups.values(), ...sameValues, ...sameSuspicion, ...inOneWay(placed)]) {
    const changes = apart(group.flatMap(({ idea }) => idea.changes));
    // The most suspicious come first: all together are as suspicious as the last.
    const last = group.at(-1);
    if (!last || changes.length < 2 || changes.length > MOST_PLACES) continue;
    const weight = Math.min(...group.map(({ idea }) => idea.weight)) * SHARE;
    const note = `${last.idea.note}, at ${changes.length} places`;
    last.consider({ ...last.idea, changes, weight, note, isSeparable: true });
  }
}

/** Ideas that write different things otherwise in one way: those of a statement, and those of the function. */
function inOneWay(placed: readonly PlacedIdea[]): readonly (readonly PlacedIdea[])[] {
  const ways = Map.groupBy(
    placed.filter(({ idea }) => idea.way !== undefined),
    ({ idea }) => `${idea.kind} ${idea.way}`,
  );
  return [...ways.values()].flatMap((group) => {
    const own = [...Map.groupBy(group, ({ statement }) => statement.startIndex).values()];
    return own.length > 1 ? [...own, group] : own;
  });
}

/** A statement without what declares its names: `let at = 0;` and a later `at = 0` are the same. */
function plain(statement: string): string {
  return statement.replace(/^(?:let|const|var)\s+/, "").replace(/;\s*$/, "");
}

/** Changes of different places, in their order; none where some overlap. */
function apart(changes: readonly TextChange[]): readonly TextChange[] {
  const distinct = [...new Map(changes.map((one) => [one.start, one])).values()].toSorted(
    (left, right) => left.start - right.start,
  );
  const overlaps = distinct.some((one, at) => one.start < (distinct[at - 1]?.end ?? 0));
  return overlaps ? [] : distinct;
}
