import { DatabaseSync } from "node:sqlite";

export function open(path) {
  const database = new DatabaseSync(path);
  database.exec(`
    CREATE TABLE IF NOT EXISTS hampers (code TEXT PRIMARY KEY, price INTEGER NOT NULL, vegetarian INTEGER NOT NULL, allergens TEXT);
    CREATE TABLE IF NOT EXISTS orders (
      id INTEGER PRIMARY KEY, hamper TEXT NOT NULL REFERENCES hampers, gift INTEGER NOT NULL, note TEXT
    );
    INSERT OR IGNORE INTO hampers VALUES ('picnic', 4500, 0, 'nuts'), ('orchard', 3900, 1, NULL);
  `);
  return database;
}
