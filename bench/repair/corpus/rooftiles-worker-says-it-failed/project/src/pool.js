import { Worker } from "node:worker_threads";

/**
 * Has all tiles inspected by a worker.
 *
 * @returns {Promise<{ results: { tile: string, cracks: number[] }[], failed: { tile: string, error: string }[] }>}
 */
export function inspectAll(tiles) {
  return new Promise((resolve, reject) => {
    const results = [];
    const failed = [];
    const worker = new Worker(new URL("./worker.js", import.meta.url), { name: "inspector", execArgv: [] });
    const finish = () => {
      worker.terminate();
      resolve({ results, failed });
    };
    worker.on("message", (message) => {
      results.push(message);
      if (results.length === tiles.length) finish();
    });
    worker.on("error", reject);
    for (const tile of tiles) worker.postMessage(tile);
    if (tiles.length === 0) finish();
  });
}
