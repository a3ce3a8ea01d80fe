import { describe, expect, it } from "vitest";
import { requestTo } from "../../../propose/recipes/javascript/investigate.testing.ts";
import { type Failure, manifest, reproduced } from "../reproduce.testing.ts";

const HEAD =
  "import assert from 'node:assert/strict'\nimport { once } from 'node:events'\nimport { test } from 'node:test'\n";
const GET =
  "async function get (app, path) {\n  const server = app.listen(0)\n  await once(server, 'listening')\n  try {\n    return await fetch('http://127.0.0.1:' + server.address().port + path)\n  } finally {\n    server.close()\n  }\n}\n";
const APP =
  "import { createServer } from 'node:http'\n\nexport function createApp (store) {\n  return createServer((req, res) => {\n    const room = store.room(req.url.split('/')[2])\n    if (!room) return res.writeHead(404).end()\n    const host = store.host(room.host)\n    res.end(JSON.stringify({ title: room.title, host: host.name }))\n  })\n}\n";
const ERROR = "TypeError: Cannot read properties of undefined (reading 'name')";

function failing(store: string, test: string): Failure {
  return {
    files: {
      "package.json": manifest({ type: "module", scripts: { test: "node --test" } }),
      "src/app.js": APP,
      "src/store.js": store,
      "test/app.test.js": `${HEAD}import { createApp } from '../src/app.js'\nimport { Store } from '../src/store.js'\n\n${GET}\n${test}`,
    },
    error: ERROR,
    raised: [{ path: "src/app.js", statement: "host.name", at: "name" }],
    request: requestTo("/rooms/r-77"),
  };
}

const LISTS =
  "export class Store {\n  #rooms\n  #hosts\n\n  constructor ({ rooms, hosts }) {\n    this.#rooms = new Map(rooms)\n    this.#hosts = new Map(hosts)\n  }\n\n  room (id) {\n    return this.#rooms.get(id)\n  }\n\n  host (id) {\n    return this.#hosts.get(id)\n  }\n}\n";
const ROWS =
  "import { DatabaseSync } from 'node:sqlite'\n\nexport class Store {\n  constructor () {\n    this.db = new DatabaseSync(':memory:')\n    this.db.exec('create table rooms (id, title, host); create table hosts (id, name)')\n  }\n\n  room (id) {\n    return this.db.prepare('select * from rooms where id = ?').get(id)\n  }\n\n  host (id) {\n    return this.db.prepare('select * from hosts where id = ?').get(id)\n  }\n\n  addHost (id, name) {\n    this.db.prepare('insert into hosts values (?, ?)').run(id, name)\n  }\n}\n";
const PASSES =
  "import { createHmac } from 'node:crypto'\nimport { createServer } from 'node:http'\n\nconst tariff = { renewal: (days) => days * 2 }\nconst sign = (text) => createHmac('sha256', 'x').update(text).digest('base64url')\n\nexport function issue (name, days) {\n  const text = Buffer.from(JSON.stringify({ name, days, until: Date.now() + days * 86400000 })).toString('base64url')\n  return text + '.' + sign(text)\n}\n\nexport function createApp () {\n  return createServer((req, res) => {\n    const [text, signed] = new URL(req.url, 'http://x.invalid').searchParams.get('pass').split('.')\n    if (signed !== sign(text)) return res.writeHead(401).end()\n    const { name, days, until } = JSON.parse(Buffer.from(text, 'base64url'))\n    if (until < Date.now()) return res.end(String(tariff.renewel(days)))\n    res.end(name)\n  })\n}\n";
const ASKED =
  "  const res = await get(createApp(store), '/rooms/a')\n  assert.equal((await res.json()).host, 'Ada')\n})\n";

const CASES = {
  "where a value of what it hands in is another": {
    ...failing(
      LISTS,
      `test('a room', async () => {\n  const store = new Store({ rooms: [['a', { title: 'Blue', host: 'h1' }]], hosts: [['h1', { name: 'Ada' }]] })\n${ASKED}`,
    ),
    lacks: "host: 'h1' }]], hosts: [['h1'",
  },
  "without something that it stores": {
    ...failing(
      ROWS,
      `test('a room', async () => {\n  const store = new Store()\n  store.db.exec("insert into rooms values ('a', 'Blue', 'h1')")\n  store.addHost('h1', 'Ada')\n${ASKED}`,
    ),
    lacks: "addHost",
  },
  "without a row that a text puts in": {
    ...failing(
      ROWS,
      `function stored () {\n  const store = new Store()\n  store.db.exec("insert into rooms values ('a', 'Blue', 'h1'); insert into hosts values ('h1', 'Ada')")\n  return store\n}\n\ntest('a room', async () => {\n  const res = await get(createApp(stored()), '/rooms/a')\n  assert.equal(res.status, 200)\n})\n`,
    ),
    lacks: "insert into hosts",
  },
  "where another change breaks what is around all tests": {
    ...failing(
      LISTS,
      `const known = new Map([['h1', { name: 'Ada' }]])\nconst store = new Store({ rooms: [['a', { title: 'Blue', host: 'h1' }]], hosts: known })\n\ntest('a room', async () => {\n${ASKED}`,
    ),
    lacks: "host: 'h1' }]], hosts: new Map([['h1'",
  },
} as const;

