import { describe, expect, it } from "vitest";
import { sampled } from "../../toolchains/sampled.testing.ts";
import { type Failure, manifest, reproduced } from "./reproduce.testing.ts";

const MODULE = manifest({ type: "module", scripts: { test: "node --test" } });
const TEST =
  "import assert from 'node:assert/strict'\nimport { test } from 'node:test'\n\ntest('adds', () => {\n  assert.equal(1 + 1, 2)\n})\n";
const READ = (name: string, value = "undefined") =>
  `TypeError: Cannot read properties of ${value} (reading '${name}')`;

interface Case extends Failure {
  /** Lines that the test must hold. */
  readonly holds: readonly string[];
}

const CASES: Readonly<Record<string, Case>> = {
  "a script whose call works with rows of the driver": {
    files: {
      "package.json": MODULE,
      "test/a.test.js": TEST,
      "src/totals.js":
        "export function totalUnique (rows) {\n  return rows.reduce((sum, row) => sum + row.unique, 0)\n}\n",
      "src/database.js": "export async function rows () {\n  return [{ unique: 3n }]\n}\n",
      "bin/nightly.js":
        "import { rows } from '../src/database.js'\nimport { totalUnique } from '../src/totals.js'\n\nconst found = await rows()\nconsole.log('unique: ' + totalUnique(found))\n",
    },
    error: "TypeError: Cannot mix BigInt and other types, use explicit conversions",
    raised: [
      {
        path: "src/totals.js",
        statement: "return rows.reduce((sum, row) => sum + row.unique, 0)",
        at: "sum + row",
      },
      {
        path: "src/totals.js",
        statement: "return rows.reduce((sum, row) => sum + row.unique, 0)",
        at: "reduce",
        function: "totalUnique",
      },
      {
        path: "bin/nightly.js",
        statement: "console.log('unique: ' + totalUnique(found))",
        at: "totalUnique",
      },
    ],
    holds: ["const found = await rows()", "await totalUnique(found)", "from '../src/database.js'"],
  },
  "a loop of a script over a cache that it made": {
    files: {
      "package.json": MODULE,
      "test/a.test.js": TEST,
      "src/cache.js":
        "export const createCache = () => {\n  const texts = new Map()\n  return {\n    get: (key) => texts.has(key) ? JSON.parse(texts.get(key)) : undefined,\n    set: (key, value) => { texts.set(key, JSON.stringify(value)) }\n  }\n}\n",
      "src/bill.js":
        "export function bill (meter, cache) {\n  let kept = cache.get('m')\n  if (!kept) {\n    kept = new Map([[meter, 1]])\n    cache.set('m', kept)\n  }\n  return kept.get(meter)\n}\n",
      "bin/twice.js":
        "import { bill } from '../src/bill.js'\nimport { createCache } from '../src/cache.js'\n\nconst cache = createCache()\nfor (const meter of ['m1', 'm2']) console.log(bill(meter, cache))\n",
    },
    error: "TypeError: kept.get is not a function",
    raised: [
      { path: "src/bill.js", statement: "return kept.get(meter)", at: "get", function: "bill" },
      { path: "bin/twice.js", statement: "console.log(bill(meter, cache))", at: "bill" },
    ],
    holds: ["const cache = createCache()", "for (const meter of ['m1', 'm2']) bill(meter, cache)"],
  },
  "a main function of a worker that is not given out": {
    files: {
      "package.json": MODULE,
      "test/a.test.js": TEST,
      "src/jobs.js": "export const next = async () => ({ id: 1 })\n",
      "src/run.js":
        "export async function run (job, options) {\n  return job.payload.kind + options.suffix\n}\n",
      "src/worker.js":
        "import { next } from './jobs.js'\nimport { run } from './run.js'\n\nconst options = { suffix: '!' }\n\nasync function main () {\n  const job = await next()\n  await run(job, options)\n}\n\nmain().catch((error) => {\n  console.error(error)\n  process.exitCode = 1\n})\n",
    },
    error: READ("kind"),
    raised: [
      {
        path: "src/run.js",
        statement: "return job.payload.kind + options.suffix",
        at: "kind",
        function: "run",
      },
      { path: "src/worker.js", statement: "await run(job, options)", at: "run", function: "main" },
    ],
    holds: ["const options = { suffix: '!' }", "const job = await next()", "await run(job, options)"],
  },
  "a module that fails while it is loaded": {
    files: {
      "package.json": MODULE,
      "test/a.test.js": TEST,
      "src/settings.js": "const file = { ports: undefined }\n\nexport const port = file.ports.http\n",
      "src/main.js": "import { port } from './settings.js'\n\nconsole.log(port)\n",
    },
    error: READ("http"),
    raised: [{ path: "src/settings.js", statement: "export const port = file.ports.http", at: "http" }],
    holds: ["await import('../src/settings"],
  },
  "an error of a class without a name of its own, which Node prints by its class": {
    files: {
      "package.json": MODULE,
      "test/a.test.js": TEST,
      "src/courier.js":
        "class Refused extends Error {}\n\nexport async function courier (street) {\n  if (!/\\d/.test(street)) throw new Refused('no number: ' + street)\n  return street\n}\n",
      "src/bus.js":
        "import { EventEmitter } from 'node:events'\nimport { courier } from './courier.js'\n\nexport const bus = new EventEmitter()\nbus.on('packed', async ({ street }) => {\n  await courier(street)\n})\n",
      "replay.js":
        "import { readFileSync } from 'node:fs'\nimport { bus } from './src/bus.js'\n\nfor (const line of readFileSync(process.argv[2], 'utf8').split('\\n').filter(Boolean)) bus.emit('packed', JSON.parse(line))\n",
      "days.ndjson": '{"street":"Hafen 3"}\n{"street":"Markt"}\n',
    },
    error: "Error: no number: Markt",
    raised: [
      {
        path: "src/courier.js",
        statement: "throw new Refused('no number: ' + street)",
        at: "new",
        function: "courier",
      },
      { path: "src/bus.js", statement: "await courier(street)", at: "courier" },
      { path: "replay.js", statement: "bus.emit('packed', JSON.parse(line))", at: "emit" },
    ],
    holds: ["'replay.js', 'days.ndjson'"],
  },
  "a script that is told where the site stands": {
    files: {
      "package.json": MODULE,
      "test/a.test.js": TEST,
      "src/walk.js":
        "import { readFileSync } from 'node:fs'\n\nexport function walk (folder, origin) {\n  const html = readFileSync(folder + '/index.html', 'utf8')\n  return [...html.matchAll(/href=\"([^\"]*)\"/g)].map(([, href]) => href).filter((href) => !href.startsWith(origin)).map((href) => new URL(href))\n}\n",
      "cli.js":
        "import { walk } from './src/walk.js'\n\nconst [folder, origin] = process.argv.slice(2)\nif (!origin) process.exit(1)\nif (origin !== new URL(origin).origin || !origin.endsWith('.example')) throw new Error('usage')\nconsole.log(walk(folder, origin).length)\n",
      "pages/index.html": '<a href="https://choir.example/b">b</a><a href="c.html">c</a>\n',
    },
    error: "TypeError: Invalid URL",
    raised: [
      {
        path: "src/walk.js",
        statement: "map((href) => new URL(href))",
        at: "new",
      },
      { path: "src/walk.js", statement: "map((href) => new URL(href))", at: "map", function: "walk" },
      { path: "cli.js", statement: "console.log(walk(folder, origin).length)", at: "walk" },
    ],
    holds: ["['pages', 'https://choir.example']"],
  },
  "a script of CommonJS whose values are read by callbacks": {
    files: {
      "package.json": manifest({ scripts: { test: "node --test" } }),
      "test/a.test.js":
        'const assert = require("node:assert");\nconst { test } = require("node:test");\n\ntest("adds", () => {\n  assert.equal(1 + 1, 2);\n});\n',
      "lib/label.js":
        "exports.label = function label(order, prefix) {\n  return prefix + order.customer.name;\n};\n",
      "bin/print.js":
        'const { label } = require("../lib/label");\n\nconst orders = [{ id: 1 }];\nconst labels = orders.map((order) => label(order, "to "));\nconsole.log(labels);\n',
    },
    error: READ("name"),
    raised: [
      {
        path: "lib/label.js",
        statement: "return prefix + order.customer.name",
        at: "name",
        function: "label",
      },
      { path: "bin/print.js", statement: 'orders.map((order) => label(order, "to "))', at: "label(" },
      { path: "bin/print.js", statement: 'orders.map((order) => label(order, "to "))', at: "map" },
    ],
    holds: ["const orders = [{ id: 1 }];", 'orders.map((order) => label(order, "to "))'],
  },
};

describe("errors of programs", () => {
  it.each(sampled(Object.entries(CASES), 4))(
    "replays %s",
    async (_name, { holds, ...failure }) => {
      const found = await reproduced(failure);
      const source = found.reproduced ? (found.test?.source ?? "") : found.sentence;
      for (const line of holds) expect(source).toContain(line);
    },
    120_000,
  );
});
