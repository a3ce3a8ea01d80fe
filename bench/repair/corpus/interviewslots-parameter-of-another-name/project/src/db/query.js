const OPERATORS = { "=": (a, b) => a === b, ">=": (a, b) => a >= b, "<": (a, b) => a < b };

/** A query in the making; conditions are all to hold. */
class Query {
  constructor(table, rows) {
    this.table = table;
    this.rows = rows;
    this.conditions = [];
  }

  where(columns) {
    for (const [column, value] of Object.entries(columns)) this.and(column, "=", value);
    return this;
  }

  and(column, operator, value) {
    this.conditions.push({ column, operator, value });
    return this;
  }

  async select() {
    const unbound = this.conditions.filter(({ value }) => value === undefined);
    if (unbound.length > 0) {
      const columns = unbound.map(({ column }) => column).join(", ");
      throw new Error(
        `Undefined binding(s) detected when compiling SELECT. Undefined column(s): [${columns}] query: ` +
          `select * from "${this.table}"`,
      );
    }
    return this.rows.filter((row) =>
      this.conditions.every(({ column, operator, value }) => OPERATORS[operator](row[column], value)),
    );
  }
}

module.exports = { Query };
