import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { LOOP_COUNTER, LOOP_GUARD } from "./loop-counter.ts";
import { type ChangedPlace, quickOrder } from "./quick-order.ts";

interface Answer {
  readonly ended: string;
  readonly why: string;
}
interface Stage {
  screen(
    changes: readonly ChangedPlace[],
    order: Readonly<Record<string, unknown>>,
    limits: { readonly seconds: number },
  ): Promise<readonly Answer[] | null>;
  close(): void;
}

/** Part of what runs inside the sandbox, which has no types. */
const probe = (path: string) => import(new URL(`./probe/${path}`, import.meta.url).href);
const { createPrepared } = await probe("warm/prepared.mjs");
const { createTraces } = await probe("warm/traces.mjs");
const { createQuickStage } = await probe("quick/quick-stage.mjs");
const PROGRAM = fileURLToPath(new URL("./probe/quick/quick.cjs", import.meta.url));

const SECONDS = 0.5;
const opened: (() => void)[] = [];
afterEach(() => {
  for (const close of opened.splice(0)) close();
});

/** A project, and how the answers to one of its tests are asked for. */
function open(files: Readonly<Record<string, string>>) {
  const tree = mkdtempSync(join(tmpdir(), "bugstack-quick-"));
  const scratch = mkdtempSync(join(tmpdir(), "bugstack-quick-scratch-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  }
  const words = [
    "--experimental-vm-modules",
    "--no-warnings",
    PROGRAM,
    JSON.stringify({ mode: "node:test" }),
  ];
  const prepared = createPrepared({
    ...{ words, directory: tree, environment: process.env, folders: [scratch] },
    ...{ traces: createTraces([scratch]), spare: 0, isEarly: true },
  });
  const stage = createQuickStage(prepared, { tree }) as Stage;
  opened.push(() => {
    prepared.close();
    for (const folder of [tree, scratch]) rmSync(folder, { recursive: true, force: true });
  });

  /** How a test ends with a part of a file in other words each time; it fails for `why` as it is, or passes. */
  return async (path: string, part: string, others: readonly string[], test: string, why: string | null) => {
    const file = files[path] ?? "";
    const start = file.indexOf(part);
    const place = { path, start, end: start + part.length };
    const [testFile = "", name] = test.split("::");
    const order = quickOrder(
      [{ ...place, name: "", owner: null, line: 1, indent: "", text: part }],
      {
        ...{ id: test, path: testFile, name: name ?? "", durationMs: 1, observed: [], coverage: null },
        outcome: why === null ? "passed" : "failed",
        failure: why === null ? null : { exceptions: [{ message: why } as never], output: "" },
      },
      { seconds: SECONDS, bytesOf: () => Buffer.from(file) },
    );
    const answers = await stage.screen(
      others.map((text) => ({ ...place, text, isGuarded: text.includes(LOOP_COUNTER) })),
      { ...order, file: join(tree, testFile), name: name ?? null, directory: tree, variables: {} },
      { seconds: SECONDS },
    );
    return answers?.map(({ ended }) => ended) ?? null;
  };
}

const COMMON = {
  "package.json": "{}",
  "cart.js": "function total(prices) {\n  return prices.length;\n}\nmodule.exports = { total };\n",
  "cart.test.js":
    'const assert = require("node:assert");\nconst { test } = require("node:test");\nconst { total } = require("./cart");\ntest("sums", () => assert.equal(total([1, 2, 3]), 6));\ntest("of nothing", () => assert.equal(total([]), 0));\n',
};
const PART = "return prices.length;";
const RIGHT = "return prices.reduce((sum, one) => sum + one, 0);";

describe("a quick stage", () => {
  it("tells right changes from wrong ones", async () => {
    const play = open(COMMON);
    const answers = await play(
      "cart.js",
      PART,
      [PART, RIGHT, "return (;", "throw 1;"],
      "cart.test.js::sums",
      "3 == 6",
    );
    expect(answers).toEqual(["failed", "passed", "syntax", "failed"]);
    expect(await play("cart.js", PART, [PART, "return 6;"], "cart.test.js::of nothing", null)).toEqual([
      "passed",
      "failed",
    ]);
  });

  it("waits for no timer, and keeps their order and what clocks say", async () => {
    const play = open({
      "package.json": '{ "type": "module" }',
      "first.js": "export async function first(works) {\n  return Promise.race(works);\n}\n",
      "first.test.js": [
        'import assert from "node:assert/strict";',
        'import { test } from "node:test";',
        'import { setTimeout as sleep } from "node:timers/promises";',
        'import { first } from "./first.js";',
        'test("the quickest", async () => {',
        "  const started = Date.now();",
        '  const found = await first([sleep(90_000, "slow"), new Promise((resolve) => setTimeout(resolve, 60_000, "quick"))]);',
        '  assert.equal(found, "quick");',
        "  assert.ok(Date.now() - started >= 60_000 && Date.now() - started < 90_000);",
        "  let count = 0;",
        "  await new Promise((resolve) => {",
        "    const timer = setInterval(() => {",
        "      if (++count < 3) return;",
        "      clearInterval(timer);",
        "      resolve();",
        "    }, 60_000);",
        "  });",
        "});",
      ].join("\n"),
    });
    const part = "Promise.race(works)";
    const answers = await play(
      "first.js",
      part,
      [part, "works[1]", "works[0]", "new Promise(() => {})"],
      "first.test.js::the quickest",
      null,
    );
    expect(answers).toEqual(["passed", "passed", "failed", "failed"]);
  });

  it("does so with modules, suites, hooks and tests that wait", async () => {
    const play = open({
      "package.json": '{ "type": "module" }',
      "lib/rates.js": "export const rates = new Map();\n",
      "lib/price.js":
        'import { rates } from "./rates.js";\nexport async function price(name) {\n  return rates.get(name) + 1;\n}\n',
      "test/price.test.js":
        'import assert from "node:assert/strict";\nimport { beforeEach, describe, it } from "node:test";\nimport { price } from "../lib/price.js";\nimport { rates } from "../lib/rates.js";\ndescribe("price", () => {\n  beforeEach(() => {\n    rates.set("a", (rates.get("a") ?? 0) + 2);\n  });\n  describe("of one", () => {\n    it("waits", async () => {\n      await new Promise((resolve) => setTimeout(resolve, 2));\n      assert.equal(await price("a"), 2);\n    });\n    it("calls back", (_, done) => {\n      price("a").then((value) => done(value === 2 ? null : new Error("got " + value)));\n    });\n  });\n});\n',
    });
    const part = "return rates.get(name) + 1;";
    const right = "return rates.get(name);";
    const waits = "test/price.test.js::price of one waits";
    const calls = "test/price.test.js::price of one calls back";
    const expected = ["passed", "failed", "passed"];
    expect(
      await play(
        "lib/price.js",
        part,
        [right, part, right],
        waits,
        "Expected values to be strictly equal:\n\n3 !== 2\n",
      ),
    ).toEqual(expected);
    expect(await play("lib/price.js", part, [right, part, right], calls, "got 3")).toEqual(expected);
  });

  it("does so with a test inside another, and a file that only asserts", async () => {
    const play = open({
      ...COMMON,
      "inner.test.js":
        'const assert = require("node:assert");\nconst { test } = require("node:test");\nconst { total } = require("./cart");\ntest("cart", async (t) => {\n  await t.test("is empty", () => assert.equal(total([]), 0));\n  await t.test("sums", () => assert.equal(total([5]), 5));\n});\n',
      "plain.js": 'require("node:assert").equal(require("./cart").total([7]), 7);\n',
    });
    const others = [RIGHT, PART];
    expect(await play("cart.js", PART, others, "inner.test.js::cart sums", "1 == 5")).toEqual([
      "passed",
      "failed",
    ]);
    expect(await play("cart.js", PART, others, "plain.js", "1 == 7")).toEqual(["passed", "failed"]);
  });

  it("ends what does not end, and goes on", async () => {
    const play = open(COMMON);
    const waiting = "setInterval(() => {}, 1); return prices.length;";
    const answers = await play(
      "cart.js",
      PART,
      [RIGHT, "for (;;) {}", RIGHT, waiting, RIGHT],
      "cart.test.js::sums",
      "3 == 6",
    );
    expect(answers).toEqual(["passed", "time", "passed", "failed", "passed"]);
  });

  it("ends a guarded loop by its turns", async () => {
    const play = open(COMMON);
    const loop = `for (;;) { ${LOOP_GUARD} }`;
    expect(await play("cart.js", PART, [loop, RIGHT], "cart.test.js::sums", "3 == 6")).toEqual([
      "failed",
      "passed",
    ]);
  });

  it("lets no change find what another has left behind", async () => {
    const play = open(COMMON);
    const breaking = "Array.prototype.reduce = () => 6; return 1;";
    const keeping = "globalThis.seen = true; return 1;";
    const asking = "return globalThis.seen ? 6 : 1;";
    const answers = await play(
      "cart.js",
      PART,
      [keeping, asking, breaking, RIGHT.replace("sum + one", "sum"), RIGHT],
      "cart.test.js::sums",
      "3 == 6",
    );
    expect(answers).toEqual(["failed", "failed", "failed", "failed", "passed"]);
  });

  it.each([
    ["ends otherwise than it is told to", "cart.test.js::sums", "another reason"],
    ["passes where it should fail", "cart.test.js::of nothing", "3 == 6"],
    ["is not in the file", "cart.test.js::absent", "3 == 6"],
    ["cannot be loaded", "cart.test.ts::sums", "3 == 6"],
  ])("does not play a test that %s", async (_how, test, why) => {
    const play = open(COMMON);
    expect(await play("cart.js", PART, [RIGHT], test, why)).toBeNull();
  });
});
