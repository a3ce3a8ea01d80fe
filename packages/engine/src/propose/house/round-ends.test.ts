import { describe, expect, it } from "vitest";
import { badTextRecipe } from "../recipes/bad-text/index.ts";
import { givenFault } from "../recipes/fault/open-fault.testing.ts";
import { jsonTextRecipe } from "../recipes/json-text/index.ts";

async function read(source: string): Promise<string | null> {
  const fault = await givenFault({
    files: { "feed.py": source },
    type: "json.decoder.JSONDecodeError",
    message: "Unterminated string starting at: line 1 column 3 (char 2)",
    trace: [["feed.py", "json.loads"]],
  });
  return fault.fixed(jsonTextRecipe, "feed.py");
}

describe("an item that cannot be read, in a loop that ends its rounds without `continue`", () => {
  it("is counted as those that are read and are no good", async () => {
    const source = `import json


def read(lines):
    feed = Feed()
    for line in lines:
        if not line.strip():
            continue
        message = json.loads(line)
        if is_message(message):
            feed.messages.append(message)
        else:
            feed.unreadable += 1
    return feed
`;
    expect(await read(source)).toContain(`        try:
            message = json.loads(line)
        except json.JSONDecodeError:
            feed.unreadable += 1
            continue
        if is_message(message):`);
  });

  it("is kept among the bad ones, whichever branch keeps them", async () => {
    const source = `import json


def load(path):
    events, rejected = [], []
    with open(path) as lines:
        for line in lines:
            event = json.loads(line)
            if "id" not in event:
                rejected.append(line)
            else:
                events.append(event)
    return events, rejected
`;
    expect(await read(source)).toContain(`            except json.JSONDecodeError:
                rejected.append(line)
                continue
`);
  });

  it("is counted as in the handler of the round", async () => {
    const source = `import json


def load(lines, store):
    failed = 0
    for line in lines:
        entry = json.loads(line)
        try:
            store.put(entry["id"], entry)
        except KeyError:
            failed += 1
    return failed
`;
    expect(await read(source)).toContain(`        except json.JSONDecodeError:
            failed += 1
            continue
`);
  });

  it("is counted where it stands within the other branch", async () => {
    const source = `def stock(rows):
    found, skipped = {}, 0
    for row in rows:
        if len(row) == 2:
            found[row[0]] = int(row[1])
        else:
            skipped += 1
    return found, skipped
`;
    const fault = await givenFault({
      files: { "stock.py": source },
      type: "ValueError",
      message: "invalid literal for int() with base 10: 'n/a'",
      trace: [["stock.py", "int(row[1])"]],
    });
    expect(await fault.fixed(badTextRecipe, "stock.py")).toContain(`            except ValueError:
                skipped += 1
                continue
`);
  });

  it("is no matter of branches that only sort the items, or of more kinds than two", async () => {
    const sorted = (branches: string) => `import json


def sort(lines):
    small, large, skipped = [], [], 0
    for line in lines:
        order = json.loads(line)
${branches}    return small, large, skipped
`;
    expect(
      await read(
        sorted(
          '        if order["sum"] < 10:\n            small.append(order)\n        else:\n            large.append(order)\n',
        ),
      ),
    ).toBeNull();
    expect(
      await read(
        sorted(
          '        if order["kind"] == "s":\n            small.append(order)\n        elif order["kind"] == "l":\n            large.append(order)\n        else:\n            skipped += 1\n',
        ),
      ),
    ).toBeNull();
  });

  it("does not stand for itself: what names the item that could not be read is not said", async () => {
    const source = `import json


def load(lines):
    good, bad = [], []
    for line in lines:
        entry = json.loads(line)
        if entry.get("id"):
            good.append(entry)
        else:
            bad.append(entry)
    return good, bad
`;
    expect((await read(source)) ?? "").not.toContain("bad.append(entry)\n            continue");
  });
});
