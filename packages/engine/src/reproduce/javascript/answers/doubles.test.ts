import { describe, expect, it } from "vitest";
import { requestTo } from "../../../propose/recipes/javascript/investigate.testing.ts";
import { sampled } from "../../../toolchains/sampled.testing.ts";
import { type Failure, manifest, reproduced } from "../reproduce.testing.ts";

const MODULE = manifest({ type: "module", scripts: { test: "node --test" } });
const TEST = "import assert from 'node:assert/strict'\nimport { test } from 'node:test'\n";
const SERVED =
  "import { once } from 'node:events'\n\nasync function get (app, path) {\n  const server = app.listen(0)\n  await once(server, 'listening')\n  try {\n    return await fetch('http://127.0.0.1:' + server.address().port + path)\n  } finally {\n    server.close()\n  }\n}\n\n";
const READING = (value: string, name: string) =>
  `TypeError: Cannot read properties of ${value} (reading '${name}')`;

interface Handed {
  readonly files: Readonly<Record<string, string>>;
  readonly error: string;
  readonly raised: Failure["raised"];
  readonly path?: string;
  readonly holds: readonly string[];
  readonly lacks?: readonly string[];
}

const LOANS =
  "import { createServer } from 'node:http'\n\nexport function createApp ({ loans, readers }) {\n  return createServer(async (req, res) => {\n    const loan = await loans.find(req.url.slice(7))\n    const reader = await readers.find(loan.reader)\n    res.end(JSON.stringify({ title: loan.title, town: reader.address.town }))\n  })\n}\n";

const HANDED: Readonly<Record<string, Handed>> = {
  "an object that has the function": {
    files: {
      "src/app.js": LOANS,
      "test/app.test.js": `${TEST}import { createApp } from '../src/app.js'\n${SERVED}const doubles = {\n  loans: { find: async () => ({ title: 'Emma', reader: 3 }) },\n  readers: { find: async (id) => ({ id, address: { town: 'Bath' } }) },\n}\n\ntest('a loan', async () => {\n  assert.equal((await get(createApp(doubles), '/loans/1')).status, 200)\n})\n`,
    },
    error: READING("null", "town"),
    raised: [{ path: "src/app.js", statement: "reader.address.town", at: "town" }],
    path: "/loans/7",
    holds: ["loans: { find: async () => ({ title: 'Emma', reader: 3 }) }", "...found, address: null"],
  },
  "a class that stands for another": {
    files: {
      "src/app.js": LOANS,
      "test/app.test.js": `${TEST}import { createApp } from '../src/app.js'\n${SERVED}class Readers {\n  async find (id) {\n    return { id, address: { town: 'Bath' } }\n  }\n}\n\ntest('a loan', async () => {\n  const loans = { find: async () => ({ title: 'Emma', reader: 3 }) }\n  const app = createApp({ loans, readers: new Readers() })\n  assert.equal((await get(app, '/loans/1')).status, 200)\n})\n`,
    },
    error: READING("null", "town"),
    raised: [{ path: "src/app.js", statement: "reader.address.town", at: "town" }],
    path: "/loans/7",
    holds: ["async find (id) {\n    return { address: null }", "title: 'Emma'"],
  },
  "a client that refuses": {
    files: {
      "src/app.js":
        "import { createServer } from 'node:http'\n\nexport function createApp (client) {\n  return createServer(async (req, res) => {\n    const made = await client.member.create({ name: req.url.slice(1) })\n    res.end(JSON.stringify(made))\n  })\n}\n",
      "src/errors.js":
        "export class UniqueViolation extends Error {\n  constructor (message, { code }) {\n    super(message)\n    this.name = 'UniqueViolation'\n    this.code = code\n  }\n}\n",
      "test/app.test.js": `${TEST}import { createApp } from '../src/app.js'\n${SERVED}const client = {\n  club: { create: async () => ({ id: 1 }) },\n  member: { create: async (row) => ({ id: 2, ...row }) },\n}\n\ntest('a member', async () => {\n  assert.equal((await get(createApp(client), '/kim')).status, 200)\n})\n`,
    },
    error: "UniqueViolation: duplicate key value violates unique constraint",
    raised: [{ path: "src/app.js", statement: "await client.member.create", at: "client" }],
    path: "/ann",
    holds: [
      "club: { create: async () => ({ id: 1 }) }",
      "import { UniqueViolation } from '../src/errors.js'",
      "throw Object.assign(new UniqueViolation(",
    ],
    lacks: ["{ id: 2, ...row }"],
  },
  "parts of a service that a test calls": {
    files: {
      "src/checkout.js":
        "export class Checkout {\n  constructor ({ gateway, log }) {\n    this.gateway = gateway\n    this.log = log\n  }\n\n  async pay (order) {\n    const answer = await this.gateway.charge(order.total)\n    this.log(answer.receipt.number)\n    return answer.receipt.number\n  }\n}\n",
      "test/checkout.test.js": `${TEST}import { Checkout } from '../src/checkout.js'\n\ntest('pays', async () => {\n  const gateway = { charge: async (total) => ({ total, receipt: { number: 'R1' } }) }\n  const checkout = new Checkout({ gateway, log: () => {} })\n  assert.equal(await checkout.pay({ total: 3 }), 'R1')\n})\n`,
    },
    error: READING("undefined", "number"),
    raised: [{ path: "src/checkout.js", statement: "this.log(answer.receipt.number)", at: "number" }],
    holds: ["...found, receipt: undefined", "checkout.pay({ total: 3 })"],
  },
  "a function that is handed in": {
    files: {
      "src/digest.js":
        "export async function digest (fetchFeed, names) {\n  const titles = []\n  for (const name of names) {\n    const feed = await fetchFeed(name)\n    titles.push(feed.entries.at(0).title)\n  }\n  return titles\n}\n",
      "test/digest.test.js": `${TEST}import { digest } from '../src/digest.js'\n\ntest('titles', async () => {\n  const titles = await digest(async (name) => ({ name, entries: [{ title: 'One' }] }), ['news'])\n  assert.deepEqual(titles, ['One'])\n})\n`,
    },
    error: READING("undefined", "title"),
    raised: [{ path: "src/digest.js", statement: "titles.push(feed.entries.at(0).title)", at: "title" }],
    holds: ["['news']"],
  },
};

describe("an error that the answer of a part leads to which tests hand in", () => {
  it.each(sampled(Object.entries(HANDED), 2))(
    "is shown by %s",
    async (_name, { files, error, raised, path, holds, lacks = [] }) => {
      const found = await reproduced({
        files: { "package.json": MODULE, ...files },
        error,
        raised,
        request: path ? requestTo(path) : null,
      });
      expect(found.reproduced ? found.kind : found.sentence).toBe("call");
      const source = found.reproduced ? (found.test?.source ?? "") : "";
      for (const part of holds) expect(source).toContain(part);
      for (const part of lacks) expect(source).not.toContain(part);
    },
    120_000,
  );
});
