import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const folder = path.join(import.meta.dirname, "..", "migrations");

/** Applies what has not been applied; run at each deployment. */
export function migrate(db) {
  const { user_version: done } = db.prepare("pragma user_version").get();
  const files = readdirSync(folder).toSorted();
  for (const [at, file] of files.entries()) {
    if (at < done) continue;
    db.exec(readFileSync(path.join(folder, file), "utf8"));
    db.exec(`pragma user_version = ${at + 1}`);
  }
}
