import { execFile, spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { CanonicalEvent } from "@bugstack/event";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decodeEvent } from "../store/event-payload.ts";
import { startTestServer, type TestServer } from "../testing.ts";
import { buildNodePackage } from "./node-package.ts";
import { sdkExtension } from "./routes.ts";

const run = promisify(execFile);
const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), "..", "..", "..", "..");
/** Real frameworks, installed once for the machine. */
const FRAMEWORKS = {
  ...{ express: "4.22.3", express5: "npm:express@5.3.0", fastify: "5.12.8" },
  ...{ "@nestjs/core": "11.1.9", "@nestjs/common": "11.1.9", "@nestjs/platform-express": "11.1.9" },
  ...{ "reflect-metadata": "0.2.2", rxjs: "7.8.2" },
  ...{ koa: "2.16.4", "@koa/router": "15.7.0", hono: "4.13.19", "@hono/node-server": "2.1.9" },
};

describe("the package for Node.js", () => {
  it("is the same for the same sources", async () => {
    const [one, two] = [await buildNodePackage(), await buildNodePackage()];
    expect(one.fileName).toMatch(/^bugstack-node-\d+\.\d+\.\d+\.tgz$/);
    expect(Buffer.compare(one.content, two.content)).toBe(0);
  });

  it("takes out the same secrets as the server", async () => {
    await run(process.execPath, [path.join(ROOT, "scripts/node-sdk-redaction.mjs"), "--check"]);
  });
});

