export type Row = Record<string, unknown>;

/** A query over one table, in the manner of knex. */
export class Query<T extends object> implements PromiseLike<T[]> {
  readonly #name: string;
  readonly #rows: readonly T[];
  #conditions: [string, unknown][] = [];
  #order: string | null = null;

  constructor(name: string, rows: readonly T[]) {
    this.#name = name;
    this.#rows = rows;
  }

  where(conditions: Partial<T>): this {
    this.#conditions.push(...Object.entries(conditions));
    return this;
  }

  orderBy(column: keyof T & string): this {
    this.#order = column;
    return this;
  }

  toString(): string {
    const conditions = this.#conditions.map(([column]) => `${column} = ?`).join(" and ");
    return `select * from ${this.#name}${conditions && ` where ${conditions}`}`;
  }

  then<A, B = never>(done: (rows: T[]) => A | PromiseLike<A>, failed?: (error: unknown) => B | PromiseLike<B>) {
    return this.#run().then(done, failed);
  }

  async #run(): Promise<T[]> {
    const missing = this.#conditions.filter(([, value]) => value === undefined).map(([column]) => column);
    if (missing.length > 0) {
      throw new Error(
        `Undefined binding(s) detected when compiling SELECT. Undefined column(s): [${missing}] query: ${this}`,
      );
    }
    const found = this.#rows.filter((row) => this.#conditions.every(([column, value]) => (row as Row)[column] === value));
    const order = this.#order;
    return order === null ? found : found.sort((a, b) => ((a as Row)[order]! < (b as Row)[order]! ? -1 : 1));
  }
}
