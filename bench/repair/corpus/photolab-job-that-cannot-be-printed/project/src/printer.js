import { paperFor } from "./papers.js";

async function print({ size, copies = 1 }) {
  const paper = paperFor(size);
  await new Promise((resolve) => setImmediate(resolve));
  return `${copies} on ${paper}`;
}

export function attachPrinter(queue) {
  queue.on("print", async (job) => {
    const result = await print(job);
    queue.done(job, result);
  });
}
