import { treeSize } from "./tree-size.ts";

export interface FolderQuota {
  /** Ends the watch with a last look; whether the folder holds more than it may. */
  end(): Promise<boolean>;
}

const SHORTEST_PAUSE_MS = 500;
/** Looking must cost little beside what is looked at. */
const PAUSE_FACTOR = 10;

/** Watches how much lies in a folder that foreign code fills; `onExceeded` is called once. */
export function watchFolder(directory: string, mostBytes: number, onExceeded: () => void): FolderQuota {
  let exceeded = false;
  let ended = false;
  let timer: NodeJS.Timeout | null = null;

  async function look(): Promise<void> {
    const started = performance.now();
    if ((await treeSize(directory, mostBytes + 1)) > mostBytes && !exceeded) {
      exceeded = true;
      onExceeded();
    }
    if (ended || exceeded) return;
    timer = setTimeout(start, Math.max(SHORTEST_PAUSE_MS, (performance.now() - started) * PAUSE_FACTOR));
    timer.unref();
  }

  let running = Promise.resolve();
  function start(): void {
    running = look();
  }
  start();

  async function lastLook(): Promise<boolean> {
    ended = true;
    if (timer) clearTimeout(timer);
    await running;
    if (!exceeded) await look();
    return exceeded;
  }
  let verdict: Promise<boolean> | null = null;

  return {
    end() {
      verdict ??= lastLook();
      return verdict;
    },
  };
}
