import { readFile } from "node:fs/promises";
import path from "node:path";

const folder = path.join(import.meta.dirname, "..", "assets");

export const terms = () => readFile(path.join(folder, "terms.txt"), "utf8");
