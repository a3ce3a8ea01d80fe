import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A project with a defect, whose one test shows it in about ten milliseconds. */
export interface BenchProject {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly module: string;
  /** The module whose function multiplies by this factor; no two are alike. */
  readonly text: (factor: number) => string;
  readonly selector: string;
}

/** The one among the candidates that passes. */
export const RIGHT = 2;
/** Milliseconds of work in the failing test. */
const TEST_MS = 10;

const python: BenchProject = {
  name: "pytest",
  module: "shop/cart.py",
  text: (factor) => `def total(prices, count):
    """What a customer pays for \`count\` pieces of each."""
    return sum(prices) * ${factor}
`,
  selector: "tests/test_cart.py::test_total",
  files: {
    "requirements.txt": "pytest\n",
    "pytest.ini": "[pytest]\n",
    "shop/__init__.py": "",
    "tests/test_cart.py": `import time

from shop.cart import total


def test_total():
    end = time.perf_counter() + ${TEST_MS / 1000}
    while time.perf_counter() < end:
        pass
    assert total([1, 2], 2) == 6
`,
  },
};

function node(
  name: string,
  script: string,
  imports: string,
  dependencies: object = {},
  settings: object = {},
): BenchProject {
  return {
    name,
    module: "src/cart.mjs",
    text: (factor) => `/** What a customer pays for \`count\` pieces of each. */
export function total(prices, count) {
  return prices.reduce((sum, price) => sum + price, 0) * ${factor};
}
`,
    selector: "test/cart.test.mjs::cart has a total",
    files: {
      "package.json": JSON.stringify({
        ...{ name: "cart", version: "1.0.0", private: true, type: "module" },
        ...{ scripts: { test: script }, devDependencies: dependencies },
        ...settings,
      }),
      "test/cart.test.mjs": `${imports}
import { total } from "../src/cart.mjs";

describe("cart", () => {
  it("has a total", () => {
    const end = performance.now() + ${TEST_MS};
    while (performance.now() < end);
    assert.equal(total([1, 2], 2), 6);
  });
});
`,
    },
  };
}

const ASSERT = 'import assert from "node:assert/strict";';

export const PROJECTS: readonly BenchProject[] = [
  python,
  node("node:test", "node --test", `${ASSERT}\nimport { describe, it } from "node:test";`),
  node("mocha", "mocha 'test/**/*.mjs'", `${ASSERT}\nimport { describe, it } from "mocha";`, {
    mocha: "^11.0.0",
  }),
  node(
    "jest",
    "NODE_OPTIONS=--experimental-vm-modules jest",
    `${ASSERT}\nimport { describe, it } from "@jest/globals";`,
    { jest: "^30.0.0" },
    { jest: { testMatch: ["**/*.test.mjs"], moduleFileExtensions: ["js", "mjs"], transform: {} } },
  ),
  node("vitest", "vitest run", 'import { assert, describe, it } from "vitest";', { vitest: "^3.2.0" }),
];

export function writeProject(scratch: string, project: BenchProject): string {
  const directory = mkdtempSync(join(scratch, "project-"));
  const files = { ...project.files, [project.module]: project.text(1) };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
  return directory;
}
