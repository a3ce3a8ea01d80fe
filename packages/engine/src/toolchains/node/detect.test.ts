import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { type ProjectFiles, writeProject } from "../conformance.ts";
import { detectNode } from "./detect.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function detect(files: Readonly<Record<string, string | object>>, near: readonly string[] = []) {
  const directory = mkdtempSync(join(tmpdir(), "bugstack-detect-"));
  folders.push(directory);
  const texts: ProjectFiles = Object.fromEntries(
    Object.entries(files).map(([path, content]) => [
      path,
      typeof content === "string" ? content : JSON.stringify(content),
    ]),
  );
  writeProject(directory, texts);
  return detectNode({ directory, origin: null }, near);
}

describe("the runner", () => {
  it.each([
    ["vitest run", "vitest"],
    ["npm run lint && NODE_ENV=test npx jest --ci", "jest"],
    ["cross-env A=1 mocha -r ts-node/register 'test/**/*.ts'", "mocha"],
    ["tsc -p . && node --test dist/", "node:test"],
    ["tsx --test test/*.test.ts", "node:test"],
    ["node --experimental-vm-modules node_modules/jest/bin/jest.js", "jest"],
    ["c8 --reporter=text mocha", "mocha"],
  ])("is read from the script %j", async (test, framework) => {
    expect(await detect({ "package.json": { scripts: { test } } })).toMatchObject({
      testFramework: framework,
    });
  });

  it.each([
    [{ "vitest.config.ts": "" }, "vitest"],
    [{ "jest.config.js": "" }, "jest"],
    [{ ".mocharc.json": "{}" }, "mocha"],
    [{ "test/a.test.js": 'import test from "node:test";' }, "node:test"],
  ])("is read from %j where there is no script", async (files, framework) => {
    const found = await detect({
      "package.json": { scripts: { test: 'echo "Error: no test specified" && exit 1' } },
      ...files,
    });
    expect(found?.testFramework).toBe(framework);
  });

  it("may be missing", async () => {
    expect(await detect({ "package.json": {}, "index.js": "" })).toMatchObject({
      testFramework: null,
      testPaths: [],
    });
  });
});

describe("the package", () => {
  const workspace = {
    "package.json": { private: true, workspaces: ["packages/*"], scripts: { test: "npm test --workspaces" } },
    "package-lock.json": { lockfileVersion: 3 },
    "packages/api/package.json": { name: "api", scripts: { test: "vitest" }, dependencies: { hono: "^4" } },
    "packages/api/src/app.ts": "",
    "packages/jobs/package.json": { name: "jobs", scripts: { test: "jest" } },
    "packages/jobs/run.js": "",
    "packages/plain/package.json": { name: "plain" },
    "packages/plain/a.js": "",
  };

  it("is the one that the path belongs to", async () => {
    expect(await detect(workspace, ["packages/jobs/run.js"])).toMatchObject({
      root: "packages/jobs",
      testFramework: "jest",
    });
    expect(await detect(workspace, ["packages/api/src/app.ts"])).toMatchObject({
      root: "packages/api",
      requirements: ["hono@^4"],
      manifests: ["packages/api/package.json", "package.json", "package-lock.json"],
    });
  });

  it("is the first one with tests where the root only passes the work on", async () => {
    expect(await detect(workspace)).toMatchObject({ root: "packages/api" });
  });

  it("is the one around it for a package without tests of its own", async () => {
    const tested = {
      ...workspace,
      "package.json": { workspaces: ["packages/*"], scripts: { test: "vitest" } },
    };
    expect(await detect(tested, ["packages/plain/a.js"])).toMatchObject({ root: "" });
  });
});

describe("the version of Node", () => {
  it.each([
    [{ "package.json": { engines: { node: ">=20" } } }, ">=20"],
    [{ "package.json": {}, ".nvmrc": "v20.11.1\n" }, "^20.11"],
    [{ "package.json": {}, ".nvmrc": "lts/*\n" }, null],
  ])("comes from %j", async (files, interpreter) => {
    expect((await detect(files))?.interpreter).toBe(interpreter);
  });
});

it("is nothing without a manifest, or with one that is no JSON", async () => {
  expect(await detect({ "index.js": "" })).toBeNull();
  expect(await detect({ "package.json": "{", "index.js": "" })).toBeNull();
});
