export type Formula = (read: (name: string) => number) => number;

/** A sheet of numbers and of formulas over other cells; values are computed once. */
export class Sheet {
  readonly #cells = new Map<string, number | Formula>();
  readonly #values = new Map<string, number>();
  readonly #open = new Set<string>();

  set(name: string, content: number | Formula): void {
    this.#cells.set(name, content);
    this.#values.delete(name);
  }

  /** The value of a cell; an empty one is 0. */
  get(name: string): number {
    const known = this.#values.get(name);
    if (known !== undefined) return known;
    const content = this.#cells.get(name) ?? 0;
    const value = typeof content === "number" ? content : this.#compute(name, content);
    this.#values.set(name, value);
    return value;
  }

  #compute(name: string, formula: Formula): number {
    if (this.#open.has(name)) throw new Error(`${name} depends on itself`);
    this.#open.add(name);
    try {
      return formula((other) => this.get(other));
    } finally {
      this.#open.delete(name);
    }
  }
}

/** A formula that adds cells. */
export function sumOf(...names: string[]): Formula {
  return (read) => names.reduce((sum, name) => sum + read(name), 0);
}
