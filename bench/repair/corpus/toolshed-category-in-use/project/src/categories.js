export function addCategory(db, name) {
  return Number(db.prepare("insert into categories (name) values (?)").run(name).lastInsertRowid);
}

export function removeCategory(db, id) {
  return db.prepare("delete from categories where id = ?").run(id).changes > 0;
}