describe("a request of the project's tests with one thing set up otherwise", () => {
  it.each(Object.entries(CASES))(
    "shows the error %s",
    async (_name, { lacks, ...failure }) => {
      const found = await reproduced(failure);
      const source = found.reproduced ? (found.test?.source ?? "") : found.sentence;
      expect(source).toContain("test('/rooms/a is answered where what it needs is set up otherwise'");
      expect(source).not.toContain(lacks);
    },
    120_000,
  );

  it("expects the status that a change is to answer with", async () => {
    const found = await reproduced(CASES["without something that it stores"]);
    if (!found.reproduced) throw new Error(found.sentence);
    const [known] = found.render([])?.cases ?? [];
    const expectation = { kind: "answer", status: [404], detail: [], notDetail: [], headers: [] } as const;
    const asked = found.render([
      {
        name: "unknown_host",
        sentence: "an unknown host is answered with 404",
        expectation,
        role: "proving",
        proves: "fix",
        stimulus: {
          kind: "request",
          method: "GET",
          path: "/rooms/a",
          query: [],
          headers: [],
          body: null,
          credential: null,
        },
      },
    ]);
    expect(asked?.source).toContain("assert.strictEqual(res.status, 404)");
    expect(asked?.cases[0]?.id).toBe(known?.id);
  }, 120_000);

  it("asks for what failed where the test asks for something beside it", async () => {
    const found = await reproduced({
      ...CASES["without something that it stores"],
      request: requestTo("/rooms/r-77/host"),
    });
    const source = found.reproduced ? (found.test?.source ?? "") : found.sentence;
    expect(source).toContain("get(createApp(store), '/rooms/a/host')");
  }, 120_000);

  it("knows the method by the function of the test file that sends it", async () => {
    const found = await reproduced({
      files: {
        "package.json": manifest({ type: "module", scripts: { test: "node --test" } }),
        "src/app.js":
          "import { createServer } from 'node:http'\n\nexport const createApp = ({ isCounted }) => createServer((req, res) => {\n  if (req.method !== 'POST') return res.writeHead(405).end()\n  const counter = isCounted ? {} : { seen: new Map() }\n  counter.seen.set(req.url, 1)\n  res.end('taken')\n})\n",
        "test/app.test.js": `${HEAD}import { createApp } from '../src/app.js'\n\n${GET.replace("get (", "sent (").replace("+ path)", "+ path, { method: 'POST' })")}\ntest('a vote', async () => {\n  const app = createApp({ isCounted: false })\n  const res = await sent(app, '/votes')\n  assert.equal(res.status, 200)\n})\n`,
      },
      error: "TypeError: Cannot read properties of undefined (reading 'set')",
      raised: [{ path: "src/app.js", statement: "counter.seen.set(", at: "set" }],
      request: { ...requestTo("/votes"), method: "POST" },
    });
    const source = found.reproduced ? (found.test?.source ?? "") : found.sentence;
    expect(source).toContain("createApp({ isCounted: true })");
  }, 120_000);

  it("comes long after what it was given was made, where what failed asks for the time", async () => {
    const found = await reproduced({
      files: {
        "package.json": manifest({ type: "module", scripts: { test: "node --test" } }),
        "src/app.js": PASSES,
        "test/app.test.js": `${HEAD}import { createApp, issue } from '../src/app.js'\n\n${GET}\ntest('a pass opens', async () => {\n  const res = await get(createApp(), '/entry?pass=' + issue('Ona', 30))\n  assert.equal(res.status, 200)\n})\n`,
      },
      error: "TypeError: tariff.renewel is not a function",
      raised: [{ path: "src/app.js", statement: "tariff.renewel(days)", at: "renewel" }],
      request: { ...requestTo("/entry"), query: [["pass", "[Filtered]"]] },
    });
    const source = found.reproduced ? (found.test?.source ?? "") : found.sentence;
    expect(source).toContain("queueMicrotask(() => mock.timers.enable(");
    expect(source).toContain("mock.timers.reset()");
  }, 120_000);

  it("shows nothing where no test sends such a request", async () => {
    const failure = failing(LISTS, "test('nothing', () => assert.ok(new Store({ rooms: [], hosts: [] })))\n");
    expect((await reproduced(failure)).reproduced).toBe(false);
  }, 120_000);
});
