import type { Stanza } from "./stanzas.ts";
import { compareVersions } from "./versions.ts";

export interface Release {
  version: string;
  file: string;
  notes: string;
}

/** Releases for a board: those that name it, or name none. */
export function releasesFor(stanzas: Stanza[], board: string): Release[] {
  return stanzas
    .filter((stanza) => {
      const boards = stanza.get("boards");
      return boards === undefined || boards.split(/[\s,]+/).includes(board);
    })
    .map((stanza) => ({
      version: stanza.get("version") ?? "0",
      file: stanza.get("file") ?? "",
      notes: stanza.get("notes") ?? "",
    }));
}

export function newest(releases: Release[]): Release | undefined {
  return releases.toSorted((a, b) => compareVersions(b.version, a.version))[0];
}
