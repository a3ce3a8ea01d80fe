import { describe, expect, it } from "vitest";
import { requestTo } from "../../propose/recipes/javascript/investigate.testing.ts";
import { sampled } from "../../toolchains/sampled.testing.ts";
import { breachesOf } from "../../verify/honesty/honesty.ts";
import { type Failure, manifest, reproduced } from "./reproduce.testing.ts";

const MODULE = manifest({ type: "module", scripts: { test: "node --test" } });
const APP =
  "import { createServer } from 'node:http'\n\nexport function createApp ({ orders, clock }) {\n  return createServer(async (req, res) => {\n    const order = await orders.find(req.url.slice(8))\n    res.end(JSON.stringify({ city: order.city, at: clock() }))\n  })\n}\n";
const RAISED: Failure["raised"] = [
  { path: "src/app.js", statement: "res.end(JSON.stringify({ city: order.city", at: "city" },
];
const HEAD =
  "import assert from 'node:assert/strict'\nimport { once } from 'node:events'\nimport { after, before, test } from 'node:test'\nimport { createApp } from '../src/app.js'\n\n";

const ARRANGEMENTS: Readonly<Record<string, { test: string; holds: readonly string[] }>> = {
  "a test that makes it in place": {
    test: `${HEAD}const orders = new Map([['1', { city: 'Ulm' }]])\nconst store = { find: async (id) => orders.get(id) }\n\ntest('an order', async () => {\n  const server = createApp({ orders: store, clock: () => 7 }).listen(0)\n  await once(server, 'listening')\n  const response = await fetch('http://127.0.0.1:' + server.address().port + '/orders/1')\n  assert.equal((await response.json()).city, 'Ulm')\n  server.close()\n})\n`,
    holds: ["const orders = new Map(", "const app = createApp({ orders: store, clock: () => 7 })"],
  },
  "a test that closes what it opened": {
    test: `${HEAD.replace("import { after", "import { createServer } from 'node:http'\nimport { after")}test('an order', async () => {\n  const other = createServer((_, res) => res.end('Ulm')).listen(0)\n  const store = { find: async () => undefined, other }\n  const server = createApp({ orders: store, clock: () => 7 }).listen(0)\n  await once(server, 'listening')\n  assert.ok(server)\n  server.close()\n  other.close()\n})\n`,
    holds: ["  try {\n    const ", "  } finally {\n    other.close()\n  }\n"],
  },
  "hooks of the tests": {
    test: `${HEAD}let server\nconst store = { find: async (id) => (id === '1' ? { city: 'Ulm' } : undefined) }\n\nbefore(async () => {\n  server = createApp({ orders: store, clock: () => 7 })\n  server.listen(0)\n  await once(server, 'listening')\n})\n\nafter(() => server.close())\n\ntest('an order', async () => {\n  const response = await fetch('http://127.0.0.1:' + server.address().port + '/orders/1')\n  assert.equal((await response.json()).city, 'Ulm')\n})\n`,
    holds: ["const app = createApp({ orders: store, clock: () => 7 })"],
  },
  "hooks that let it listen": {
    test: `${HEAD}const server = createApp({ orders: { find: async () => undefined }, clock: () => 7 })\n\nbefore(async () => {\n  server.listen(0)\n  await once(server, 'listening')\n})\n\nafter(() => server.close())\n\ntest('an order', async () => {\n  assert.ok(server.address().port > 0)\n})\n`,
    holds: ["server.listen(0)\n", "await send(server, '/orders/", "app.address().port"],
  },
  "a helper that the tests share": {
    test: `${HEAD}async function get (app, path) {\n  const server = app.listen(0)\n  await once(server, 'listening')\n  try {\n    return await fetch('http://127.0.0.1:' + server.address().port + path)\n  } finally {\n    server.close()\n  }\n}\n\nconst app = () => createApp({ orders: { find: async () => undefined }, clock: () => 7 })\n\ntest('an order', async () => {\n  assert.equal(typeof (await get(app(), '/health')), 'object')\n})\n`,
    holds: ["const app = () => createApp("],
  },
};

