import { Conflict } from "./conflict.js";

export function removeMember(db, id) {
  const { count } = db.prepare("select count(*) as count from tools where borrowed_by = ?").get(id);
  if (count > 0) throw new Conflict("in_use");
  return db.prepare("delete from members where id = ?").run(id).changes > 0;
}
