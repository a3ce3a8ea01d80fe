import { describe } from "vitest";
import { testToolchain } from "../conformance.ts";
import { isSampled } from "../sampled.testing.ts";
import { nodeToolchain } from "./index.ts";
import { nodeSample } from "./node.sample.ts";

const ASSERT = 'import assert from "node:assert/strict";';

function manifest(content: object): string {
  return JSON.stringify({ name: "shop", version: "1.0.0", private: true, ...content });
}

/** One of the five variants a day. */
const left = (index: number) => !isSampled(index, { of: 5, take: 1 });

describe("the Node toolchain", () => {
  describe.skipIf(left(0))("with node:test", () => {
    testToolchain(
      nodeToolchain,
      nodeSample({
        manifests: { "package.json": manifest({ scripts: { test: "node --test" } }) },
        imports: `import { describe, it } from "node:test";\n${ASSERT}`,
      }),
    );
  });

  describe.skipIf(left(1))("with vitest and TypeScript, in a package of a workspace", () => {
    testToolchain(
      nodeToolchain,
      nodeSample({
        manifests: {
          "/package.json": manifest({ name: "all", workspaces: ["packages/*"] }),
          "package.json": manifest({
            type: "module",
            scripts: { test: "vitest" },
            devDependencies: { vitest: "^3.2.0" },
          }),
        },
        root: "packages/shop",
        ending: "ts",
        imports: `import { assert, describe, it } from "vitest";`,
      }),
    );
  });

  describe.skipIf(left(2))("with vitest, a configuration file and an environment like a browser's", () => {
    testToolchain(
      nodeToolchain,
      nodeSample({
        manifests: {
          "package.json": manifest({
            type: "module",
            scripts: { test: "vitest run" },
            devDependencies: { vitest: "^3.2.0" },
          }),
          "vitest.config.ts":
            'import { defineConfig } from "vitest/config";\nexport default defineConfig({ test: { globals: true, bail: 1, environment: "./page.ts", coverage: { enabled: true } } });\n',
          "page.ts":
            'export default { name: "page", transformMode: "web", setup: () => ({ teardown() {} }) };\n',
        },
        ending: "ts",
        imports: `import { assert } from "vitest";`,
      }),
    );
  });

  describe.skipIf(left(3))("with mocha, in a pnpm project", () => {
    testToolchain(nodeToolchain, {
      stopsAtBroken: true,
      ...nodeSample({
        manifests: {
          "package.json": manifest({
            type: "module",
            scripts: { test: "mocha 'test/**/*.mjs' --bail" },
            devDependencies: { mocha: "^11.0.0" },
            packageManager: "pnpm@10.15.0",
          }),
        },
        imports: `import { describe, it } from "mocha";\n${ASSERT}`,
      }),
    });
  });

  describe.skipIf(left(4))("with jest, in a yarn project", () => {
    testToolchain(
      nodeToolchain,
      nodeSample({
        manifests: {
          "package.json": manifest({
            type: "module",
            scripts: { test: "NODE_OPTIONS=--experimental-vm-modules jest --coverage" },
            devDependencies: { jest: "^30.0.0" },
            jest: { testMatch: ["**/*.test.js"] },
            packageManager: "yarn@4.9.2",
          }),
        },
        ending: "js",
        imports: `import { describe, expect, it } from "@jest/globals";\n${ASSERT}`,
      }),
    );
  });
});
