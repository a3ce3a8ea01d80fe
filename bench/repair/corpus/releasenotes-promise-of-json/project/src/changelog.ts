import type { Api } from "./api.ts";
import { newestFirst, notes } from "./notes.ts";

export async function changelog(api: Api, most = 10): Promise<string> {
  const versions = newestFirst(await api.milestones()).slice(0, most);
  const parts: string[] = [];
  for (const version of versions) parts.push(notes(version, await api.changes(version)));
  return ["# Changelog", "", ...parts].join("\n");
}
