import type { CanonicalEvent, ExceptionValue, Frame, OriginalPlace } from "@bugstack/event";
import { redactSource } from "@bugstack/event";
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
    if (!PLATFORMS.has(event.platform) || !event.exceptions.some(({ frames }) => frames.some(isOpen)))
      return event;
    if (!(await hasArtifacts(db, projectId))) return event;
    const build = { projectId, release: event.release, dist: event.dist };
    const maps = new Map<string, Promise<string | null>>();
    const exceptions: ExceptionValue[] = [];
    for (const exception of event.exceptions) {
      const originals = await originalsOf(db, reader, build, exception.frames, maps);
      exceptions.push({
        ...exception,
        frames: exception.frames.map((frame, at) => withSource(frame, at, originals)),
      });
    }
    const isChanged = exceptions.some(({ frames }) => frames.some(({ compiled }) => compiled));
    return isChanged ? { ...event, exceptions } : event;
  };
}

function isOpen(frame: Frame): boolean {
  return (
    frame.compiled === undefined &&
    frame.line !== null &&
    frame.line > 0 &&
    frame.column !== null &&
    frame.column > 0
  );
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

type Originals = ReadonlyMap<number, OriginalPlace>;

async function originalsOf(
  db: Kysely<Database>,
  reader: MapReader,
  build: BuildOfEvent,
  frames: readonly Frame[],
  maps: Map<string, Promise<string | null>>,
): Promise<Originals> {
  const byMap = new Map<string, number[]>();
  for (const [index, frame] of frames.entries()) {
    if (!isOpen(frame)) continue;
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

const INSTALLED = /(?:^|\/)node_modules\//;

function withSource(frame: Frame, index: number, originals: Originals): Frame {
  const original = originals.get(index);
  if (!original) return frame;
  const { context } = original;
  const source = (line: string): string => redactSource(line, Date.now());
  return {
    ...frame,
    path: original.path,
    absolutePath: original.path,
    module: null,
    function: functionName(frame, index, originals),
    line: original.line,
    column: original.column,
    endLine: null,
    endColumn: null,
    inApp: INSTALLED.test(original.path) ? false : frame.inApp,
    contextLine: context ? source(context.line) : null,
    preContext: context?.before.map(source) ?? [],
    postContext: context?.after.map(source) ?? [],
    compiled: {
      path: frame.absolutePath ?? frame.path,
      line: frame.line,
      column: frame.column,
      function: frame.function,
    },
  };
}

/** A function is called by its caller under the name that it was written with; what minifiers made of it says nothing. */
function functionName(frame: Frame, index: number, originals: Originals): string | null {
  const called = originals.get(index - 1)?.name;
  if (called) return called;
  return frame.function !== null && frame.function.length > 2 ? frame.function : null;
}
