import { expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { stopIterationRecipe } from "./index.ts";

async function proposed(source: string, line: string): Promise<string[]> {
  const fault = await givenFault({
    files: { "app/a.py": source },
    type: "RuntimeError",
    message: "generator raised StopIteration",
    trace: [["app/a.py", line]],
  });
  return Promise.all(
    fault.patches(stopIterationRecipe).map(async (patch) => (await fault.after(patch)).get("app/a.py") ?? ""),
  );
}

const leaves = (text: string) => /except StopIteration:\n\s+return/.test(text);

it.each([
  [
    "an item that is given away with what follows it",
    "def shipments(rows):\n    row = next(rows)\n    while True:\n        number, weight = row\n        label = None\n        row = next(rows)\n        if row[0] == 'L':\n            label = row[1]\n        yield number, weight, label\n",
    "        row = next(rows)",
  ],
  [
    "the first of a pair",
    "def pairs(source):\n    while True:\n        left = next(source)\n        right = next(source)\n        yield left, right\n",
    "right = next",
  ],
  [
    "the item of a loop",
    "def blocks(lines):\n    for head in lines:\n        body = next(lines)\n        yield {'head': head, 'body': body}\n",
    "body = next",
  ],
  [
    "a batch that was being filled",
    "def batches(items, size):\n    batch = []\n    while True:\n        batch.append(next(items))\n        if len(batch) == size:\n            yield batch\n            batch = []\n",
    "batch.append(next",
  ],
  [
    "what is given away behind the loop",
    "def totals(rows):\n    total = 0\n    while total < 100:\n        row = next(rows)\n        total += row\n    yield total\n",
    "row = next",
  ],
  [
    "the rounds that come after",
    "def heads(groups):\n    for group in groups:\n        own = iter(group)\n        head = next(own)\n        yield head\n",
    "head = next",
  ],
  [
    "an item that was taken before any loop",
    "def edges(points):\n    first = next(points)\n    second = next(points)\n    yield first, second\n",
    "second = next",
  ],
])("a generator is not left where that loses %s", async (_, source, line) => {
  expect((await proposed(source, line)).filter(leaves)).toEqual([]);
});

it.each([
  [
    "nothing was read before",
    "def readings(lines):\n    while True:\n        line = next(lines)\n        yield int(line)\n",
    "line = next",
  ],
  [
    "all was given away",
    "def chunks(lines):\n    line = next(lines)\n    while True:\n        head = line.strip()\n        yield head\n        line = next(lines)\n",
    "        line = next",
  ],
  [
    "the source has no first line",
    "import csv\n\n\ndef entries(file):\n    rows = csv.reader(file)\n    names = next(rows)\n    for row in rows:\n        yield dict(zip(names, row))\n",
    "names = next",
  ],
])("a generator is left where %s", async (_, source, line) => {
  expect((await proposed(source, line)).filter(leaves)).toHaveLength(1);
});
