import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { createCodeIndex } from "../../code/create-code-index.ts";
import { treeOf } from "../../code/tree-fixture.ts";
import { callWatch } from "../../propose/search/javascript/call-watch.ts";
import type { PlacedText } from "../rehearsal.ts";
import { behavioursOf, behavioursOrder } from "./behaviours-order.ts";

interface Told {
  readonly calls: readonly number[];
  readonly answers: readonly (readonly (readonly string[])[] | null)[];
}
interface Stage {
  behave(order: Readonly<Record<string, unknown>>, limits: { readonly seconds: number }): Promise<Told>;
  close(): void;
}

/** Part of what runs inside the sandbox, which has no types. */
const probe = (path: string) => import(new URL(`./probe/${path}`, import.meta.url).href);
const { createPrepared } = await probe("warm/prepared.mjs");
const { createTraces } = await probe("warm/traces.mjs");
const { createQuickStage } = await probe("quick/quick-stage.mjs");
const PROGRAM = fileURLToPath(new URL("./probe/quick/quick.cjs", import.meta.url));

const opened: (() => void)[] = [];
afterEach(() => {
  for (const close of opened.splice(0)) close();
});

const HEAD =
  'import assert from "node:assert/strict";\nimport { test } from "node:test";\nimport * as own from "./own.mjs";\n';

/**
 * What the function that begins at a text answers to the calls that a test makes of it and to their neighbours: as it is,
 * and with a part of the module in other words each time.
 */
async function answersOf(
  source: string,
  begins: string,
  {
    calls,
    part,
    others,
  }: { readonly calls: string; readonly part: string; readonly others: readonly string[] },
) {
  const files = { "own.mjs": source, "own.test.mjs": `${HEAD}test("calls", async () => {\n${calls}\n});\n` };
  const folder = treeOf(files);
  const code = await createCodeIndex(folder);
  const definition = code
    .symbolsOf("own.mjs")
    ?.functions.map(({ node }) => node)
    .find((node) => node.startIndex === source.indexOf(begins));
  const watch = definition ? callWatch(definition) : [];
  const watched: readonly PlacedText[] = watch.map(({ at, text }) => ({
    ...{ path: "own.mjs", start: at, end: at, text },
  }));
  code.dispose();
  folder.remove();
  const place = { path: "own.mjs", start: source.indexOf(part), end: source.indexOf(part) + part.length };
  const subject = { ...place, name: "", owner: null, line: 1, indent: "" };
  const request = {
    subject: { ...subject, watched, spoken: { numbers: [3], texts: [] } },
    changes: others.map((text) => ({ ...subject, text, watched: [...watched, { ...place, text }] })),
    tests: [
      [
        0,
        {
          ...{ id: "own.test.mjs::calls", path: "own.test.mjs", name: "calls", durationMs: 1, observed: [] },
          ...{ coverage: null, outcome: "passed" as const, failure: null },
        },
      ] as const,
    ],
    seconds: 5,
  };
  const tree = mkdtempSync(join(tmpdir(), "bugstack-behaviours-"));
  const scratch = mkdtempSync(join(tmpdir(), "bugstack-behaviours-scratch-"));
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
    for (const one of [tree, scratch]) rmSync(one, { recursive: true, force: true });
  });
  const order = behavioursOrder(request, () => ({ file: join(tree, "own.test.mjs"), name: "calls" }));
  return behavioursOf(
    await stage.behave({ ...order, directory: tree, variables: {} }, { seconds: request.seconds }),
    request,
  );
}

