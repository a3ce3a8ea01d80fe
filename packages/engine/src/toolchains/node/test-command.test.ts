import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { removeTree } from "../../sandbox/remove-tree.ts";
import type { Sandbox } from "../../sandbox/sandbox.ts";
import { sandboxForTests, writeProject } from "../conformance.ts";
import { nodeToolchain } from "./index.ts";
import { scriptName } from "./test-command.ts";

describe("the script that a command names", () => {
  it.each([
    ["npm test", "test"],
    ["npm t", "test"],
    ["npm run test:unit", "test:unit"],
    ["npm run test:unit -- --bail", "test:unit"],
    ["pnpm unit", "unit"],
    ["yarn run unit", "unit"],
    ["npm install", null],
    ["npm run unit && npm run more", null],
    ["vitest run", null],
  ])("%j: %j", (command, name) => {
    expect(scriptName(command)).toBe(name);
  });
});

describe("a test command for a Node project", () => {
  let scratch = "";
  let sandbox: Sandbox;

  beforeAll(async () => {
    scratch = mkdtempSync(join(tmpdir(), "bugstack-node-command-"));
    sandbox = await sandboxForTests(join(scratch, "home"));
    const scripts = { test: "node --test test/a.test.js", unit: "node --test test/b.test.js" };
    const test = (name: string) => `require("node:test")("${name}", () => {});\n`;
    writeProject(join(scratch, "tree"), {
      "package.json": JSON.stringify({ name: "x", scripts }),
      "test/a.test.js": test("a"),
      "test/b.test.js": test("b"),
    });
  });
  afterAll(() => removeTree(scratch));

  async function suite(testCommand: string): Promise<readonly string[]> {
    const tree = { directory: join(scratch, "tree"), origin: null };
    const detection = await nodeToolchain.detect(tree);
    if (!detection) throw new Error("the project was not detected");
    const environment = await nodeToolchain.prepare(
      { ...detection, testCommand },
      { tree, sandbox, cacheDirectory: join(scratch, "cache") },
    );
    const workspace = await sandbox.prepare(tree);
    try {
      const run = await nodeToolchain.runTests(workspace, environment, { selectors: [] });
      return run.tests.map(({ id }) => id);
    } finally {
      await workspace.dispose();
    }
  }

  it.each([
    ["npm test", ["test/a.test.js::a"]],
    ["npm run unit", ["test/b.test.js::b"]],
    ["node --test test/b.test.js", ["test/b.test.js::b"]],
  ])("is what the suite is run with: %s", async (command, ids) => {
    expect(await suite(command)).toEqual(ids);
  });

  it.each([
    ["npm run absent", /no script absent/],
    ["vitets run", /no program vitets/],
  ])("is refused where it cannot be run: %s", async (command, message) => {
    await expect(suite(command)).rejects.toMatchObject({
      code: "bad_input",
      message: expect.stringMatching(message),
      remedy: expect.stringMatching(/\w/),
    });
  });
});
