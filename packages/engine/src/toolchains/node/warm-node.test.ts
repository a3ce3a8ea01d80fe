import { describe } from "vitest";
import { testWarmRunner } from "../warm-conformance.ts";
import { nodeToolchain } from "./index.ts";
import { warmNodeSample } from "./warm.sample.ts";

function manifest(content: object): string {
  return JSON.stringify({ name: "shop", version: "1.0.0", private: true, ...content });
}

describe("a warm process of node:test", () => {
  const script = { scripts: { test: "node --test" } };

  describe("with modules", () => {
    testWarmRunner(
      nodeToolchain,
      warmNodeSample({
        manifests: { "package.json": manifest(script) },
        imports: 'import assert from "node:assert/strict";\nimport { it } from "node:test";',
      }),
    );
  });

  describe("with CommonJS", () => {
    testWarmRunner(
      nodeToolchain,
      warmNodeSample({
        manifests: { "package.json": manifest(script) },
        style: "cjs",
        ending: "js",
        imports: 'const assert = require("node:assert/strict");\nconst { it } = require("node:test");',
      }),
    );
  });

  describe("with TypeScript as Node runs it", () => {
    testWarmRunner(
      nodeToolchain,
      warmNodeSample({
        manifests: { "package.json": manifest({ ...script, type: "module" }) },
        ending: "ts",
        imports: 'import assert from "node:assert/strict";\nimport { it } from "node:test";',
      }),
    );
  });
});

describe("a warm process of mocha", () => {
  const devDependencies = { mocha: "^11.0.0" };

  describe("with modules", () => {
    testWarmRunner(
      nodeToolchain,
      warmNodeSample({
        manifests: {
          "package.json": manifest({ scripts: { test: "mocha 'test/**/*.mjs'" }, devDependencies }),
        },
        imports: 'import assert from "node:assert/strict";\nimport { it } from "mocha";',
      }),
    );
  });

  describe("with CommonJS and its globals", () => {
    testWarmRunner(
      nodeToolchain,
      warmNodeSample({
        manifests: {
          "package.json": manifest({ scripts: { test: "mocha" }, devDependencies }),
          ".mocharc.json": JSON.stringify({ spec: "test/**/*.js", timeout: 5000 }),
        },
        style: "cjs",
        ending: "js",
        imports: 'const assert = require("node:assert/strict");',
      }),
    );
  });
});

describe("a warm process of vitest", () => {
  const devDependencies = { vitest: "^3.2.0" };

  describe("with TypeScript", () => {
    testWarmRunner(
      nodeToolchain,
      warmNodeSample({
        manifests: {
          "package.json": manifest({ type: "module", scripts: { test: "vitest run" }, devDependencies }),
        },
        ending: "ts",
        imports: 'import { assert, it } from "vitest";',
        mutantRuns: 8,
      }),
    );
  });

  describe("with a configuration, in JavaScript", () => {
    testWarmRunner(
      nodeToolchain,
      warmNodeSample({
        manifests: {
          "package.json": manifest({ scripts: { test: "vitest" }, devDependencies }),
          "vitest.config.mjs": "export default { test: { globals: true, bail: 1, pool: 'threads' } };\n",
        },
        imports: 'import { assert } from "vitest";',
        mutantRuns: 8,
      }),
    );
  });
});
