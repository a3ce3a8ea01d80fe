import type { CandidateEdit } from "../propose/candidate.ts";

/** What may be left out of a candidate: a whole part, or one edit of a part that has several. */
export interface Unit {
  readonly name: string;
  readonly edits: readonly CandidateEdit[];
}

export interface Minimised {
  readonly edits: readonly CandidateEdit[];
  /** Names of what was left out. */
  readonly dropped: readonly string[];
  /** Names of what turned out to be needed, and by what. */
  readonly needed: ReadonlyMap<string, readonly string[]>;
}

/**
 * Delta debugging over parts and single edits: leaves out whatever nothing needs, until every unit left is needed.
 * `missing` answers for each set of edits, from which the unit of that name was taken, what fails with it, or null when
 * it is enough.
 */
export async function minimise(
  edits: readonly CandidateEdit[],
  missing: (
    sets: readonly (readonly CandidateEdit[])[],
    names: readonly string[],
  ) => Promise<readonly (readonly string[] | null)[]>,
): Promise<Minimised> {
  let kept = edits;
  const dropped: string[] = [];
  const needed = new Map<string, readonly string[]>();
  for (;;) {
    const open = unitsOf(kept).filter((unit) => !needed.has(unit.name));
    if (open.length === 0) break;
    const left = open.map((unit) => kept.filter((edit) => !unit.edits.includes(edit)));
    const whys = await missing(
      left,
      open.map((unit) => unit.name),
    );
    open.forEach((unit, index) => {
      const why = whys[index];
      if (why) needed.set(unit.name, why);
    });
    const superfluous = open.find((unit) => !needed.has(unit.name));
    if (!superfluous) break;
    // One at a time: of two units each superfluous alone, both together may be needed.
    kept = kept.filter((edit) => !superfluous.edits.includes(edit));
    dropped.push(superfluous.name);
  }
  return { edits: kept, dropped, needed };
}

/** Everything that can be left out by itself, parts first. */
export function unitsOf(edits: readonly CandidateEdit[]): readonly Unit[] {
  return [...parts(edits), ...singles(edits)].filter((unit) => unit.edits.length < edits.length);
}

export function parts(edits: readonly CandidateEdit[]): readonly Unit[] {
  return [...Map.groupBy(edits, (edit) => edit.part)].map(([name, own]) => ({
    name: `part ${name}`,
    edits: own,
  }));
}

/** Single edits of parts that have several. */
function singles(edits: readonly CandidateEdit[]): readonly Unit[] {
  return parts(edits)
    .filter((part) => part.edits.length > 1)
    .flatMap((part) =>
      part.edits.map((edit) => ({
        name: `edit at ${edit.path}:${edit.start} of ${part.name}`,
        edits: [edit],
      })),
    );
}
