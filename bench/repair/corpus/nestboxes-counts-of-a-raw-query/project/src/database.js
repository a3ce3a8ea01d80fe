const { DatabaseSync } = require("node:sqlite");

const BOXES = [
  ["Elm", "great tit", 2026, 7],
  ["Elm", "great tit", 2026, 5],
  ["Elm", null, 2026, 0],
  ["Ash", "redstart", 2026, 6],
  ["Ash", "redstart", 2025, 4],
];

function connect() {
  const db = new DatabaseSync(":memory:");
  db.exec("create table boxes (id integer primary key, parish text, species text, year integer, fledged integer)");
  const insert = db.prepare("insert into boxes (parish, species, year, fledged) values (?, ?, ?, ?)");
  for (const box of BOXES) insert.run(...box);

  return {
    /** Rows of a query in SQL; its integers are BigInt, as those of the rings do not fit a number. */
    raw(sql, ...values) {
      const statement = db.prepare(sql);
      statement.setReadBigInts(true);
      return statement.all(...values).map((row) => ({ ...row }));
    },
  };
}

module.exports = { connect };
