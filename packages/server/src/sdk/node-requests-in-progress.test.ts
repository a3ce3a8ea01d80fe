import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const run = promisify(execFile);
const SDK = path.join(import.meta.dirname, "../../../sdk-node/lib/index.js");
const WOULD_SEND = "[BugStack DryRun] Would send: ";

/** What stands before each program: a server that answers once `start()` was called, and one who asks it. */
const PRELUDE = `
const { init, flush, onRequestError, captureException } = require(${JSON.stringify(SDK)});
const http = require("node:http");
let start;
const started = new Promise((resolve) => { start = resolve; });
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
async function listen(handle, { given = started, awaited = 1 } = {}) {
  let arrived;
  const arrival = new Promise((resolve) => { arrived = resolve; });
  const server = http.createServer(async (request, response) => {
    awaited -= 1;
    if (awaited === 0) arrived();
    await given;
    await handle(request, response);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, arrival, port: server.address().port };
}
function ask(port, path, body, options = {}) {
  return new Promise((resolve, reject) => {
    const headers = body ? { "content-type": "application/json" } : {};
    const request = http.request({ port, host: "127.0.0.1", path, method: body ? "POST" : "GET", headers, ...options }, (response) => {
      response.resume();
      response.on("end", () => resolve(response.statusCode));
    });
    request.on("error", reject);
    request.end(body);
  });
}
async function bodyOf(request) {
  let text = "";
  for await (const chunk of request) text += chunk;
  return JSON.parse(text);
}
const settings = { dryRun: true, flushInterval: 3600 };
`;

/** Servers such as that of Next.js listen before they load what starts the SDK. */
describe("requests that had arrived when the SDK for Node.js was started", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "bugstack-early-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** Runs the program to its end. */
  async function play(program: string) {
    const main = path.join(folder, "app.cjs");
    await writeFile(main, `${PRELUDE}\n(async () => {\n${program}\nawait flush(); process.exit(0);\n})();`);
    const { stdout } = await run(process.execPath, [main], { cwd: folder, timeout: 60_000 });
    const payloads = stdout
      .split("\n")
      .filter((line) => line.startsWith(WOULD_SEND))
      .map((line) => JSON.parse(line.slice(WOULD_SEND.length)) as Record<string, unknown>);
    const entries = payloads.flatMap(({ entries = [] }) => entries as readonly Record<string, unknown>[]);
    return {
      events: payloads.filter((payload) => "event_id" in payload) as readonly Record<string, unknown>[],
      counts: entries.map(({ method, route, total, failed }) => ({ method, route, total, failed })),
    };
  }

  it("are counted as all others, once", async () => {
    const { counts, events } = await play(`
      const { arrival, port } = await listen((request, response) => response.end("{}"));
      const first = ask(port, "/orders/17", null, { agent });
      await arrival;
      init(settings);
      start();
      await first;
      await ask(port, "/orders/18", null, { agent });
    `);
    expect(counts).toEqual([{ method: "GET", route: "/orders/:id", total: 2, failed: 0 }]);
    expect(events).toEqual([]);
  });

  it("are reported with their body where they fail, once", async () => {
    const { counts, events } = await play(`
      const { arrival, port } = await listen(async (request, response) => {
        const order = await bodyOf(request);
        try { order.customer.name; } catch (error) {
          // As Next.js tells of it, where nothing leads from the error to the request but this.
          onRequestError(error, { path: "/rewritten", method: "POST", headers: request.headers }, {});
          response.statusCode = 500;
          response.end();
        }
      });
      const first = ask(port, "/orders/17", JSON.stringify({ amount: 3 }));
      await arrival;
      init(settings);
      start();
      await first;
    `);
    expect(counts).toEqual([{ method: "POST", route: "/orders/:id", total: 1, failed: 1 }]);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      transaction: "/orders/:id",
      request: { method: "POST", data: { amount: 3 } },
      exception: { values: [{ type: "TypeError" }] },
    });
  });

  it("are told apart where several wait", async () => {
    const { counts, events } = await play(`
      const { arrival, port } = await listen(async (request, response) => {
        const { amount } = await bodyOf(request);
        if (amount === 2) onRequestError(new RangeError("2"), { path: request.url, method: "POST", headers: { ...request.headers } }, {});
        response.statusCode = amount === 2 ? 500 : 201;
        response.end();
      }, { awaited: 3 });
      const all = [1, 2, 3].map((amount) => ask(port, "/orders/" + amount, JSON.stringify({ amount })));
      await arrival;
      init(settings);
      start();
      await Promise.all(all);
    `);
    expect(counts).toEqual([{ method: "POST", route: "/orders/:id", total: 3, failed: 1 }]);
    expect(events.map(({ request }) => request)).toMatchObject([{ method: "POST", data: { amount: 2 } }]);
  });

  it("are left alone where they were answered, or where it is the application that asks", async () => {
    const { counts, events } = await play(`
      const { port } = await listen((request, response) => response.end(), { given: null });
      await ask(port, "/before", null, { agent });
      const other = await listen((request, response) => response.end());
      const asking = ask(other.port, "/outside");
      await other.arrival;
      init(settings);
      start();
      await asking;
    `);
    expect(counts).toEqual([{ method: "GET", route: "/outside", total: 1, failed: 0 }]);
    expect(events).toEqual([]);
  });

  it("do not take an error of another request for theirs", async () => {
    const { events } = await play(`
      const { arrival, port } = await listen((request, response) => response.end());
      const first = ask(port, "/orders/17", JSON.stringify({ amount: 3 }));
      await arrival;
      init(settings);
      onRequestError(new RangeError("elsewhere"), { path: "/invoices/3", method: "POST", headers: {} }, {});
      start();
      await first;
    `);
    expect(events.map(({ request }) => request)).toMatchObject([{ method: "POST", url: "/invoices/3" }]);
  });
});
