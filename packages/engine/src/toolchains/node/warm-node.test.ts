import { describe } from "vitest";
import { isSampled, seed } from "../sampled.testing.ts";
import { testWarmRunner } from "../warm-conformance.ts";
import { nodeToolchain } from "./index.ts";
import { warmNodeSample } from "./warm.sample.ts";

const PART = { of: 9, take: 1 };

function manifest(content: object): string {
  return JSON.stringify({ name: "shop", version: "1.0.0", private: true, ...content });
}

describe(`a warm process of node:test (BUGSTACK_TEST_SEED=${seed})`, () => {
  const script = { scripts: { test: "node --test" } };

  describe.runIf(isSampled(0, PART))("with modules", () => {
    testWarmRunner(
      nodeToolchain,
      warmNodeSample({
        manifests: { "package.json": manifest(script) },
        imports: 'import assert from "node:assert/strict";\nimport { it } from "node:test";',
      }),
    );
  });

  describe.runIf(isSampled(3, PART))("with CommonJS", () => {
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

  describe.runIf(isSampled(6, PART))("with TypeScript as Node runs it", () => {
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

describe(`a warm process of mocha (BUGSTACK_TEST_SEED=${seed})`, () => {
  const devDependencies = { mocha: "^11.0.0" };

  describe.runIf(isSampled(1, PART))("with modules", () => {
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

  describe.runIf(isSampled(4, PART))("with CommonJS and its globals", () => {
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

describe(`a warm process of vitest (BUGSTACK_TEST_SEED=${seed})`, () => {
  const devDependencies = { vitest: "^3.2.0" };

  describe.runIf(isSampled(2, PART))("with TypeScript", () => {
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

  describe.runIf(isSampled(5, PART))("with a configuration, in JavaScript", () => {
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

describe(`a warm process of jest (BUGSTACK_TEST_SEED=${seed})`, () => {
  const devDependencies = { jest: "^30.0.0" };

  describe.runIf(isSampled(7, PART))("with CommonJS and its globals", () => {
    testWarmRunner(
      nodeToolchain,
      warmNodeSample({
        manifests: { "package.json": manifest({ scripts: { test: "jest" }, devDependencies }) },
        style: "cjs",
        ending: "js",
        imports: 'const assert = require("node:assert/strict");',
        mutantRuns: 8,
      }),
    );
  });

  describe.runIf(isSampled(8, PART))("with modules and a configuration", () => {
    testWarmRunner(
      nodeToolchain,
      warmNodeSample({
        manifests: {
          "package.json": manifest({
            type: "module",
            scripts: { test: "NODE_OPTIONS=--experimental-vm-modules jest --coverage" },
            devDependencies,
          }),
          "jest.config.mjs": "export default { testMatch: ['**/*.test.js'], transform: {}, bail: 1 };\n",
        },
        ending: "js",
        imports: 'import assert from "node:assert/strict";\nimport { it } from "@jest/globals";',
        mutantRuns: 8,
      }),
    );
  });
});
