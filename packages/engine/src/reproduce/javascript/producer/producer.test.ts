import { describe, expect, it } from "vitest";
import {
  type Failure,
  manifest,
  type Replacing,
  reproduced,
  reproducedThrough,
} from "../reproduce.testing.ts";

const MODULE = manifest({ type: "module", scripts: { test: "node --test" } });
const HEAD = "import assert from 'node:assert/strict'\nimport { test } from 'node:test'\n";
const READ = (name: string) => `TypeError: Cannot read properties of undefined (reading '${name}')`;

interface Case extends Failure {
  readonly change: Replacing;
  /** Text that the test must hold. */
  readonly holds: readonly string[];
}

const HARBOUR = {
  "package.json": MODULE,
  "src/tariff.js":
    "export function tariffOf (kind) {\n  switch (kind) {\n    case 'yacht':\n      return { free: 0 }\n    case 'trawler':\n      ({ free: 2 })\n  }\n}\n",
  "src/stay.js":
    "import { tariffOf } from './tariff.js'\n\nexport const priced = (stay) => ({ ...stay, tariff: tariffOf(stay.kind) })\n",
  "src/bill.js": "export function bill ({ days, tariff }) {\n  return days - tariff.free\n}\n",
  "src/server.js":
    "import { bill } from './bill.js'\nimport { priced } from './stay.js'\n\nconst STAYS = [{ vessel: 'Alma', kind: 'yacht', days: 3 }, { vessel: 'Brage', kind: 'trawler', days: 6 }]\n\nexport function dueOf (name) {\n  const stay = STAYS.find((one) => one.vessel === name)\n  return bill(priced(stay))\n}\n",
  "test/bill.test.js": `${HEAD}import { bill } from '../src/bill.js'\n\ntest('bill', () => {\n  assert.equal(bill({ days: 3, tariff: { free: 1 } }), 2)\n})\n`,
};

const TICKETS = {
  "package.json": MODULE,
  "src/dto.js":
    "export const toTicket = (message) => ({ id: message.id, opener: message.from, labels: message.tags })\n",
  "src/headline.js": "export const headline = (ticket) => ticket.labels.join() + ticket.opener\n",
  "src/consumer.js":
    "import { toTicket } from './dto.js'\nimport { headline } from './headline.js'\n\nexport class Consumer {\n  handled = 0\n\n  handle (raw) {\n    const message = JSON.parse(raw)\n    this.handled += 1\n    return headline(toTicket(message))\n  }\n}\n",
  "data/messages.json": '[{ "id": 1, "from": "Ida", "labels": ["bug"] }]\n',
  "src/replay.js":
    "import { readFileSync } from 'node:fs'\n\nexport const messages = () => JSON.parse(readFileSync('data/messages.json', 'utf8'))\n",
  "test/headline.test.js": `${HEAD}import { headline } from '../src/headline.js'\n\ntest('headline', () => {\n  assert.equal(headline({ opener: 'x', labels: ['a'] }), 'ax')\n})\n`,
};

const CASES: Readonly<Record<string, Case>> = {
  "an item of a list that the module holds goes through the function that made it wrong": {
    files: HARBOUR,
    error: READ("free"),
    raised: [
      { path: "src/bill.js", statement: "return days - tariff.free", at: "free", function: "bill" },
      { path: "src/server.js", statement: "return bill(priced(stay))", at: "bill", function: "dueOf" },
    ],
    change: { path: "src/tariff.js", before: "      ({ free: 2 })", after: "      return { free: 2 }" },
    holds: ["bill(priced({ vessel: 'Brage', kind: 'trawler', days: 6 }))"],
  },
  "what was captured of an outer frame goes through it again": {
    files: HARBOUR,
    error: READ("free"),
    raised: [{ path: "src/bill.js", statement: "return days - tariff.free", at: "free", function: "bill" }],
    locals: { days: 6 },
    change: { path: "src/tariff.js", before: "      ({ free: 2 })", after: "      return { free: 2 }" },
    holds: ["bill(priced("],
  },
  "a record of a data file goes through the mapper": {
    files: TICKETS,
    error: READ("join"),
    raised: [
      { path: "src/headline.js", statement: "ticket.labels.join()", at: "join", function: "headline" },
      {
        path: "src/consumer.js",
        statement: "return headline(toTicket(message))",
        at: "headline",
        function: "Consumer.handle",
      },
    ],
    change: { path: "src/dto.js", before: "message.tags", after: "message.labels" },
    holds: ['headline(toTicket({ id: 1, from: "Ida", labels: ["bug"] }))'],
  },
};

describe("Tests in which the changed code makes the wrong value", () => {
  it.each(Object.entries(CASES))("%s", { timeout: 120_000 }, async (_name, { change, holds, ...failure }) => {
    const found = await reproducedThrough(failure, change);
    const source = found?.test?.source ?? "";
    for (const text of holds) expect(source).toContain(text);
    expect(found?.before).toHaveLength(2);
  });

  it("finds none for a change that has no part in it", { timeout: 120_000 }, async () => {
    const found = await reproducedThrough(
      {
        files: { ...HARBOUR, "src/other.js": "export const other = 1\n" },
        error: READ("free"),
        raised: [
          { path: "src/bill.js", statement: "return days - tariff.free", at: "free", function: "bill" },
        ],
      },
      { path: "src/other.js", before: "= 1", after: "= 2" },
    );
    expect(found).toBeNull();
  });
});

