import { readFileSync } from "node:fs";

/** Settings: one `name=value` a line; blank lines and comments are skipped. */
export function readSettings(path) {
  const settings = {};
  for (const line of readFileSync(path, "utf8").split("\n")) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    const at = line.indexOf("=");
    settings[line.slice(0, at).trim()] = line.slice(at + 1).trim();
  }
  return settings;
}

/** Events: one JSON a line. */
export function parseEvents(text) {
  return text.trimEnd().split("\n").map((line) => JSON.parse(line));
}

export const readEvents = (path) => parseEvents(readFileSync(path, "utf8"));
