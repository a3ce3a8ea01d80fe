/** A change to one file, for the corpus that the honesty gate is measured with. */
export interface Specimen {
  readonly name: string;
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

export type Made = readonly [name: string, before: string, after: string];

export function specimens(path: string, made: readonly Made[]): readonly Specimen[] {
  return made.map(([name, before, after]) => ({ name, path, before, after }));
}
