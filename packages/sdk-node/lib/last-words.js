/** Delivers while the process is ending and its own event loop no longer turns: in a thread that is waited for. */
const { Worker } = require("node:worker_threads");
const { envelopeOf, headersOf } = require("./delivery.js");

/** Runs in the thread. */
const PROGRAM = `
const { workerData } = require("node:worker_threads");
const { endpoint, headers, bodies, timeout, signal } = workerData;
const done = () => { Atomics.store(signal, 0, 1); Atomics.notify(signal, 0); };
(async () => {
  for (const body of bodies)
    await new Promise((resolve) => {
      const client = require(endpoint.startsWith("https:") ? "node:https" : "node:http");
      const request = client.request(endpoint, { method: "POST", headers: { ...headers, "Content-Length": body.length }, timeout });
      request.on("timeout", () => request.destroy());
      request.on("error", resolve).on("close", resolve);
      request.on("response", (response) => response.resume().on("end", resolve).on("error", resolve));
      request.end(Buffer.from(body));
    });
})().then(done, done);
`;

/** @param envelopes `{ items, eventId }` each @returns whether they were sent within the time */
exports.deliverNow = function deliverNow(envelopes, options, milliseconds) {
  if (envelopes.length === 0) return true;
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const bodies = envelopes.map(({ items, eventId }) => envelopeOf(items, eventId));
  const worker = new Worker(PROGRAM, {
    eval: true,
    execArgv: [],
    env: {},
    workerData: {
      ...{ endpoint: options.endpoint, headers: headersOf(options), bodies, signal },
      timeout: Math.min(options.timeout, milliseconds),
    },
  });
  worker.on("error", () => {});
  worker.unref();
  return Atomics.wait(signal, 0, 0, milliseconds) !== "timed-out";
};
