import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { customaryRecipe } from "./index.ts";

async function repaired(source: string, line: string, type: string, message: string): Promise<string | null> {
  const fault = await givenFault({ files: { "app.py": source }, type, message, trace: [["app.py", line]] });
  return fault.fixed(customaryRecipe, "app.py");
}

describe("a variable that one way does not set", () => {
  const message = (name: string) =>
    `cannot access local variable '${name}' where it is not associated with a value`;

  it("begins as nothing", async () => {
    const source = 'def last(rows):\n    for row in rows:\n        final = row["x"]\n    return final\n';
    expect(await repaired(source, "return final", "UnboundLocalError", message("final"))).toContain(
      "    final = None\n    for row in rows:\n",
    );
  });

  it("is not closed where it was never opened", async () => {
    const source =
      "def read(path):\n    try:\n        handle = path.open()\n        return handle.read()\n    finally:\n        handle.close()\n";
    const after = await repaired(source, "handle.close()", "UnboundLocalError", message("handle"));
    expect(after).toContain("    handle = None\n    try:\n");
    expect(after).toContain("    finally:\n        if handle is not None:\n            handle.close()\n");
  });

  it("ends the function early where something is read from it", async () => {
    const source =
      'def price(items, sku):\n    for item in items:\n        if item["sku"] == sku:\n            found = item\n    return found["name"]\n';
    expect(await repaired(source, 'found["name"]', "UnboundLocalError", message("found"))).toContain(
      '    if found is None:\n        return None\n    return found["name"]\n',
    );
  });
});

describe("times of two kinds", () => {
  it("without a zone are taken for UTC beside the present in UTC", async () => {
    const source =
      'from datetime import datetime, timezone\n\n\ndef age(event):\n    made = datetime.fromisoformat(event["made"])\n    return datetime.now(timezone.utc) - made\n';
    expect(
      await repaired(source, "- made", "TypeError", "can't subtract offset-naive and offset-aware datetimes"),
    ).toContain("    if made.tzinfo is None:\n        made = made.replace(tzinfo=timezone.utc)\n");
  });

  it("get the zone in the words of the line beside them", async () => {
    const source =
      "import datetime\n\n\ndef age(event, now=None):\n    now = now or datetime.datetime.now(datetime.timezone.utc)\n    made = datetime.datetime.fromisoformat(event)\n    return now - made\n";
    expect(
      await repaired(
        source,
        "now - made",
        "TypeError",
        "can't subtract offset-naive and offset-aware datetimes",
      ),
    ).toContain("made = made.replace(tzinfo=datetime.timezone.utc)\n");
  });

  it("get the zone once where a function reads the field several times", async () => {
    const source =
      "from datetime import datetime, timedelta, timezone\n\n\ndef state(booking):\n    now = datetime.now(timezone.utc)\n    ends = booking.starts_at + timedelta(minutes=booking.minutes)\n    if now < booking.starts_at:\n        return 'soon'\n    return 'running' if now < ends else 'over'\n";
    expect(
      await repaired(
        source,
        "if now <",
        "TypeError",
        "can't compare offset-naive and offset-aware datetimes",
      ),
    ).toContain(
      "    starts_at = booking.starts_at.replace(tzinfo=timezone.utc)\n    ends = starts_at + timedelta(minutes=booking.minutes)\n    if now < starts_at:\n",
    );
  });

  it("keep a field that the function writes itself where it is written", async () => {
    const source =
      "from datetime import datetime, timezone\n\n\ndef start(run):\n    now = datetime.now(timezone.utc)\n    if run.started < now:\n        run.started = now\n";
    expect(
      await repaired(
        source,
        "if run.started",
        "TypeError",
        "can't compare offset-naive and offset-aware datetimes",
      ),
    ).toContain("    if run.started.replace(tzinfo=timezone.utc) < now:\n        run.started = now\n");
  });

  it("are compared by their days where one is a day", async () => {
    const source =
      'from datetime import datetime\n\n\ndef late(loan):\n    return loan["due"] < datetime.now()\n';
    expect(
      await repaired(
        source,
        "datetime.now()",
        "TypeError",
        "can't compare datetime.datetime to datetime.date",
      ),
    ).toContain('loan["due"] < datetime.now().date()');
  });
});

