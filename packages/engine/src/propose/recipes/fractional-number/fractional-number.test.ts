import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { fractionalNumberRecipe } from "./index.ts";

const INDEX = "list indices must be integers or slices, not float";
const RANGE = "'float' object cannot be interpreted as an integer";

async function fixed(source: string, line: string, message: string, files = {}): Promise<string | null> {
  const fault = await givenFault({
    files: { "app/rows.py": source, ...files },
    type: "TypeError",
    message,
    trace: [["app/rows.py", line]],
  });
  return fault.fixed(fractionalNumberRecipe, "app/rows.py");
}

describe("a number with a fraction where a whole one is needed", () => {
  it.each([
    [
      "in the index",
      "def middle(rows):\n    return rows[len(rows) / 2]\n",
      "return rows",
      INDEX,
      "rows[len(rows) // 2]",
    ],
    [
      "behind a name",
      "def middle(rows):\n    half = len(rows) / 2\n    return rows[half]\n",
      "return rows",
      INDEX,
      "half = len(rows) // 2",
    ],
    [
      "in a slice",
      "def halves(rows):\n    at = (len(rows) + 1) / 2\n    return rows[:at], rows[at:]\n",
      "return rows",
      "slice indices must be integers or None or have an __index__ method",
      "at = (len(rows) + 1) // 2",
    ],
    [
      "from a function",
      "def half(rows):\n    return len(rows) / 2\n\n\ndef middle(rows):\n    return rows[half(rows)]\n",
      "return rows[half",
      INDEX,
      "return len(rows) // 2",
    ],
    [
      "from a caller",
      "def bar(width):\n    return '#' * width\n\n\ndef show(done, total):\n    return bar(done * 20 / total)\n",
      "return '#'",
      "can't multiply sequence by non-int of type 'float'",
      "bar(done * 20 // total)",
    ],
    [
      "as a number of pages, which is rounded up",
      "def fetch(total, size, load):\n    pages = total / size\n    return [load(page) for page in range(pages)]\n",
      "return [load",
      RANGE,
      "pages = -(-total // size)",
    ],
    [
      "as a number of pages, rounded up as the file does",
      "import math\n\n\ndef fetch(rows, size, load):\n    pages = len(rows) / size\n    return [load(page) for page in range(pages)]\n",
      "return [load",
      RANGE,
      "pages = math.ceil(len(rows) / size)",
    ],
  ])("%s", async (_name, source, line, message, wanted) => {
    expect(await fixed(source, line, message)).toContain(wanted);
  });

  it("is left alone where no division made it", async () => {
    expect(await fixed("def row(rows, at):\n    return rows[at]\n", "return rows", INDEX)).toBeNull();
  });
});
