import { parentPort } from "node:worker_threads";

parentPort.once("message", (job) => {
  if (job.kind === "resize") parentPort.postMessage(`${job.file} ${job.width}px q${job.quality}`);
  else parentPort.postMessage(`${job.file} turned ${job.degrees}`);
});
