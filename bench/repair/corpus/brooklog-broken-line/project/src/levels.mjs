import { readFile } from "node:fs/promises";

export async function levels(path) {
  const text = await readFile(path, "utf8");
  const entries = text
    .split("\n")
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line));
  const values = entries.map((entry) => entry.level);
  return {
    count: values.length,
    highest: values.length > 0 ? Math.max(...values) : null,
    lowest: values.length > 0 ? Math.min(...values) : null,
  };
}