describe("those of the same rank", () => {
  const message = "'<' not supported between instances of 'dict' and 'dict'";

  it("keep their order on a heap", async () => {
    const source =
      "import heapq\n\n\nclass Queue:\n    def __init__(self):\n        self._heap = []\n\n    def put(self, job):\n        heapq.heappush(self._heap, (job['rank'], job))\n\n    def take(self):\n        return heapq.heappop(self._heap)[1]\n";
    const after = await repaired(source, "heappush", "TypeError", message);
    expect(after).toContain("        self._heap = []\n        self._order = count()\n");
    expect(after).toContain("(job['rank'], next(self._order), job)");
    expect(after).toContain("heapq.heappop(self._heap)[-1]");
    expect(after).toContain("from itertools import count\n");
  });

  it("are sorted by it alone", async () => {
    const source = "def ranked(found):\n    return sorted((one.rank, one) for one in found)\n";
    expect(await repaired(source, "sorted(", "TypeError", message)).toContain(
      "sorted(((one.rank, one) for one in found), key=lambda pair: pair[0])",
    );
  });
});

describe("slips with one usual form", () => {
  it.each([
    [
      "return values[len(values) / 2]",
      "TypeError",
      "list indices must be integers or slices, not float",
      "return values[len(values) // 2]",
    ],
    [
      'return ",".join(one.id for one in values)',
      "TypeError",
      "sequence item 0: expected str instance, int found",
      "str(one.id) for one in values",
    ],
    [
      "return [a + b + c for a, b, c in enumerate(values)]",
      "ValueError",
      "not enough values to unpack (expected 3, got 2)",
      "for a, (b, c) in enumerate(values)",
    ],
    [
      "return hmac.new(values, b'', 'sha256').hexdigest()",
      "TypeError",
      "key: expected bytes or bytearray, but got 'str'",
      "hmac.new(values.encode(), b''",
    ],
    [
      'return 100 - values.get("discount", 0)',
      "AttributeError",
      "'sqlite3.Row' object has no attribute 'get'",
      '100 - (dict(values).get("discount") or 0)',
    ],
    [
      "return json.dumps(values)",
      "TypeError",
      "Object of type Decimal is not JSON serializable",
      "json.dumps(values, default=str)",
    ],
    [
      'return "%s is 100% sure" % values',
      "TypeError",
      "not enough arguments for format string",
      '"%s is 100%% sure"',
    ],
  ])("%s", async (line, type, message, wanted) => {
    const source = `def given(values):\n    ${line}\n`;
    expect(await repaired(source, line, type, message)).toContain(wanted);
  });
});

describe("values that JSON has no form for", () => {
  const basisOf = async (kind: string, more: Readonly<Record<string, string>> = {}) => {
    const fault = await givenFault({
      files: { "app.py": "import json\n\n\ndef text(values):\n    return json.dumps(values)\n", ...more },
      type: "TypeError",
      message: `Object of type ${kind} is not JSON serializable`,
      trace: [["app.py", "return json.dumps(values)"]],
    });
    return fault.patches(customaryRecipe)[0]?.basis;
  };

  it.each(["date", "UUID", "PosixPath"])("are written as the one text they have: %s", async (kind) => {
    expect(await basisOf(kind)).toBe("standard");
  });

  it.each(["Decimal", "datetime"])("are a guess where there are several ways: %s", async (kind) => {
    expect(await basisOf(kind)).toBe("guess");
  });

  it("are a guess where the project has a way of its own", async () => {
    const own = {
      "texts.py":
        "import json\n\n\ndef dumps(value):\n    return json.dumps(value, default=lambda one: one.hex)\n",
    };
    expect(await basisOf("UUID", own)).toBe("guess");
  });
});

describe("what is closed at the end and was never opened", () => {
  it.each([
    ["finally", "    finally:\n        handle.close()\n", "standard"],
    ["else", "    except OSError:\n        pass\n    handle.close()\n", undefined],
  ])("is left out by custom in a way that is always taken alone: %s", async (_where, end, basis) => {
    const source = `def read(path):\n    try:\n        handle = path.open()\n${end}`;
    const fault = await givenFault({
      files: { "app.py": source },
      type: "UnboundLocalError",
      message: "cannot access local variable 'handle' where it is not associated with a value",
      trace: [["app.py", "handle.close()"]],
    });
    const found = fault.patches(customaryRecipe)[0]?.basis;
    expect(found === "standard").toBe(basis === "standard");
  });
});
