import { readFile } from "node:fs/promises";

export async function load(name) {
  const file = new URL(`../data/${name}.json`, import.meta.url);
  return JSON.parse(await readFile(file, "utf8"));
}
