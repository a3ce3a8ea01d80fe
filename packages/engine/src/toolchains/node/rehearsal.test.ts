import { describe, it } from "vitest";
import { testRehearsal } from "../rehearsal-conformance.ts";
import { isSampled, seed } from "../sampled.testing.ts";
import { nodeToolchain } from "./index.ts";
import { rehearsalNodeSample } from "./rehearsal.sample.ts";

const PART = { of: 15, take: 1 };

function manifest(content: object): string {
  return JSON.stringify({ name: "shop", version: "1.0.0", private: true, ...content });
}

describe(`a rehearsal of node:test (BUGSTACK_TEST_SEED=${seed})`, () => {
  const script = { scripts: { test: "node --test" } };

  describe.runIf(isSampled(0, PART))("with modules", () => {
    testRehearsal(
      nodeToolchain,
      rehearsalNodeSample({
        manifests: { "package.json": manifest(script) },
        imports: 'import assert from "node:assert/strict";\nimport { describe, it } from "node:test";',
      }),
    );
  });

  describe.runIf(isSampled(2, PART))("with CommonJS", () => {
    testRehearsal(
      nodeToolchain,
      rehearsalNodeSample({
        manifests: { "package.json": manifest(script) },
        ending: "cjs",
        imports:
          'const assert = require("node:assert/strict");\nconst { describe, it } = require("node:test");',
      }),
    );
  });

  describe.runIf(isSampled(4, PART))("with TypeScript as Node runs it", () => {
    testRehearsal(
      nodeToolchain,
      rehearsalNodeSample({
        manifests: { "package.json": manifest({ ...script, type: "module" }) },
        ending: "ts",
        imports: 'import assert from "node:assert/strict";\nimport { describe, it } from "node:test";',
      }),
    );
  });
});

describe(`a rehearsal of mocha (BUGSTACK_TEST_SEED=${seed})`, () => {
  const devDependencies = { mocha: "^11.0.0" };

  describe.runIf(isSampled(1, PART))("with modules", () => {
    testRehearsal(
      nodeToolchain,
      rehearsalNodeSample({
        manifests: {
          "package.json": manifest({ scripts: { test: "mocha 'test/**/*.mjs'" }, devDependencies }),
        },
        imports: 'import assert from "node:assert/strict";\nimport { describe, it } from "mocha";',
      }),
    );
  });

  describe.runIf(isSampled(3, PART))("with CommonJS, its globals and a file that it requires", () => {
    testRehearsal(
      nodeToolchain,
      rehearsalNodeSample({
        manifests: {
          "package.json": manifest({ scripts: { test: "mocha" }, devDependencies }),
          ".mocharc.json": JSON.stringify({ spec: "test/**/*.cjs", require: "./test/setup.cjs" }),
          "test/setup.cjs": 'globalThis.assert = require("node:assert/strict");\n',
        },
        ending: "cjs",
        imports: "",
      }),
    );
  });
});

describe(`a rehearsal of vitest (BUGSTACK_TEST_SEED=${seed})`, () => {
  const versions = ["^1.6.0", "^2.1.0", "^3.2.0", "^4.1.0", "^5.1.0"];
  describe.each(versions)("%s", (version) => {
    if (!isSampled(5 + versions.indexOf(version), PART)) return it.skip("on another day");
    testRehearsal(
      nodeToolchain,
      rehearsalNodeSample({
        manifests: {
          "package.json": manifest({
            ...{ type: "module", scripts: { test: "vitest run" } },
            devDependencies: { vitest: version },
          }),
        },
        ending: "ts",
        imports: 'import { assert, describe, it } from "vitest";',
      }),
    );
  });
});

describe(`a rehearsal of jest (BUGSTACK_TEST_SEED=${seed})`, () => {
  const versions = ["^27.5.0", "^28.1.0", "^29.7.0", "^30.0.0"];
  describe.each(versions)("%s", (version) => {
    if (!isSampled(10 + versions.indexOf(version), PART)) return it.skip("on another day");
    testRehearsal(
      nodeToolchain,
      rehearsalNodeSample({
        manifests: {
          "package.json": manifest({ scripts: { test: "jest" }, devDependencies: { jest: version } }),
        },
        ending: "js",
        style: "cjs",
        imports: 'const assert = require("node:assert/strict");',
      }),
    );
  });

  describe.runIf(isSampled(14, PART))("with modules", () => {
    testRehearsal(
      nodeToolchain,
      rehearsalNodeSample({
        manifests: {
          "package.json": manifest({
            ...{ type: "module", scripts: { test: "NODE_OPTIONS=--experimental-vm-modules jest" } },
            devDependencies: { jest: "^30.0.0" },
          }),
          "jest.config.mjs": "export default { transform: {} };\n",
        },
        ending: "js",
        imports: 'import assert from "node:assert/strict";\nimport { describe, it } from "@jest/globals";',
      }),
    );
  });
});
