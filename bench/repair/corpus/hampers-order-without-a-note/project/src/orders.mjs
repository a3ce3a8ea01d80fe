export function orders(database) {
  const insert = database.prepare("INSERT INTO orders (hamper, gift, note) VALUES (?, ?, ?)");
  const select = database.prepare("SELECT * FROM orders WHERE id = ?");

  function get(id) {
    const row = select.get(id);
    return row && { id: row.id, hamper: row.hamper, gift: row.gift === 1, note: row.note };
  }

  return {
    get,
    place({ hamper, gift, note }) {
      const { lastInsertRowid } = insert.run(hamper, gift ? 1 : 0, note);
      return get(lastInsertRowid);
    },
  };
}
