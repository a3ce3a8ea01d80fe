export class StaleVersionError extends Error {
  name = "StaleVersionError";
}

/** Rows with a version each: whoever writes says which version was read. */
export function createStore() {
  const rows = new Map();
  return {
    async read(id) {
      return { version: 0, state: "free", ...rows.get(id) };
    },
    async write(id, row) {
      const now = rows.get(id)?.version ?? 0;
      if (row.version !== now) throw new StaleVersionError(`locker ${id} was changed by another process: ${row.version} is not ${now}`);
      rows.set(id, { ...row, version: now + 1 });
    },
  };
}
