import { parentPort } from "node:worker_threads";
import {
  type GeneratedPlace,
  type OriginalPlace,
  readSourceMap,
  type SourceMapReader,
} from "@bugstack/event";

/** Reads source maps beside the server: a large one takes a while, and nobody's event must wait for it. */
export interface MapQuestion {
  readonly question: number;
  /** Id of the map. */
  readonly map: string;
  /** Its text, where the worker does not hold it yet. */
  readonly json: string | null;
  readonly places: readonly GeneratedPlace[];
}

export interface MapAnswer {
  readonly question: number;
  readonly originals: readonly (OriginalPlace | null)[];
  /** Maps that were dropped to make room. */
  readonly dropped: readonly string[];
}

const MOST_CHARACTERS = 64 * 1024 * 1024;

const held = new Map<string, { reader: SourceMapReader | null; characters: number }>();

parentPort?.on("message", (asked: MapQuestion) => {
  if (asked.json !== null) {
    held.delete(asked.map);
    held.set(asked.map, { reader: readSourceMap(asked.json), characters: asked.json.length });
  }
  const reader = held.get(asked.map)?.reader;
  const originals = asked.places.map((place) => reader?.originalOf(place) ?? null);
  const answer: MapAnswer = { question: asked.question, originals, dropped: makeRoom(asked.map) };
  parentPort?.postMessage(answer);
});

/** Those that were asked for longest ago go first. */
function makeRoom(last: string): string[] {
  const used = held.get(last);
  if (used) {
    held.delete(last);
    held.set(last, used);
  }
  const dropped: string[] = [];
  let characters = [...held.values()].reduce((sum, map) => sum + map.characters, 0);
  for (const [map, { characters: size }] of held) {
    if (characters <= MOST_CHARACTERS || map === last) break;
    held.delete(map);
    dropped.push(map);
    characters -= size;
  }
  return dropped;
}