describe("requests to an application that takes what it needs", () => {
  it.each(sampled(Object.entries(ARRANGEMENTS), 1))(
    "are sent to the one of %s",
    async (_name, { test, holds }) => {
      const found = await reproduced({
        files: { "package.json": MODULE, "src/app.js": APP, "test/app.test.js": test },
        error: "TypeError: Cannot read properties of undefined (reading 'city')",
        raised: RAISED,
        request: requestTo("/orders/9"),
      });
      expect(found.reproduced ? found.kind : found.sentence).toBe("request");
      const source = found.reproduced ? (found.test?.source ?? "") : "";
      for (const line of holds) expect(source).toContain(line);
    },
    120_000,
  );

  it("are sent to the one that the program starts, where no test has one", async () => {
    const found = await reproduced({
      files: {
        "package.json": MODULE,
        "src/app.js": APP,
        "src/orders.js": "export const createOrders = () => ({ find: async () => undefined })\n",
        "src/server.js":
          "import { createApp } from './app.js'\nimport { createOrders } from './orders.js'\n\nconst orders = createOrders()\nconst app = createApp({ orders, clock: () => Date.now() })\n\napp.listen(process.env.PORT ?? 3000, () => console.log('up'))\n",
      },
      error: "TypeError: Cannot read properties of undefined (reading 'city')",
      raised: RAISED,
      request: requestTo("/orders/9"),
    });
    expect(found.reproduced ? found.kind : found.sentence).toBe("request");
    const source = found.reproduced ? (found.test?.source ?? "") : "";
    expect(source).toContain("const orders = createOrders()");
    expect(source).not.toContain("PORT");
  }, 120_000);
});

describe("requests to a program that keeps its application for itself", () => {
  it.each(
    sampled(
      [
        [
          "a module",
          { type: "module" },
          "import { createServer } from 'node:http'\n\nconst people = { kim: { name: 'Kim' } }\n\ncreateServer(async (req, res) => {\n  const person = people[req.url.slice(8)]\n  res.end(person.name)\n}).listen(3000, () => console.log('up'))\n",
        ],
        [
          "a module of CommonJS",
          {},
          "const http = require('node:http');\n\nconst people = { kim: { name: 'Kim' } };\nconst server = http.createServer(async (req, res) => {\n  const person = people[req.url.slice(8)];\n  res.end(person.name);\n});\n\nserver.listen(3000);\n",
        ],
        [
          "a module that fills its routes before it listens",
          {},
          "const http = require('node:http');\n\nconst people = { kim: { name: 'Kim' } };\nconst routes = {};\nconst server = http.createServer(async (req, res) => routes.people(req, res));\nroutes.people = async (req, res) => {\n  const person = people[req.url.slice(8)];\n  res.end(person.name)\n};\n\nserver.listen(3000);\n",
        ],
      ] as const,
      1,
    ),
  )(
    "are sent to what it lets listen: %s",
    async (_kind, type, program) => {
      const found = await reproduced({
        files: {
          "package.json": manifest({ ...type, scripts: { test: "node --test" } }),
          "src/server.js": program,
        },
        error: "TypeError: Cannot read properties of undefined (reading 'name')",
        raised: [{ path: "src/server.js", statement: "res.end(person.name)", at: "name" }],
        request: requestTo("/people/9"),
      });
      expect(found.reproduced ? found.kind : found.sentence).toBe("request");
      const test = found.reproduced ? found.test : null;
      expect(test?.source).toContain("Server.prototype.listen = listen");
      const modules = { paths: ["src/server.js"], requirements: [], imported: [] };
      const breaches = await breachesOf({ files: [], tests: test ? [test] : [], modules, reproduction: "" });
      expect(breaches).toEqual([]);
    },
    120_000,
  );

  it("are sent to what a module gives out in the same breath, and lets listen only where it is the program", async () => {
    const found = await reproduced({
      files: {
        "package.json": manifest({ scripts: { test: "node --test" } }),
        "src/server.js":
          "const http = require('node:http');\n\nconst people = { kim: { name: 'Kim' } };\nconst server = (module.exports = http.createServer(async (req, res) => {\n  const person = people[req.url.slice(8)];\n  res.end(person.name)\n}));\n\nif (!module.parent) server.listen(3000);\n",
      },
      error: "TypeError: Cannot read properties of undefined (reading 'name')",
      raised: [{ path: "src/server.js", statement: "res.end(person.name)", at: "name" }],
      request: requestTo("/people/9"),
    });
    expect(found.reproduced ? found.test?.source : found.sentence).toMatch(
      /server = require\(.\.\.\/src\/server.\)/,
    );
  }, 120_000);
});
