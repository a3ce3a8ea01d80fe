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
  "a part of a service that refuses": {
    files: {
      "src/checkout.js":
        "export class Checkout {\n  constructor ({ gateway, log }) {\n    this.gateway = gateway\n    this.log = log\n  }\n\n  async pay (order) {\n    const answer = await this.gateway.charge(order.total)\n    this.log(answer.receipt.number)\n    return answer.receipt.number\n  }\n}\n",
      "test/checkout.test.js": `${TEST}import { Checkout } from '../src/checkout.js'\n\ntest('pays', async () => {\n  const gateway = { charge: async (total) => ({ total, receipt: { number: 'R1' } }) }\n  const checkout = new Checkout({ gateway, log: () => {} })\n  assert.equal(await checkout.pay({ total: 3 }), 'R1')\n})\n`,
    },
    error: "CardDeclined: the card was declined",
    raised: [
      { path: "src/checkout.js", statement: "await this.gateway.charge(order.total)", at: "this.gateway" },
    ],
    holds: ["name: 'CardDeclined'", "checkout.pay({ total: 3 })"],
    lacks: ["number: 'R1'"],
  },
  "rows that a table's reader makes objects of": {
    files: {
      "src/app.js":
        "import { createServer } from 'node:http'\n\nconst toMeter = (row) => ({ place: row.place, start: row.started_at, unit: row.unit })\n\nexport function createApp (db) {\n  return createServer(async (req, res) => {\n    const { rows } = await db.query('select * from meters')\n    const meters = rows.map(toMeter)\n    res.end(meters.map((meter) => [meter.place, meter.start.toISOString(), meter.unit].join(' ')).join())\n  })\n}\n",
      "test/app.test.js": `${TEST}import { createApp } from '../src/app.js'\n${SERVED}const withRows = (rows) => createApp({ query: async () => ({ rows }) })\n\ntest('no meters', async () => {\n  assert.equal((await get(withRows([{ total: 2 }]), '/total')).status, 200)\n})\n`,
    },
    error: "TypeError: meter.start.toISOString is not a function",
    raised: [{ path: "src/app.js", statement: "meter.start.toISOString", at: "toISOString" }],
    path: "/meters",
    holds: ["{ place: 'x', unit: 'x' }, ...one, started_at: '2024-03-01T09:30:00.000Z'"],
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
