import { appendFile, mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { logFile, pictureFile } from "./places.ts";
import { type Page, render } from "./render.ts";

export async function note(root: string, text: string): Promise<void> {
  const file = logFile(root);
  await mkdir(dirname(file), { recursive: true });
  await appendFile(file, `${text}\n`);
}

/** Writes the picture of a page and answers where it lies. */
export async function storePicture(root: string, date: Date, page: Page): Promise<string> {
  const file = pictureFile(root, date, page.name);
  await writeFile(file, render(page));
  return file;
}
