/** A table in memory that refuses what the query builder refuses. */
export function memoryTable(rows) {
  const matching = (where) =>
    rows.filter((row) => Object.entries(where).every(([column, value]) => row[column] === value));

  function compiled(method, where) {
    const missing = Object.keys(where).filter((column) => where[column] === undefined);
    if (missing.length > 0) {
      const list = missing.join(", ");
      throw new Error(`Undefined binding(s) detected when compiling ${method}. Undefined column(s): [${list}] query`);
    }
    return where;
  }

  return {
    async select(where = {}) {
      return matching(compiled("SELECT", where)).map((row) => ({ ...row }));
    },
    async update(where, values) {
      const found = matching(compiled("UPDATE", where));
      for (const row of found) Object.assign(row, values);
      return found.length;
    },
  };
}
