import {
  type CanonicalEvent,
  type ExceptionValue,
  type Frame,
  isOpenFrame,
  leadFrame,
  type OriginalPlace,
  type Originals,
} from "@bugstack/event";
import type { Kysely } from "kysely";
import type { Database } from "../store/tables/database.ts";
import { type BuildOfEvent, findMap } from "./find-map.ts";
import type { MapReader } from "./map-reader.ts";
import { artifactText } from "./store.ts";

/** Leads the frames of compiled JavaScript to their source. Returns the event itself when there is nothing to lead. */
export type Symbolicator = (
  db: Kysely<Database>,
  projectId: string,
  event: CanonicalEvent,
) => Promise<CanonicalEvent>;

const PLATFORMS = new Set(["javascript", "node"]);
/** Maps of one event: bundles are few, and a made-up event must not have us read hundreds. */
const MOST_MAPS = 20;

export function createSymbolicator(reader: MapReader): Symbolicator {
  return async (db, projectId, event) => {
    if (!PLATFORMS.has(event.platform) || !event.exceptions.some(({ frames }) => frames.some(isOpenFrame)))
      return event;
    if (!(await hasArtifacts(db, projectId))) return event;
    const build = { projectId, release: event.release, dist: event.dist };
    const maps = new Map<string, Promise<string | null>>();
    const exceptions: ExceptionValue[] = [];
    for (const exception of event.exceptions) {
      const originals = await originalsOf(db, reader, build, exception.frames, maps);
      exceptions.push({
        ...exception,
        frames: exception.frames.map((frame, at) => leadFrame(frame, at, originals)),
      });
    }
    const isChanged = exceptions.some(({ frames }) => frames.some(({ compiled }) => compiled));
    return isChanged ? { ...event, exceptions } : event;
  };
}

async function hasArtifacts(db: Kysely<Database>, projectId: string): Promise<boolean> {
  const row = await db
    .selectFrom("artifact_files")
    .select("id")
    .where("project_id", "=", projectId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

async function originalsOf(
  db: Kysely<Database>,
  reader: MapReader,
  build: BuildOfEvent,
  frames: readonly Frame[],
  maps: Map<string, Promise<string | null>>,
): Promise<Originals> {
  const byMap = new Map<string, number[]>();
  for (const [index, frame] of frames.entries()) {
    if (!isOpenFrame(frame)) continue;
    const file = `${frame.debugId ?? ""} ${frame.absolutePath ?? frame.path ?? ""}`;
    if (!maps.has(file) && maps.size >= MOST_MAPS) continue;
    const found = maps.get(file) ?? findMap(db, build, frame);
    maps.set(file, found);
    const map = await found;
    if (map !== null) byMap.set(map, [...(byMap.get(map) ?? []), index]);
  }
  const originals = new Map<number, OriginalPlace>();
  for (const [map, indexes] of byMap) {
    const places = indexes.map((index) => ({
      line: frames[index]?.line ?? 1,
      column: frames[index]?.column ?? 1,
    }));
    const read = await reader.read(map, places, () => textOf(db, map));
    read.forEach((place, at) => {
      const index = indexes[at];
      if (place && index !== undefined) originals.set(index, place);
    });
  }
  return originals;
}

async function textOf(db: Kysely<Database>, map: string): Promise<string | null> {
  const row = await db
    .updateTable("artifact_files")
    .set({ used_at: new Date() })
    .where("id", "=", map)
    .returning("content")
    .executeTakeFirst();
  return row ? artifactText(row.content) : null;
}
