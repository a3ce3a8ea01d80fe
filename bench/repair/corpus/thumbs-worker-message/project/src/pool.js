import { Worker } from "node:worker_threads";

/** What of a job a worker can be sent: data, no functions. */
function rotateMessage({ kind, file, degrees }) {
  return { kind, file, degrees };
}

const MESSAGES = {
  rotate: rotateMessage,
  resize: ({ callback, ...job }) => job,
};

export function run(job) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./worker.js", import.meta.url), { execArgv: [] });
    worker.once("error", reject);
    worker.once("message", (line) => {
      job.callback?.(line);
      resolve(line);
      worker.terminate();
    });
    worker.postMessage(MESSAGES[job.kind](job));
  });
}
