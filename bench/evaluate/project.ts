import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Milliseconds of work in the failing test. */
const TEST_MS = 10;

const MODULE = (factor: number) => `def total(prices, count):
    """What a customer pays for \`count\` pieces of each."""
    return sum(prices) * ${factor}
`;

const TEST = `import time

from shop.cart import total


def test_total():
    end = time.perf_counter() + ${TEST_MS / 1000}
    while time.perf_counter() < end:
        pass
    assert total([1, 2], 2) == 6
`;

export const SELECTOR = "tests/test_cart.py::test_total";
/** The one among the candidates that passes. */
export const RIGHT = 2;

/** Writes a project with a defect, whose one test shows it in about ten milliseconds. */
export function writeProject(scratch: string): string {
  const directory = mkdtempSync(join(scratch, "project-"));
  const files = {
    "requirements.txt": "pytest\n",
    "pytest.ini": "[pytest]\n",
    "shop/__init__.py": "",
    "shop/cart.py": MODULE(1),
    "tests/test_cart.py": TEST,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
  return directory;
}

/** The changed files of one candidate; no two are alike. */
export function candidate(index: number): ReadonlyMap<string, Uint8Array> {
  return new Map([["shop/cart.py", Buffer.from(MODULE(index))]]);
}
