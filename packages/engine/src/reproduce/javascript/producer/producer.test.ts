import { describe, expect, it } from "vitest";
import { type Failure, manifest, type Replacing, reproducedThrough } from "../reproduce.testing.ts";

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
