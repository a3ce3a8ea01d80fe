import { DatabaseSync } from "node:sqlite";

export function open() {
  const db = new DatabaseSync(":memory:");
  db.exec("create table entry (author text, words text)");
  db.exec("insert into entry values ('Kai', 'Lovely rooms'), ('Mia', 'Good bread'), ('Kai', 'Back again')");
  return db;
}

export function byAuthor(db, author, order) {
  return db.prepare(`select words from entry where author = '${author}' order by words ${order}`).all();
}
