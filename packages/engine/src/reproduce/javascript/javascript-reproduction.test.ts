import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { requestTo } from "../../propose/recipes/javascript/investigate.testing.ts";
import { type Failure, manifest, reproduced } from "./reproduce.testing.ts";

const shown = (
  files: Failure["files"],
  error: string,
  raised: Failure["raised"],
  request: Failure["request"] = null,
) => reproduced({ files, error, raised, request });

const READ = (name: string) => `TypeError: Cannot read properties of undefined (reading '${name}')`;

describe("reproduction of an error of JavaScript", () => {
  it("calls an exported function with what the error tells of its argument, in the form of the project's tests", async () => {
    const files = {
      "package.json": manifest({ type: "module", scripts: { test: "node --test" } }),
      "src/label.js":
        "export async function label(order) {\n  const lines = order.lines.map((line) => line.name);\n  return order.customer.name + ': ' + lines.length;\n}\n",
      "test/other.test.js":
        "import assert from 'node:assert'\nimport { it } from 'node:test'\n\nit('adds', () => {\n  assert.equal(1 + 1, 2)\n})\n",
    };
    const found = await shown(files, READ("name"), [
      { path: "src/label.js", statement: "order.customer.name", at: "name", function: "label" },
    ]);
    expect(found).toMatchObject({ reproduced: true, kind: "call" });
    if (!found.reproduced) return;
    expect(found.test?.path).toBe("test/label-label.test.js");
    expect(found.test?.source).toContain("import { label } from '../src/label.js'\n");
    expect(found.test?.source).toContain(
      'it(\'label takes these values\', async () => {\n  await label({ lines: [{ name: "x" }, { name: "x" }] })\n})\n',
    );
    expect(found.before).toHaveLength(2);
  }, 120_000);

  it("leaves out what the code asserts to be there", async () => {
    const files = {
      "package.json": manifest({ type: "module", scripts: { test: "node --test" } }),
      "src/present.ts":
        "export interface Answer { took: number; hits?: { id: string }[] }\nexport function present(answer: Answer, page: number) {\n  return { ids: answer.hits!.map(({ id }) => id), page };\n}\n",
      "test/present.test.ts":
        "import assert from 'node:assert'\nimport { it } from 'node:test'\n\nit('adds', () => {\n  assert.equal(1 + 1, 2)\n})\n",
    };
    const found = await shown(files, READ("map"), [
      { path: "src/present.ts", statement: "answer.hits!.map", at: "map", function: "present" },
    ]);
    expect(found.reproduced ? found.test?.source : found.sentence).toContain("present({ took: ");
  }, 120_000);

  it.each([
    [
      "the declared types and the numbers of conditions",
      "export interface Line { cents: number; note?: string }\nexport function pay(lines: Line[], percent: number) {\n  const sum = lines.map((line) => line.cents)[0];\n  if (percent > 50) return rest(sum).name;\n  return sum;\n}\nfunction rest(sum: number): any {\n  return sum < 0 ? {} : undefined;\n}\n",
      { statement: "return rest(sum).name", function: "pay" },
      "pay([{ cents: 51 }], 51)",
    ],
    [
      "the examples of functions beside it",
      "export function total(text: string) {\n  return text.split(';').length;\n}\nexport function second(text: string) {\n  const found: any = text.includes('tea;') ? text.match(/coffee/) : {};\n  return found.name;\n}\n",
      { statement: "return found.name", function: "second" },
      "second('tea;bun')",
    ],
  ])(
    "finds arguments by %s",
    async (_how, source, raised, call) => {
      const files = {
        "package.json": manifest({ type: "module", scripts: { test: "node --test" } }),
        "src/pay.ts": source,
        "test/pay.test.ts":
          "import assert from 'node:assert'\nimport { it } from 'node:test'\nimport { total } from '../src/pay.ts'\n\nit('adds', () => {\n  assert.equal(total('tea;bun'), 2)\n})\n",
      };
      const empty = source.includes("match") ? "null" : "undefined";
      const error = `TypeError: Cannot read properties of ${empty} (reading 'name')`;
      const found = await shown(files, error, [{ path: "src/pay.ts", at: "name", ...raised }]);
      expect(found.reproduced ? found.test?.source : found.sentence).toContain(call);
    },
    120_000,
  );

  it.each([
    ["server", "const server = http.createServer(", "module.exports = { server };"],
    ["app", "exports.app = http.createServer(", ""],
  ])(
    "sees an error that a callback was told, and that was never thrown, of %s",
    async (_name, start, end) => {
      const files = {
        "package.json": manifest({}),
        "server.js": `const fs = require("fs");
const http = require("node:http");

${start}(req, res) => {
  fs.readFile("maps" + req.url + ".svg", (error, map) => {
    if (error) {
      res.writeHead(500);
      return res.end(error.message);
    }
    res.end(map);
  });
});
${end}
`,
      };
      const error = "Error: ENOENT: no such file or directory, open 'maps/jura.svg'";
      const found = await shown(files, error, [], requestTo("/jura"));
      expect(found.reproduced ? found.kind : found.sentence).toBe("request");
    },
    120_000,
  );

  it("sends the request to a plain server, in a project of CommonJS without tests", async () => {
    const files = {
      "package.json": manifest({}),
      "server.js": `const http = require("node:http");
const things = new Map([["1", { name: "one" }]]);

const server = http.createServer((req, res) => {
  const thing = things.get(req.url.slice(8));
  res.end(JSON.stringify({ name: thing.name }));
});

module.exports = { server };
`,
    };
    const found = await shown(
      files,
      READ("name"),
      [{ path: "server.js", statement: "thing.name", at: "name" }],
      requestTo("/things/9"),
    );
    expect(found.reproduced ? found.kind : found.sentence).toMatch(/request|not seen/);
  }, 120_000);

  it("sends the request twice where the first one leaves behind what the second one fails over", async () => {
    const files = {
      "package.json": manifest({
        type: "module",
        scripts: { test: "vitest run" },
        dependencies: { hono: "*" },
        devDependencies: { vitest: "*" },
      }),
      "src/app.js":
        "import { Hono } from 'hono'\n\nconst taken = new Map()\n\nexport const app = new Hono()\n\napp.get('/lists/:id', (c) => {\n  const before = taken.get(c.req.param('id'))\n  taken.set(c.req.param('id'), {})\n  return c.json({ name: before ? before.entry.name : 'new' })\n})\n",
      "test/a.test.js":
        "import { expect, test } from 'vitest'\n\ntest('adds', () => {\n  expect(2).toBe(2)\n})\n",
    };
    const found = await reproduced({
      files,
      error: READ("name"),
      raised: [{ path: "src/app.js", statement: "before.entry.name", at: "name" }],
      request: requestTo("/lists/1"),
      environmentPath: fileURLToPath(new URL("../../../../..", import.meta.url)),
    });
    const source = found.reproduced ? (found.test?.source ?? "") : found.sentence;
    expect(source).toMatch(/\/lists\/1.*\/lists\/1/s);
  }, 120_000);

  it("makes a call of the project's tests twice", async () => {
    const files = {
      "package.json": manifest({ type: "module", scripts: { test: "node --test" } }),
      "src/lists.js":
        "export class Lists {\n  constructor() {\n    this.entries = new Map();\n  }\n  join(mail) {\n    const known = this.entries.get(mail);\n    this.entries.set(mail, {});\n    return known ? known.place.number : this.entries.size;\n  }\n}\n",
      "test/lists.test.js":
        "import assert from 'node:assert'\nimport { it } from 'node:test'\nimport { Lists } from '../src/lists.js'\n\nit('joins', () => {\n  const lists = new Lists()\n  assert.equal(lists.join('a@b.org'), 1)\n})\n",
    };
    const found = await shown(files, READ("number"), [
      { path: "src/lists.js", statement: "known.place.number", at: "number", function: "Lists.join" },
    ]);
    expect(found.reproduced ? found.test?.source : found.sentence).toContain(
      "  lists.join('a@b.org')\n  lists.join('a@b.org')\n",
    );
  }, 120_000);

  it("reaches a branch by the words that the code compares with", async () => {
    const files = {
      "package.json": manifest({ type: "module", scripts: { test: "node --test" } }),
      "plan.js":
        "class Interval {}\nexport function parse(text) {\n  const [kind] = text.split(' ');\n  if (kind === 'daily') return new Interval();\n  if (kind === 'hourly') return Interval(60);\n  throw new RangeError(text);\n}\n",
    };
    const found = await shown(
      files,
      "TypeError: Class constructor Interval cannot be invoked without 'new'",
      [{ path: "plan.js", statement: "return Interval(60)", at: "Interval(60)", function: "parse" }],
    );
    expect(found.reproduced ? found.test?.source : found.sentence).toContain('parse("hourly")');
  }, 120_000);

  it("does not count another error than the captured one", async () => {
    const files = {
      "package.json": manifest({ type: "module" }),
      "name.js":
        "export function name(user) {\n  if (user.locked) throw new Error('locked');\n  return user.profile.name;\n}\n",
    };
    const found = await shown(files, READ("surname"), [
      { path: "name.js", statement: "user.profile.name", at: "name", function: "name" },
    ]);
    expect(found.reproduced).toBe(false);
  }, 120_000);
});