describe("what a function answers", () => {
  it("tells changes apart that the tests do not, and finds those alike that do the same", async () => {
    const told = await answersOf(
      "export function size(n) {\n  return n > 3 ? 'big' : 'small';\n}\n",
      "function",
      {
        ...{ calls: "assert.equal(own.size(9), 'big');\nassert.equal(own.size(1), 'small');", part: "n > 3" },
        others: ["n > 3", "n >= 3", "!(n <= 3)", "n > 8"],
      },
    );
    const [same, near, denied, far] = told?.changed ?? [];
    expect(told?.calls).toBe(2);
    expect(same).toEqual(told?.original);
    expect(denied).toEqual(told?.original);
    expect(near).not.toEqual(told?.original);
    expect(far).not.toEqual(told?.original);
  });

  it.each([
    [
      "an arrow",
      "export const twice = (list) => list.map((one) => one * 2);\n",
      "(list) =>",
      "one * 2",
      "one + one",
      "one * 3",
    ],
    [
      "an expression",
      "export const twice = function (list) {\n  return list.map((one) => one * 2);\n};\n",
      "function (list)",
      "one * 2",
      "one + one",
      "one * 3",
    ],
    [
      "one that is awaited",
      "export async function twice(list) {\n  await null;\n  return list.map((one) => one * 2);\n}\n",
      "async",
      "one * 2",
      "one + one",
      "one * 3",
    ],
    [
      "a generator",
      "export function* twice(list) {\n  for (const one of list) yield one * 2;\n}\n",
      "function*",
      "one * 2",
      "one + one",
      "one * 3",
    ],
    [
      "one that answers a function",
      "export function twice(list) {\n  return (one) => one * 2;\n}\n",
      "function twice",
      "one * 2",
      "2 * one",
      "one * 3",
    ],
    [
      "one that changes what it is given",
      "export function twice(list) {\n  for (const index in list) list[index] *= 2;\n}\n",
      "function",
      "*= 2",
      "+= list[index]",
      "*= 3",
    ],
  ])("of %s", async (_kind, source, begins, part, alike, other) => {
    const told = await answersOf(source, begins, {
      calls:
        "const list = [4, 5];\nconst told = await own.twice(list);\nif (told?.next) assert.ok([...told]);",
      ...{ part, others: [alike, other] },
    });
    expect(told?.calls).toBe(1);
    expect(told?.changed[0]).toEqual(told?.original);
    expect(told?.changed[1]).not.toEqual(told?.original);
  });

  it("of methods, with what becomes of their object, private parts among it", async () => {
    const source =
      "export class Queue {\n  #taken = 0;\n  list = [];\n  put(one) {\n    this.list.push(one);\n    this.#taken += 1;\n    return this;\n  }\n}\nexport class Plain {\n  rows = [];\n  add(one) {\n    this.rows.push(one);\n  }\n}\n";
    for (const [name, method, part] of [
      ["Queue", "put", "this.list.push(one)"],
      ["Plain", "add", "this.rows.push(one)"],
    ] as const) {
      const told = await answersOf(source, `${method}(one)`, {
        calls:
          `const own = new own.${name}();`.replaceAll("own =", "queue =") +
          `\nqueue.${method}(3);\nqueue.${method}(4);`,
        ...{ part, others: [part, part.replace("push", "unshift")] },
      });
      expect(told?.calls).toBe(2);
      expect(told?.changed[0]).toEqual(told?.original);
      expect(told?.changed[1]).not.toEqual(told?.original);
    }
  });

  it("says so of calls that fail or do not end, and goes on", async () => {
    const told = await answersOf("export function halve(n) {\n  return n / 2;\n}\n", "function", {
      ...{ calls: "own.halve(4);", part: "return n / 2;" },
      others: [
        "if (n < 3) throw new TypeError(); return n / 2;",
        "while (n === 5) {} return n / 2;",
        "return n / 2;",
      ],
    });
    const [failing, endless, last] = told?.changed ?? [];
    expect(failing).toContain("!TypeError");
    expect(endless).toContain("~");
    expect(last).toEqual(told?.original);
  });

  it("is not known of a function that no test calls", async () => {
    const told = await answersOf("export function idle(n) {\n  return n / 2;\n}\n", "function", {
      ...{ calls: "assert.ok(own.idle);", part: "n / 2", others: ["n"] },
    });
    expect(told).toBeNull();
  });
});
