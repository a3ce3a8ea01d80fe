/** Errors of the database client, with the codes of its manual. */
export class KnownRequestError extends Error {
  constructor(message, { code, meta }) {
    super(message);
    this.name = "PrismaClientKnownRequestError";
    this.code = code;
    this.meta = meta;
  }
}

const matches = (row, where) => Object.entries(where).every(([key, value]) => row[key] === value);

/** One table of the in-memory client that development uses in place of the generated one. */
export class Table {
  constructor(model, rows) {
    this.model = model;
    this.rows = rows;
    this.next = rows.length + 1;
  }

  #index(where, operation) {
    const index = this.rows.findIndex((row) => matches(row, where));
    if (index === -1) {
      throw new KnownRequestError(
        `Invalid \`${operation}()\` invocation: An operation failed because it depends on one or more records that were required but not found.`,
        { code: "P2025", meta: { modelName: this.model } },
      );
    }
    return index;
  }

  async findMany({ where = {} } = {}) {
    return this.rows.filter((row) => matches(row, where));
  }

  async findUnique({ where }) {
    return this.rows.find((row) => matches(row, where)) ?? null;
  }

  async create({ data }) {
    const row = { id: this.next++, ...data };
    this.rows.push(row);
    return row;
  }

  async update({ where, data }) {
    const index = this.#index(where, "update");
    return (this.rows[index] = { ...this.rows[index], ...data });
  }

  async delete({ where }) {
    return this.rows.splice(this.#index(where, "delete"), 1)[0];
  }
}
