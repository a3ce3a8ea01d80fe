/** Delivers envelopes over HTTP: retries what may succeed later, gives up on what cannot, and never throws. */
const http = require("node:http");
const https = require("node:https");
const { gzipSync } = require("node:zlib");
const { VERSION } = require("./version.js");

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
const LONGEST_RETRY_AFTER_MS = 300_000;
const MOST_WAITING = 100;

/** Requests of our own carry this header, so that they are told from the application's. */
const OWN_AGENT = `bugstack.node/${VERSION}`;
exports.OWN_AGENT = OWN_AGENT;

/** A Sentry envelope of JSON items, `[type, payload]` each, compressed. */
function envelopeOf(items, eventId) {
  const header = { sent_at: new Date().toISOString(), sdk: { name: "bugstack.node", version: VERSION } };
  if (eventId) header.event_id = eventId;
  const lines = [JSON.stringify(header)];
  for (const [type, payload] of items) {
    const body = JSON.stringify(payload);
    const length = Buffer.byteLength(body);
    lines.push(JSON.stringify({ type, length, content_type: "application/json" }), body);
  }
  return gzipSync(`${lines.join("\n")}\n`, { level: 5 });
}
exports.envelopeOf = envelopeOf;

exports.headersOf = function headersOf({ apiKey }) {
  return {
    "Content-Type": "application/x-sentry-envelope",
    "Content-Encoding": "gzip",
    "User-Agent": OWN_AGENT,
    "X-BugStack-API-Key": apiKey,
    "X-BugStack-SDK-Version": VERSION,
  };
};

/**
 * A bounded queue with one delivery at a time. Nothing of it keeps the process alive unless somebody waits in `flush`.
 * @param post sends one body: `{ status, retryAfter }`, status 0 where there was no answer
 * @param onLost told of the items that are given up, and why
 */
exports.createDelivery = function createDelivery(
  options,
  { log, post = postTo(options), random = Math.random, onLost = () => {} },
) {
  const waiting = [];
  const warned = new Set();
  let current = null;
  let pausedUntil = 0;
  let flushing = 0;
  let wake = null;

  function warnOnce(what, message) {
    if (warned.has(what)) return;
    warned.add(what);
    log.warn(message);
  }

  /** Shorter where somebody waits for the end. */
  function sleep(milliseconds) {
    return new Promise((resolve) => {
      const timer = setTimeout(done, milliseconds);
      if (flushing === 0) timer.unref();
      wake = done;
      function done() {
        clearTimeout(timer);
        wake = null;
        resolve();
      }
    });
  }

  /** @returns null, or why it is given up */
  async function deliver(body) {
    for (let attempt = 0; ; attempt += 1) {
      const rest = pausedUntil - Date.now();
      if (rest > 0) await sleep(rest);
      const { status, retryAfter } = await post(body, flushing > 0);
      if (status >= 200 && status < 300) {
        warned.delete("away");
        return null;
      }
      if (status > 0 && status < 500 && status !== 408 && status !== 429) {
        refused(status);
        return "send_error";
      }
      const pause = waitAsked(retryAfter);
      if (pause !== null) pausedUntil = Date.now() + pause;
      if (attempt >= options.maxRetries) break;
      if (pause === null)
        await sleep(Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempt) * (0.5 + random()));
    }
    warnOnce("away", `cannot reach ${options.endpoint}; events are dropped until it answers again`);
    return "network_error";
  }

  function refused(status) {
    if (status === 401 || status === 403)
      return warnOnce(
        "key",
        `${options.endpoint} refuses the API key (${status}): no errors are reported. Set BUGSTACK_API_KEY to a key of this project; \`bugstack key create\` makes one.`,
      );
    warnOnce(`${status}`, `${options.endpoint} refuses what is reported (${status}); check the endpoint`);
  }

  async function work() {
    while (waiting.length > 0) {
      const { items, eventId } = waiting[0];
      try {
        const reason = await deliver(envelopeOf(items, eventId));
        if (reason !== null) onLost(items, reason);
      } catch (error) {
        log.debug(`an envelope could not be delivered: ${error?.message}`);
      }
      waiting.shift();
    }
    current = null;
  }

  return {
    /** @returns false where the queue is full: reporting must never take the memory of the application */
    submit(items, eventId = null) {
      if (waiting.length >= MOST_WAITING) {
        onLost(items, "queue_overflow");
        return false;
      }
      waiting.push({ items, eventId });
      current ??= work();
      return true;
    },
    /** Waits until all is delivered. @returns whether the time was enough */
    async flush(milliseconds) {
      if (!current) return true;
      flushing += 1;
      wake?.();
      let timer;
      const over = new Promise((resolve) => {
        timer = setTimeout(resolve, milliseconds, false);
      });
      try {
        return await Promise.race([current.then(() => true), over]);
      } finally {
        clearTimeout(timer);
        flushing -= 1;
      }
    },
    /** Takes what has not been delivered, for a process that ends at once. */
    take: () => waiting.splice(0),
    isIdle: () => current === null,
    waiting: () => waiting.map(({ eventId }) => eventId),
  };
};

/** Milliseconds from a Retry-After header, which holds seconds or a date; null where there is none. */
function waitAsked(retryAfter) {
  if (!retryAfter) return null;
  const seconds = /^\s*\d+(\.\d+)?\s*$/.test(retryAfter)
    ? Number(retryAfter) * 1_000
    : Date.parse(retryAfter) - Date.now();
  return Number.isFinite(seconds) ? Math.min(LONGEST_RETRY_AFTER_MS, Math.max(0, seconds)) : null;
}
exports.waitAsked = waitAsked;

/** One connection that is kept: making one costs more than an event. While it is idle it keeps nothing alive. */
const KEPT = { keepAlive: true, maxSockets: 1 };

function postTo(options) {
  let agent = null;
  const post = (body, isAwaited) =>
    new Promise((resolve) => {
      let request;
      const give = (status, retryAfter) => resolve({ status, retryAfter });
      try {
        const url = new URL(options.endpoint);
        const client = url.protocol === "https:" ? https : http;
        const headers = { ...exports.headersOf(options), "Content-Length": body.length };
        agent ??= new client.Agent(KEPT);
        request = client.request(url, { method: "POST", headers, agent, timeout: options.timeout });
      } catch {
        return give(400);
      }
      const timer = setTimeout(() => request.destroy(new Error("time-out")), options.timeout);
      timer.unref();
      request.on("socket", (socket) => !isAwaited && socket.unref());
      request.on("timeout", () => request.destroy(new Error("time-out")));
      request.on("error", (error) => {
        // The server had closed what we kept, as it may: that says nothing about it. An event that comes twice counts once.
        if (request.reusedSocket && error.code === "ECONNRESET") resolve(post(body, isAwaited));
        else give(0);
      });
      request.on("close", () => {
        clearTimeout(timer);
        give(0);
      });
      request.on("response", (response) => {
        response.resume();
        response.on("error", () => {});
        give(response.statusCode, response.headers["retry-after"]);
      });
      request.end(body);
    });
  return post;
}
