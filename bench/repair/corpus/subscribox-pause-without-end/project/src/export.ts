import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { toCsv } from "./csv.ts";
import { HEADER, toRow } from "./rows.ts";
import type { Subscription } from "./types.ts";

export async function exportFile(path: string): Promise<string> {
  const subscriptions: Subscription[] = JSON.parse(await readFile(path, "utf8"));
  return toCsv([HEADER, ...subscriptions.map(toRow)]);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  console.log(await exportFile(process.argv[2] ?? "data/subscriptions.json"));
}
