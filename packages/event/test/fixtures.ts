import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join(import.meta.dirname, "fixtures");

export function readFixture(path: string): Buffer {
  return readFileSync(join(FOLDER, path));
}

export function readJsonFixture<T>(path: string): T {
  return JSON.parse(readFixture(path).toString("utf8")) as T;
}

/** All recorded events of Sentry SDKs: path and content. An envelope stored as a list counts by its event. */
export function sentryEvents(): [string, Record<string, unknown>][] {
  return ["bugsink", "sentry", "glitchtip"].flatMap((folder) =>
    readdirSync(join(FOLDER, "sentry-events", folder))
      .filter((name) => name.endsWith(".json"))
      .map((name): [string, Record<string, unknown>] => {
        const json = readJsonFixture<unknown>(`sentry-events/${folder}/${name}`);
        return [`${folder}/${name}`, (Array.isArray(json) ? json[2] : json) as Record<string, unknown>];
      }),
  );
}
