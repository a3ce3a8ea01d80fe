import { Worker } from "node:worker_threads";
import type { GeneratedPlace, OriginalPlace } from "@bugstack/event";
import type { MapAnswer, MapQuestion } from "./map-worker.ts";

/** Reads source maps in a thread of its own that is there only while it has work. */
export interface MapReader {
  /** Originals of places in one map, null where it says nothing. `load` gives the map's text when it is needed. */
  read(
    map: string,
    places: readonly GeneratedPlace[],
    load: () => Promise<string | null>,
  ): Promise<readonly (OriginalPlace | null)[]>;
  stop(): Promise<void>;
}

const IDLE_MS = 30_000;
/** A map that takes longer is left unread. */
const ANSWER_MS = 20_000;
const MEMORY_MIB = 512;

export function createMapReader(): MapReader {
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let count = 0;
  const held = new Set<string>();
  const waiting = new Map<number, (answer: MapAnswer | null) => void>();

  function thread(): Worker {
    if (worker) return worker;
    const started = new Worker(new URL("./map-worker.ts", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MIB },
    });
    started.unref();
    started.on("message", (answer: MapAnswer) => waiting.get(answer.question)?.(answer));
    // Out of memory, for one: what was asked stays without an answer, and the next question gets a fresh thread.
    const gone = () => {
      if (worker !== started) return;
      forget();
      for (const answer of waiting.values()) answer(null);
    };
    started.on("error", gone);
    started.on("exit", gone);
    worker = started;
    return started;
  }

  function forget(): void {
    worker = null;
    held.clear();
    clearTimeout(idle);
  }

  async function end(): Promise<void> {
    const ended = worker;
    forget();
    await ended?.terminate();
  }

  function ask(question: MapQuestion): Promise<MapAnswer | null> {
    const answered = new Promise<MapAnswer | null>((resolve) => {
      const late = setTimeout(() => {
        resolve(null);
        void end();
      }, ANSWER_MS);
      waiting.set(question.question, (answer) => {
        clearTimeout(late);
        resolve(answer);
      });
    });
    thread().postMessage(question);
    return answered.finally(() => waiting.delete(question.question));
  }

  return {
    async read(map, places, load) {
      const nothing = places.map(() => null);
      clearTimeout(idle);
      const json = held.has(map) ? null : await load();
      if (json === null && !held.has(map)) return nothing;
      const answer = await ask({ question: ++count, map, json, places });
      if (answer) {
        held.add(map);
        for (const dropped of answer.dropped) held.delete(dropped);
      }
      idle = setTimeout(() => void end(), IDLE_MS);
      idle.unref();
      return answer?.originals ?? nothing;
    },
    stop: end,
  };
}
