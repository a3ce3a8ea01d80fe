import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

const fileOf = (folder, key) => join(folder, `${key}.json`);

/** What was kept under this key; null: a miss. */
export async function lookup(folder, key) {
  let text;
  try {
    text = await readFile(fileOf(folder, key), "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return null;
    throw error;
  }
  return JSON.parse(text);
}

export async function keep(folder, key, entry) {
  await mkdir(folder, { recursive: true });
  await writeFile(fileOf(folder, key), JSON.stringify(entry));
}