const FEED =
  "const line = (title) => title.match(/&#(\\w+);/)?.[1]\n\nexport const titles = (xml) => xml.split('\\n').filter(Boolean).map((one) => String.fromCodePoint(Number(line(one))))\n";

const REPLAYED: Readonly<Record<string, Failure & { readonly holds: readonly string[] }>> = {
  "a call that fails over what the same one left behind is made twice, though others around it do so too": {
    files: {
      "package.json": MODULE,
      "src/cache.js":
        "const kept = new Map()\n\nexport const cached = (key, make) => {\n  if (!kept.has(key)) {\n    const value = make()\n    kept.set(key, JSON.stringify(value))\n    return value\n  }\n  return JSON.parse(kept.get(key))\n}\n",
      "src/quote.js":
        "import { cached } from './cache.js'\n\nexport function quote (base, load) {\n  const { at } = cached(base, () => ({ at: new Date(load(base)) }))\n  return at.toISOString()\n}\n",
      "test/quote.test.js": `${HEAD}import { quote } from '../src/quote.js'\n\ntest('quote', () => {\n  assert.match(quote('EUR', () => '2026-01-01'), /^2026/)\n})\n`,
    },
    error: "TypeError: at.toISOString is not a function",
    raised: [
      { path: "src/quote.js", statement: "return at.toISOString()", at: "toISOString", function: "quote" },
    ],
    holds: ["quote('EUR', () => '2026-01-01');\n  quote('EUR', () => '2026-01-01')".replaceAll(";", "")],
  },
  "what a loop of the test fills is filled": {
    files: {
      "package.json": MODULE,
      "src/plan.js": "export const floorOf = (rooms, number) => rooms.get(number).floor\n",
      "test/plan.test.js": `${HEAD}import { floorOf } from '../src/plan.js'\n\nconst rooms = new Map()\nfor (const number of [101, 102]) rooms.set(number, { floor: 1 })\n\ntest('floor', () => {\n  assert.equal(floorOf(rooms, 101), 1)\n})\n`,
    },
    error: READ("floor"),
    raised: [{ path: "src/plan.js", statement: "rooms.get(number).floor", at: "floor", function: "floorOf" }],
    holds: ["for (const number of [101, 102]) rooms.set(number, { floor: 1 })"],
  },
  "a program is given a file of any kind that lies in the tree": {
    files: {
      "package.json": MODULE,
      "feed.xml": "<title>&#8364;</title>\n<title>&#x1F600;</title>\n",
      "README.md": "# Feed\n",
      "src/titles.js": FEED,
      "src/main.js":
        "import { readFileSync } from 'node:fs'\nimport { titles } from './titles.js'\n\nconsole.log(titles(readFileSync(process.argv[2], 'utf8')))\n",
      "test/a.test.js": `${HEAD}\ntest('adds', () => {\n  assert.equal(1 + 1, 2)\n})\n`,
    },
    error: "RangeError: Invalid code point NaN",
    raised: [
      { path: "src/titles.js", statement: "String.fromCodePoint(", at: "fromCodePoint" },
      { path: "src/titles.js", statement: "filter(Boolean).map(", at: "map", function: "titles" },
      { path: "src/main.js", statement: "console.log(titles(", at: "titles" },
    ],
    holds: ["titles(readFileSync('feed.xml', 'utf8'))"],
  },
  "a program is given a text that its tests give": {
    files: {
      "package.json": MODULE,
      "src/users.js": "export class Users {\n  add (name) {\n    return name\n  }\n}\n",
      "src/mailer.js": "export class Mailer {\n  send (name) {\n    return name\n  }\n}\n",
      "src/signup.js":
        "export class Signup {\n  constructor (users) {\n    this.users = users\n  }\n\n  signUp (mail) {\n    return this.users.add(mail.toLowerCase())\n  }\n}\n",
      "src/container.js":
        "import { Mailer } from './mailer.js'\nimport { Signup } from './signup.js'\n\nexport const create = () => ({ signup: new Signup(new Mailer()) })\n",
      "src/main.js":
        "import { create } from './container.js'\n\nconst { signup } = create()\nconsole.log(signup.signUp(process.argv[2]))\n",
      "test/a.test.js": `${HEAD}import { Signup } from '../src/signup.js'\nimport { Users } from '../src/users.js'\n\ntest('sign-up', () => {\n  assert.equal(new Signup(new Users()).signUp('Ida'), 'ida')\n})\n`,
    },
    error: "TypeError: this.users.add is not a function",
    raised: [
      { path: "src/signup.js", statement: "return this.users.add(", at: "add", function: "Signup.signUp" },
      { path: "src/main.js", statement: "console.log(signup.signUp(", at: "signUp" },
    ],
    holds: ["create()", "signup.signUp('Ida')"],
  },
};

describe("Programs and calls are replayed with what is around them", () => {
  it.each(Object.entries(REPLAYED))("%s", { timeout: 120_000 }, async (_name, { holds, ...failure }) => {
    const found = await reproduced(failure);
    const source = found.reproduced ? (found.test?.source ?? "") : found.sentence;
    for (const text of holds) expect(source).toContain(text);
  });
});
