export function byTag(db, tag) {
  return db.prepare("select tag, name, born, dam from cow where tag = ?").get(tag);
}
