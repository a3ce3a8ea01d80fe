import { describe, expect, it } from "vitest";
import { sampled } from "../../toolchains/sampled.testing.ts";
import { type Failure, manifest, reproduced } from "./reproduce.testing.ts";

const MODULE = manifest({ type: "module", scripts: { test: "node --test" } });
const HEAD = "import assert from 'node:assert/strict'\nimport { test } from 'node:test'\n";
const EMPTY = `${HEAD}\ntest('adds', () => {\n  assert.equal(1 + 1, 2)\n})\n`;
const READ = (name: string, value = "undefined") =>
  `TypeError: Cannot read properties of ${value} (reading '${name}')`;

interface Case extends Failure {
  /** Text that the test must hold. */
  readonly holds: readonly string[];
}

const SERVICE =
  "export function createService ({ store, clock }) {\n  async function close (id, reason) {\n    const account = await store.find(id)\n    return { id: account.id, at: clock(), reason }\n  }\n\n  return { close, open: () => store.all() }\n}\n";

const CASES: Readonly<Record<string, Case>> = {
  "a function inside a factory, with what a test gives the factory": {
    files: {
      "package.json": MODULE,
      "src/service.js": SERVICE,
      "test/service.test.js": `${HEAD}import { createService } from '../src/service.js'\n\nconst accounts = new Map([['a1', { id: 'a1' }]])\nconst store = { find: async (id) => accounts.get(id), all: () => [...accounts.values()] }\n\ntest('closes', async () => {\n  const service = createService({ store, clock: () => 7 })\n  assert.equal((await service.close('a1', 'x')).at, 7)\n})\n`,
    },
    error: READ("id"),
    raised: [{ path: "src/service.js", statement: "return { id: account.id", at: "id", function: "close" }],
    locals: { id: "a9", reason: "moved" },
    holds: ["const accounts = new Map(", 'createService({ store, clock: () => 7 }).close("a9", "moved")'],
  },
  "a function inside a factory that nobody calls, with stand-ins": {
    files: { "package.json": MODULE, "src/service.js": SERVICE, "test/a.test.js": EMPTY },
    error: READ("id"),
    raised: [{ path: "src/service.js", statement: "return { id: account.id", at: "id", function: "close" }],
    locals: { id: "a9", reason: "moved" },
    holds: ["createService({ store: { find: () => Promise.resolve(undefined)"],
  },
  "a function that is handed a callback, where a test says that nobody calls it": {
    files: {
      "package.json": MODULE,
      "src/evening.js":
        "const groups = { may: [{ pool: 'lido' }] }\n\nexport async function evening (month, tell) {\n  for (const group of groups[month] ?? []) {\n    await tell(group.pool, group.samples.length)\n  }\n}\n",
      "test/evening.test.js": `${HEAD}import { evening } from '../src/evening.js'\n\ntest('nothing', async () => {\n  await evening('june', assert.fail)\n  await evening('july', () => { throw new Error('must not be called') })\n})\n`,
    },
    error: READ("length"),
    raised: [
      { path: "src/evening.js", statement: "group.samples.length", at: "length", function: "evening" },
    ],
    locals: { month: "may" },
    holds: ['evening("may", () => {})'],
  },
  "a function of a table that gives nothing, by its key and with what it reads": {
    files: {
      "package.json": MODULE,
      "src/handlers.js":
        "const store = { tidy: (keys) => ({ summary: keys.join() }) }\n\nexport const copy = (data) => ({ summary: data.from })\n\nexport const purge = (data) => {\n  store.tidy(data.keys.filter((key) => key !== 'kept'))\n}\n",
      "src/queue.js":
        "export class Queue {\n  constructor (handlers) {\n    this.handlers = handlers\n  }\n\n  process (job) {\n    const handler = this.handlers[job.name]\n    if (!handler) return 'unknown'\n    const result = handler(job.data)\n    return result.summary\n  }\n}\n",
      "src/main.js":
        "import * as handlers from './handlers.js'\nimport { Queue } from './queue.js'\n\nexport const queue = new Queue(handlers)\n",
      "test/a.test.js": EMPTY,
    },
    error: READ("summary"),
    raised: [{ path: "src/queue.js", statement: "result.summary", at: "summary", function: "Queue.process" }],
    holds: ['process({ name: "purge", data: { keys: ["x", "x"] } })'],
  },
  "a method that hands a promise on, which a test waits for": {
    files: {
      "package.json": MODULE,
      "src/farm.js":
        "const sites = { linden: { key: 'l' } }\nconst one = async (key) => key\n\nexport class Farm {\n  yieldOf (site) {\n    return one(sites[site].key)\n  }\n}\n",
      "test/farm.test.js": `${HEAD}import { Farm } from '../src/farm.js'\n\ntest('a yield', async () => {\n  const farm = new Farm()\n  assert.equal(await farm.yieldOf('linden'), 'l')\n})\n`,
    },
    error: READ("key"),
    raised: [{ path: "src/farm.js", statement: "sites[site].key", at: "key", function: "Farm.yieldOf" }],
    locals: { site: "heath" },
    holds: ['await new Farm().yieldOf("heath")'],
  },
  "a method of a class with what a test gives its constructor": {
    files: {
      "package.json": MODULE,
      "src/cart.js":
        "export class Cart {\n  #prices\n  constructor (prices) {\n    this.#prices = prices\n  }\n\n  total (lines) {\n    return lines.reduce((sum, line) => sum + this.#prices.get(line.sku).cents, 0)\n  }\n}\n",
      "test/cart.test.js": `${HEAD}import { Cart } from '../src/cart.js'\n\ntest('total', () => {\n  const prices = new Map()\n  prices.set('tea', { cents: 300 })\n  const cart = new Cart(prices)\n  assert.equal(cart.total([{ sku: 'tea' }]), 300)\n})\n`,
    },
    error: READ("cents"),
    raised: [
      { path: "src/cart.js", statement: "this.#prices.get(line.sku).cents", at: "cents" },
      { path: "src/cart.js", statement: "return lines.reduce((sum", at: "reduce", function: "Cart.total" },
    ],
    holds: ["prices.set('tea', { cents: 300 })", "new Cart(prices).total("],
  },
  "a getter of an object that a test makes": {
    files: {
      "package.json": MODULE,
      "src/team.js":
        "export class Team {\n  constructor (people) {\n    this.people = people\n  }\n\n  get lead () {\n    return this.people.find((one) => one.isLead).name\n  }\n}\n",
      "test/team.test.js": `${HEAD}import { Team } from '../src/team.js'\n\ntest('people', () => {\n  assert.equal(new Team([]).people.length, 0)\n})\n`,
    },
    error: READ("name"),
    raised: [
      { path: "src/team.js", statement: "return this.people.find(", at: "name", function: "get lead" },
    ],
    holds: ["new Team([]).lead"],
  },
  "a part of a fixture of the tests that was empty": {
    files: {
      "package.json": MODULE,
      "src/label.js":
        "export function label (order, options) {\n  const lines = order.lines.map((line) => line.name.toUpperCase())\n  return options.prefix.padStart(3) + order.customer.name.trim() + lines.join()\n}\n",
      "test/orders.js": "export const order = { customer: { name: 'Kim' }, lines: [{ name: 'tea' }] }\n",
      "test/label.test.js": `${HEAD}import { label } from '../src/label.js'\nimport { order } from './orders.js'\n\nconst options = { prefix: '-' }\n\ntest('label', () => {\n  assert.match(label(order, options), /Kim/)\n})\n`,
    },
    error: READ("name"),
    raised: [
      { path: "src/label.js", statement: "order.customer.name.trim()", at: "name", function: "label" },
    ],
    holds: ["label({ ...order, customer: undefined }, options)"],
  },
  "a function that a table of the module holds under a key": {
    files: {
      "package.json": MODULE,
      "src/handlers.js":
        "export const handlers = Object.freeze({ 'invoice.failed': failed, paid: () => 1 })\n\nfunction failed (invoice) {\n  return invoice.customer.email\n}\n",
      "test/a.test.js": EMPTY,
    },
    error: READ("email", "null"),
    raised: [
      {
        path: "src/handlers.js",
        statement: "return invoice.customer.email",
        at: "email",
        function: "failed",
      },
    ],
    holds: ["handlers['invoice.failed']({ customer: null })"],
  },
  "a function that a Map of the module holds": {
    files: {
      "package.json": MODULE,
      "src/handlers.js":
        "const failed = (invoice) => invoice.customer.email\n\nexport const handlers = new Map([['invoice.failed', failed]])\n",
      "test/a.test.js": EMPTY,
    },
    error: READ("email", "null"),
    raised: [
      {
        path: "src/handlers.js",
        statement: "const failed = (invoice) => invoice.customer.email",
        at: "email",
        function: "failed",
      },
    ],
    holds: ["handlers.get('invoice.failed')({ customer: null })"],
  },
  "a member of an object of functions": {
    files: {
      "package.json": MODULE,
      "src/format.js":
        "const format = {\n  money (amount) {\n    return amount.value.toFixed(2)\n  }\n}\n\nexport default format\n",
      "test/a.test.js": EMPTY,
    },
    error: READ("toFixed"),
    raised: [
      {
        path: "src/format.js",
        statement: "return amount.value.toFixed(2)",
        at: "toFixed",
        function: "money",
      },
    ],
    locals: { amount: { currency: "EUR" } },
    holds: ['format.money({ currency: "EUR" })'],
  },
  "a function that a factory returns, wrapped in what a program makes": {
    files: {
      "package.json": MODULE,
      "src/limit.js":
        "export const createLimit = (rules) => function check (user) {\n  return rules.for(user.plan.name)\n}\n",
      "src/main.js":
        "import { createLimit } from './limit.js'\n\nconst rules = { for: (name) => name.length }\nconst check = createLimit(rules)\n\nprocess.on('message', (message) => check(message.user))\nsetTimeout(() => {}, 1)\n",
      "test/a.test.js": EMPTY,
    },
    error: READ("name"),
    raised: [
      { path: "src/limit.js", statement: "return rules.for(user.plan.name)", at: "name", function: "check" },
    ],
    locals: { user: { id: 1 } },
    holds: ["createLimit(", "({ id: 1 })"],
  },
};

describe("functions that are not given out by themselves", () => {
  it.each(sampled(Object.entries(CASES), 4))(
    "are reached: %s",
    async (_name, { holds, ...failure }) => {
      const found = await reproduced(failure);
      const source = found.reproduced ? (found.test?.source ?? "") : found.sentence;
      for (const text of holds) expect(source).toContain(text);
    },
    120_000,
  );
});
