import type { CandidateEdit } from "../propose/candidate.ts";

/** What may be left out of a candidate: a part, an edit of a part that has several, a statement of what an edit writes. */
export interface Unit {
  readonly name: string;
  /** The edits that remain without it. */
  readonly rest: readonly CandidateEdit[];
}

export interface Minimised {
  readonly edits: readonly CandidateEdit[];
  /** Names of what was left out. */
  readonly dropped: readonly string[];
  /** Names of what turned out to be needed, and by what. */
  readonly needed: ReadonlyMap<string, readonly string[]>;
}

/**
 * Delta debugging: leaves out whatever nothing needs, the largest units first, until every unit that is left is needed.
 * `unitsOf` names what could be left out of some edits; `missing` answers for each unit what fails without it, or null
 * when the rest is enough.
 */
export async function minimise(
  edits: readonly CandidateEdit[],
  unitsOf: (edits: readonly CandidateEdit[]) => Promise<readonly Unit[]>,
  missing: (units: readonly Unit[]) => Promise<readonly (readonly string[] | null)[]>,
): Promise<Minimised> {
  let kept = edits;
  const dropped: string[] = [];
  const needed = new Map<string, readonly string[]>();
  for (;;) {
    const open = (await unitsOf(kept)).filter((unit) => !needed.has(unit.name));
    if (open.length === 0) break;
    const whys = await missing(open);
    open.forEach((unit, index) => {
      const why = whys[index];
      if (why) needed.set(unit.name, why);
    });
    const superfluous = open.find((unit) => !needed.has(unit.name));
    if (!superfluous) break;
    // One at a time: of two units each superfluous alone, both together may be needed.
    kept = superfluous.rest;
    dropped.push(superfluous.name);
  }
  return { edits: kept, dropped, needed };
}

/** Parts and single edits that can be left out by themselves, parts first. */
export function editUnits(edits: readonly CandidateEdit[]): readonly Unit[] {
  const without = (own: readonly CandidateEdit[]) => edits.filter((edit) => !own.includes(edit));
  const all = parts(edits);
  return [
    ...all.map(({ name, edits: own }) => ({ name, rest: without(own) })),
    ...all.flatMap((part) => {
      const separable = changes(part.edits);
      return separable.length > 1
        ? separable.map((own) => ({
            name: `edit at ${own[0]?.path}:${own[0]?.start} of ${part.name}`,
            rest: without(own),
          }))
        : [];
    }),
  ].filter((unit) => unit.rest.length > 0);
}

/** Edits by the change that they belong to: one by one, but for those that are one change at several places. */
function changes(edits: readonly CandidateEdit[]): readonly (readonly CandidateEdit[])[] {
  return [...Map.groupBy(edits, (edit) => edit.together ?? edit).values()];
}

export interface Part {
  readonly name: string;
  readonly edits: readonly CandidateEdit[];
}

export function parts(edits: readonly CandidateEdit[]): readonly Part[] {
  return [...Map.groupBy(edits, (edit) => edit.part)].map(([name, own]) => ({
    name: `part ${name}`,
    edits: own,
  }));
}
