export function hampers(database) {
  const select = database.prepare("SELECT * FROM hampers WHERE code = ?");
  const list = database.prepare("SELECT * FROM hampers ORDER BY code");
  const save = database.prepare("INSERT OR REPLACE INTO hampers VALUES (?, ?, ?, ?)");
  return {
    all: () => list.all().map(toHamper),
    get: (code) => toHamper(select.get(code ?? null)),
    save: ({ code, price, vegetarian, allergens }) => save.run(code, price, vegetarian ? 1 : 0, allergens ?? null),
  };
}

function toHamper(row) {
  return row && { code: row.code, price: row.price, vegetarian: row.vegetarian === 1, allergens: row.allergens };
}
