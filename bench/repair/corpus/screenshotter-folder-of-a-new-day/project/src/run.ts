import { readFile } from "node:fs/promises";
import type { Page } from "./render.ts";
import { note, storePicture } from "./store.ts";

const [list = "pages.json", root = "out"] = process.argv.slice(2);
const pages = JSON.parse(await readFile(list, "utf8")) as Page[];
const now = new Date();
await note(root, `${now.toISOString()} ${pages.length} pages`);
for (const page of pages) console.log(await storePicture(root, now, page));