describe("the SDK for Node.js, installed from the server", () => {
  let server: TestServer;
  let folder: string;
  let hasFrameworks = false;

  beforeAll(async () => {
    server = await startTestServer([sdkExtension]);
    folder = await mkdtemp(path.join(tmpdir(), "bugstack-node-sdk-"));
    await writeFile(path.join(folder, "package.json"), JSON.stringify({ name: "shop", private: true }));
    await npm(`${server.url}/sdk/node/bugstack-node.tgz`);
    const names = Object.entries(FRAMEWORKS).map(([name, version]) => `${name}@${version}`);
    hasFrameworks = await npm(...names).then(
      () => true,
      (error: unknown) => {
        console.warn(
          `The frameworks cannot be installed, their tests are skipped: ${String(error).slice(0, 300)}`,
        );
        return false;
      },
    );
  }, 300_000);
  afterAll(async () => {
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  function npm(...names: readonly string[]) {
    const options = ["--no-audit", "--no-fund", "--ignore-scripts", "--prefer-offline"];
    return run("npm", ["install", ...options, ...names], { cwd: folder });
  }

  /** Runs a program with the SDK until it ends, reporting to a project of its own. */
  async function play(slug: string, program: string, { file = "app.cjs", node = [] as string[] } = {}) {
    const { token } = await server.project(slug);
    await mkdir(path.join(folder, slug), { recursive: true });
    const main = path.join(folder, slug, file);
    await writeFile(main, program);
    const child = spawn(process.execPath, [...node, main], {
      cwd: folder,
      env: {
        ...{ PATH: process.env.PATH, BUGSTACK_API_KEY: token, BUGSTACK_RELEASE: "shop@1.0.0" },
        ...{ BUGSTACK_ENDPOINT: `${server.url}/api/capture`, BUGSTACK_FLUSH_INTERVAL: "0.1" },
      },
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk: Buffer) => {
        output += chunk.toString();
      });
    const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
    const answer = await server.admin("GET", `/projects/${slug}/counts`);
    const { counts } = answer.body as { counts: readonly Record<string, unknown>[] };
    return { code, output, counts, events: await eventsOf(slug) };
  }

  /** The events that the server keeps. */
  async function eventsOf(slug: string): Promise<readonly CanonicalEvent[]> {
    const rows = await server.context.store.db
      .selectFrom("events")
      .innerJoin("projects", "projects.id", "events.project_id")
      .select("events.payload")
      .where("projects.slug", "=", slug)
      .orderBy("events.id")
      .execute();
    return Promise.all(rows.map(({ payload }) => decodeEvent(payload)));
  }

  it("reports an uncaught exception, and the process ends as it would without", {
    timeout: 120_000,
  }, async () => {
    const { code, output, events } = await play(
      "crash",
      `require("@bugstack/node").init();
       function pay(order) { return order.total.amount; }
       setTimeout(() => { try { pay({}) } catch (cause) { throw new Error("cannot pay, password=" + ["hunter", "22x"].join(""), { cause }) } });`,
    );
    expect(code).toBe(1);
    expect(output).toContain("cannot pay");
    expect(events).toHaveLength(1);
    expect(events[0]?.exceptions.map(({ type }) => type)).toEqual(["TypeError", "Error"]);
    expect(JSON.stringify(events)).not.toContain("hunter22x");
    expect(events[0]?.exceptions[0]?.frames.at(-1)).toMatchObject({ function: "pay", inApp: true });
  });

  it("reads the local variables of the application's frames where it is asked to", {
    timeout: 120_000,
  }, async () => {
    const { code, output, events } = await play(
      "locals",
      `const { init, captureException } = require("@bugstack/node");
       init({ captureLocals: true });
       class Order { constructor() { this.id = 7; this.token = "hunter22x"; } get total() { process.exit(9); } }
       function price(order, items) { const count = items.length; return order.customer.name + count; }
       let tries = 0;
       // The thread that reads them takes a moment to start.
       const timer = setInterval(() => {
         try { price(new Order(), [1, "two"]); } catch (error) {
           tries += 1;
           if (!error[Symbol.for("bugstack.locals")] && tries < 200) return;
           clearInterval(timer);
           captureException(error);
           process.exit(3);
         }
       }, 100);`,
    );
    expect(code).toBe(3);
    expect(output).not.toContain("debugger");
    const [frame] = events[0]?.exceptions[0]?.frames.filter((one) => one.function === "price") ?? [];
    expect(frame?.locals).toMatchObject({ order: { $class: "Order", id: 7 }, items: [1, "two"], count: 2 });
    expect(JSON.stringify(frame?.locals)).not.toContain("hunter22x");
  });

  it("keeps no process alive, and delivers what waits before it ends", { timeout: 120_000 }, async () => {
    const program = `import { captureException } from "@bugstack/node";\ncaptureException(new Error("by hand"));\n`;
    const started = Date.now();
    const { code, events } = await play("auto", program, {
      file: "app.mjs",
      node: ["--import", "@bugstack/node/auto"],
    });
    expect(code).toBe(0);
    expect(events).toHaveLength(1);
    expect(Date.now() - started).toBeLessThan(60_000);
  });

  it("says once that the server is away, and ends soon", { timeout: 120_000 }, async () => {
    const { code } = await play(
      "away",
      `const { init, captureException } = require("@bugstack/node");
       init({ endpoint: "http://127.0.0.1:9/api/capture", shutdownTimeout: 300 });
       captureException(new Error("nobody hears it"));`,
    );
    expect(code).toBe(0);
  });

  it("remembers what the program said and whom it asked, and nothing of it where that is switched off", {
    timeout: 120_000,
  }, async () => {
    const program = (options: string) => `
      const http = require("node:http");
      const { init, captureException } = require("@bugstack/node");
      init(${options});
      const other = http.createServer((request, answer) => { answer.statusCode = request.url.startsWith("/gone") ? 404 : 200; answer.end("{}"); });
      other.listen(0, "127.0.0.1", async () => {
        const base = "http://127.0.0.1:" + other.address().port;
        console.warn("stock is low", { id: 7, token: ["hunter", "22x"].join(""), get total() { process.exit(9); } });
        await new Promise((done) => http.get(base + "/gone?password=" + "hunter" + "22x", (answer) => answer.resume().on("end", () => setImmediate(done))));
        await (await fetch(base + "/prices")).text();
        captureException(new Error("no price"));
        other.closeAllConnections();
        other.close();
      });`;
    const { code, output, events } = await play("crumbs", program(""));
    expect(output).toContain("stock is low");
    expect(code).toBe(0);
    const [said, ...asked] = events[0]?.breadcrumbs ?? [];
    expect(said).toMatchObject({ category: "console", level: "warning", message: "stock is low" });
    expect(said?.data).toMatchObject({ arguments: [{ id: 7 }] });
    expect(asked.map(({ level, data }) => [level, data.method, data.status_code])).toEqual([
      ["warning", "GET", 404],
      ["info", "GET", 200],
    ]);
    expect(String(asked[0]?.data.url)).toContain("/gone?password=");
    expect(JSON.stringify(events)).not.toContain("hunter22x");
    const off = await play("no-crumbs", program("{ captureBreadcrumbs: false }"));
    expect(off.events[0]?.breadcrumbs).toEqual([]);
  });

  it("hands beforeSend what the official SDK hands it", { timeout: 120_000 }, async () => {
    const { output, events } = await play(
      "before-send",
      `const { init, captureException } = require("@bugstack/node");
       const change = {
         in_place(error) { error.message = error.message.replace("Ann", "somebody"); error.metadata.team = "orders"; return error; },
         as_copy: (error) => ({ ...error, message: "another", metadata: { team: "checkout" } }),
         not_at_all: () => null,
         failing: (error) => error.there.is.none,
       };
       init({ deduplicationWindow: 0, beforeSend(error) {
         console.log(error.name, error.statusCode, error.method, typeof error.stack, error.environment);
         return change[error.metadata.how](error);
       } });
       for (const how of Object.keys(change)) captureException(new RangeError("no money: Ann"), { how });`,
    );
    expect(output).toContain("RangeError 500 N/A string production");
    expect(output).toContain("beforeSend threw");
    expect(
      events.map(({ exceptions, extra, message }) => [exceptions[0]?.value, extra.team, message]),
    ).toEqual([
      ["no money: somebody", "orders", null],
      ["another", "checkout", null],
    ]);
  });

  it("tells how many errors were too many to send", { timeout: 120_000 }, async () => {
    const { events } = await play(
      "too-many",
      `const { init, captureException } = require("@bugstack/node");
       init({ maxEventsPerMinute: 2 });
       const fail = [1, 2, 3, 4, 5].map((number) => new Function("return new RangeError('number " + number + "')\\n//# sourceURL=/app/part" + number + ".js"));
       for (const make of fail) captureException(make());`,
    );
    expect(events).toHaveLength(2);
    const reports = await server.context.store.db
      .selectFrom("client_reports")
      .innerJoin("projects", "projects.id", "client_reports.project_id")
      .select(["reason", "quantity"])
      .where("projects.slug", "=", "too-many")
      .execute();
    expect(reports.map(({ reason, quantity }) => [reason, Number(quantity)])).toEqual([["rate_limit", 3]]);
  });

  it("has the methods of the official client, under their names", { timeout: 120_000 }, async () => {
    const { output, events } = await play(
      "official-client",
      `const { ErrorCaptureClient } = require("@bugstack/node");
       const client = ErrorCaptureClient.init({ redactFields: ["shoeSize"] });
       const captured = {
         id: "err_1", name: "TypeError", message: "x is undefined", timestamp: new Date().toISOString(),
         stack: "TypeError: x is undefined\\n    at pay (/app/pay.js:3:7)", route: "/orders/[id]", method: "POST", statusCode: 502,
         url: "https://shop.example/orders/7", queryParams: { page: "2" }, requestHeaders: { cookie: "a=hunter22x" },
         requestBody: { amount: 3, shoeSize: "43" }, metadata: { team: "checkout" }, environment: "test", sdkVersion: "0.2.0", nodeVersion: "v22",
       };
       (async () => {
         const taken = [await client.reportError(captured), await client.reportError(captured), await client.reportError(null)];
         const { deduplicator, retryQueue } = client.getStats();
         console.log(JSON.stringify([taken, client === ErrorCaptureClient.getInstance(), client.getConfig().redactFields,
           client.shouldRedact("password"), client.shouldRedact("shoe_size"), client.shouldRedact("author"), deduplicator.size, retryQueue.size]));
         await client.flush();
         client.destroy();
       })();`,
    );
    expect(output).toContain('[[true,false,false],true,["shoeSize"],true,true,false,1,1]');
    const [event] = events;
    expect(event?.exceptions).toMatchObject([
      { type: "TypeError", value: "x is undefined", frames: [{ function: "pay", line: 3, column: 7 }] },
    ]);
    expect(event?.request).toMatchObject({
      ...{ method: "POST", route: "/orders/[id]", query: [["page", "2"]], path: "/orders/7" },
      body: { amount: 3 },
    });
    expect(event?.responseStatus).toBe(502);
    expect(event?.extra).toMatchObject({ team: "checkout" });
    expect(JSON.stringify(event)).not.toMatch(/hunter22x|"43"/);
  });

  it.each([
    ["its own", `init();`],
    ["one that comes by --import", ""],
  ])(
    "watches worker threads: an error in a thread is reported once, with %s start",
    { timeout: 120_000 },
    async (how, start) => {
      const { code, output, events } = await play(
        how === "its own" ? "threads" : "threads-auto",
        `const { Worker, isMainThread } = require("node:worker_threads");
       const { init } = require("@bugstack/node");
       ${start}
       if (isMainThread) {
         const worker = new Worker(__filename);
         // An application that lives on without its thread.
         worker.on("error", (error) => console.log("heard " + error.message));
         worker.on("exit", (code) => console.log("ended " + code));
       } else {
         const work = () => { throw new TypeError("a thread failed"); };
         setTimeout(() => work(), 10);
       }`,
        start === "" ? { node: ["--import", "@bugstack/node/auto"] } : {},
      );
      expect(output).toContain("heard a thread failed");
      expect(output).toContain("ended 1");
      expect(code).toBe(0);
      expect(events.map(({ exceptions }) => exceptions[0]?.value)).toEqual(["a thread failed"]);
      expect(events[0]?.exceptions[0]?.frames.at(-1)).toMatchObject({ function: "work", inApp: true });
    },
  );

  const REQUESTS = `
    const http = require("node:http");
    const ask = (server, method, path, body) => new Promise((done, fail) => {
      const { port } = server.address();
      const headers = { "content-type": "application/json" };
      const request = http.request({ host: "127.0.0.1", port, method, path, headers }, (answer) =>
        answer.resume().on("end", () => done(answer.statusCode)));
      request.on("error", fail);
      request.end(body && JSON.stringify(body));
    });
    const listening = (server) => server.listening ? server : new Promise((done) => server.once("listening", () => done(server)));
    const finish = async (server) => {
      const statuses = [await ask(server, "POST", "/orders/17", { amount: 3, password: "hunter22x" }), await ask(server, "GET", "/orders/18"), await ask(server, "GET", "/orders/19")];
      console.log(JSON.stringify(statuses));
      server.closeAllConnections?.();
      server.close();
    };`;
  const APPLICATIONS = {
    http: `const server = http.createServer((request, answer) => {
        if (request.method === "GET") return answer.end("{}");
        request.on("data", () => {}).on("end", () => { answer.statusCode = 500; answer.end(); });
      });
      server.listen(0, "127.0.0.1");`,
    ...Object.fromEntries(
      ["express", "express5"].map((name) => [
        name,
        `const express = require("${name}");
        const app = express();
        app.use(express.json());
        const orders = express.Router();
        orders.post("/:id", (request, answer) => { answer.json(request.user.name); });
        orders.get("/:id", (request, answer) => { answer.json({}); });
        app.use("/orders", orders);
        const server = app.listen(0, "127.0.0.1");`,
      ]),
    ),
    // As an application that changed its package from the official one has it.
    "official-names": `const express = require("express");
      const { bugstackErrorHandler, initBugStack, wrapExpressHandler } = require("@bugstack/node/express");
      const { captureError } = require("@bugstack/node/generic");
      if (typeof require("@bugstack/node/next").withErrorCapture !== "function") process.exit(8);
      const app = express();
      app.use(initBugStack({ projectId: "shop", autoFix: false }));
      app.use(express.json());
      app.post("/orders/:id", wrapExpressHandler(async (request, answer) => { answer.json(request.user.name); }));
      app.get("/orders/:id", (request, answer) => { answer.json({}); });
      app.use(bugstackErrorHandler());
      // Redirects of Next.js are thrown, and are no errors.
      if (await captureError(Object.assign(new Error("NEXT_REDIRECT"), { digest: "NEXT_REDIRECT;replace;/;307;" }))) process.exit(9);
      const server = app.listen(0, "127.0.0.1");`,
    fastify: `const app = require("fastify")();
      app.post("/orders/:id", async (request) => request.user.name);
      app.get("/orders/:id", async () => ({}));
      await app.listen({ port: 0, host: "127.0.0.1" });
      const { server } = app;`,
    nestjs: `require("reflect-metadata");
      const { Controller, Get, Module, Param, Post } = require("@nestjs/common");
      const { NestFactory } = require("@nestjs/core");
      class Orders {
        pay(id) { return this.users.find(id); }
        show() { return {}; }
      }
      // What TypeScript makes of decorators.
      const of = (name) => [Orders.prototype, name, Object.getOwnPropertyDescriptor(Orders.prototype, name)];
      Controller("orders")(Orders);
      Post(":id")(...of("pay"));
      Param("id")(Orders.prototype, "pay", 0);
      Get(":id")(...of("show"));
      class Shop {}
      Module({ controllers: [Orders] })(Shop);
      const app = await NestFactory.create(Shop, { logger: false });
      await app.listen(0, "127.0.0.1");
      const server = app.getHttpServer();`,
    koa: `const Koa = require("koa");
      const { Router } = require("@koa/router");
      const app = new Koa();
      app.silent = true;
      const router = new Router();
      router.post("/orders/:id", async (context) => { for await (const _ of context.req); context.body = context.user.name; });
      router.get("/orders/:id", (context) => { context.body = {}; });
      app.use(router.routes());
      const server = app.listen(0, "127.0.0.1");`,
    hono: `const { Hono } = await import("hono");
      const { serve } = await import("@hono/node-server");
      const app = new Hono();
      app.use(bugstack.honoMiddleware());
      app.post("/orders/:id", async (context) => { await context.req.json(); return context.json(context.get("user").name); });
      app.get("/orders/:id", (context) => context.json({}));
      const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });`,
  };

  it.each(Object.entries(APPLICATIONS))(
    "watches %s: error, route, body, counts",
    { timeout: 120_000 },
    async (name, application) => {
      if (name !== "http" && !hasFrameworks) return;
      const { output, events, counts } = await play(
        name,
        `const bugstack = require("@bugstack/node");
         bugstack.init();
         ${REQUESTS}
         (async () => {
           ${application}
           await finish(await listening(server));
         })();`,
      );
      expect(output).toContain("[500,200,200]");
      expect(events).toHaveLength(1);
      const [event] = events;
      if (name !== "http") expect(event?.exceptions.at(-1)?.type).toBe("TypeError");
      expect(event?.request).toMatchObject({ method: "POST", body: { amount: 3 } });
      expect(JSON.stringify(event)).not.toContain("hunter22x");
      const routes = counts.map(({ method, route, total, failed }) => [
        method,
        route,
        Number(total),
        Number(failed),
      ]);
      expect(routes.toSorted()).toEqual([
        ["GET", "/orders/:id", 2, 0],
        ["POST", "/orders/:id", 1, 1],
      ]);
    },
  );

  it("knows no other file", async () => {
    expect((await fetch(`${server.url}/sdk/node/other.tgz`)).status).toBe(404);
    expect(await (await fetch(`${server.url}/sdk/node`)).text()).toContain("bugstack-node-");
  });
});
