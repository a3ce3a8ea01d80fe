import { describe, expect, it } from "vitest";
import { givenFault, type OpenedFault } from "../fault/open-fault.testing.ts";
import { unboundVariableRecipe } from "./index.ts";

async function unbound(
  name: string,
  source: string,
  line: string,
  more: Readonly<Record<string, string>> = {},
): Promise<OpenedFault> {
  return givenFault({
    files: { "app/a.py": source, ...more },
    type: "UnboundLocalError",
    message: `cannot access local variable '${name}' where it is not associated with a value`,
    trace: [["app/a.py", line]],
  });
}

const fixed = async (name: string, source: string, line: string) =>
  (await unbound(name, source, line)).fixed(unboundVariableRecipe, "app/a.py");

describe("a name from outside", () => {
  it("of the module is named as such", async () => {
    expect(
      await fixed(
        "served",
        "served = 0\n\n\ndef serve():\n    served += 1\n    return served\n",
        "served += 1",
      ),
    ).toContain("    global served\n    served += 1\n");
  });

  it("of the function around is named as such", async () => {
    const source =
      "def counter():\n    count = 0\n\n    def step():\n        count += 1\n        return count\n\n    return step\n";
    expect(await fixed("count", source, "count += 1")).toContain(
      "        nonlocal count\n        count += 1\n",
    );
  });

  it.each([
    [
      "def total(items):\n    return sum(items)\n\n\ndef show(items):\n    total = total(items)\n    return f'{total}'\n",
      "total",
      "total = total(items)",
      "    total_ = total(items)\n    return f'{total_}'\n",
    ],
    [
      "def show(items):\n    list = list(items)\n    list.append(1)\n    return list\n",
      "list",
      "list = list(items)",
      "    list_ = list(items)\n    list_.append(1)\n    return list_\n",
    ],
    [
      "import json\n\n\ndef show(text):\n    data = json.loads(text)\n    json = data['x']\n    return json\n",
      "json",
      "data = json.loads",
      "    json_ = data['x']\n    return json_\n",
    ],
  ])("that a local hides keeps its name: %s", async (source, name, line, wanted) => {
    expect(await fixed(name, source, line)).toContain(wanted);
  });

  it("that is imported in one branch is imported before", async () => {
    const source =
      "def show(text, raw):\n    if raw:\n        import json\n        return json.loads(text)\n    return json.dumps(text)\n";
    expect(await fixed("json", source, "return json.dumps")).toBe(
      "def show(text, raw):\n    import json\n    if raw:\n        return json.loads(text)\n    return json.dumps(text)\n",
    );
  });
});

describe("a way that sets nothing", () => {
  const worker = (before: string, loop: string) =>
    `import logging\n\nlog = logging.getLogger("w")\n\n\ndef handle(${loop ? "lines" : "line"}, outbox):\n${loop}${before}`;

  it("is a handler that should have ended, as others in the function do", async () => {
    const body =
      "    try:\n        job = decode(line)\n    except BrokenJob as error:\n        log.warning('broken: %s', error)\n        outbox.aside(line)\n    if job.kind not in KINDS:\n        log.warning('unknown')\n        return\n    outbox.send(job)\n";
    const fault = await unbound("job", worker(body, ""), "if job.kind");
    expect(await fault.fixed(unboundVariableRecipe, "app/a.py")).toContain(
      "        outbox.aside(line)\n        return\n    if job",
    );
    expect(fault.patches(unboundVariableRecipe)[0]).toMatchObject({ basis: "house" });
  });

  it("is one in a loop, which goes on with the next item", async () => {
    const body =
      "        try:\n            job = decode(line)\n        except BrokenJob as error:\n            log.warning('broken: %s', error)\n        outbox.send(job)\n";
    expect(await fixed("job", worker(body, "    for line in lines:\n"), "outbox.send(job)")).toContain(
      "            log.warning('broken: %s', error)\n            continue\n",
    );
  });

  it("gives up with the value with which the function gives up elsewhere", async () => {
    const source =
      "def rate(code):\n    if not code:\n        return None\n    try:\n        found = TABLE[code]\n    except KeyError:\n        print('unknown', code)\n    return found.rate\n";
    expect(await fixed("found", source, "return found.rate")).toContain(
      "        print('unknown', code)\n        return None\n",
    );
  });

  it.each([
    ["if kind == 1:\n        result = 'a'\n    else:\n        reslt = 'b'", "result = 'b'"],
    [
      "if kind == 1:\n        result = 'a'\n    elif kind == 2:\n        text = 'b'\n    else:\n        result = 'c'",
      "result = 'b'",
    ],
  ])("sets another name, which nobody reads: %s", async (branches, wanted) => {
    const source = `def pick(kind):\n    ${branches}\n    return result\n`;
    expect(await fixed("result", source, "return result")).toContain(wanted);
  });

  it("sets in its handler what handlers around the same call set elsewhere", async () => {
    const one =
      "def limit_of(value):\n    try:\n        limit = int(value)\n    except ValueError:\n        limit = 50\n    return limit\n";
    const source = `${one}\n\ndef first(items, value):\n    try:\n        limit = int(value)\n    except ValueError:\n        pass\n    return items[:limit]\n`;
    expect(await fixed("limit", source, "return items[:limit]")).toContain(
      "    except ValueError:\n        limit = 50\n    return items",
    );
  });

  it("loses the exception that a handler named", async () => {
    const source =
      "def fetch(get):\n    for attempt in range(3):\n        try:\n            return get()\n        except OSError as error:\n            print(attempt)\n    return error.errno\n";
    expect(await fixed("error", source, "return error.errno")).toBe(
      "def fetch(get):\n    last_error = None\n    for attempt in range(3):\n        try:\n            return get()\n        except OSError as error:\n            last_error = error\n            print(attempt)\n    return last_error.errno\n",
    );
  });

  it("begins empty where it is begun inside a condition", async () => {
    const source =
      "def add(items, flag):\n    if flag:\n        total = 0\n    for item in items:\n        total += item\n    return total\n";
    expect(await fixed("total", source, "total += item")).toContain("    total = 0\n    if flag:\n");
  });

  it.each([
    ["def rate(kind):\n    if kind == 'a':\n        value = 3\n    return value\n", "value", "return value"],
    [
      "def rate(kind):\n    try:\n        value = int(kind)\n    except ValueError:\n        pass\n    return value\n",
      "value",
      "return value",
    ],
    [
      "def banner(order):\n    text = ''\n    return text\n\n\ndef note(order):\n    if order > 3:\n        text = 'bulk'\n    elif order > 1:\n        text = 'urgent'\n    return order, text\n",
      "text",
      "return order, text",
    ],
  ])("that nobody thought of is left to people", async (source, name, line) => {
    const fault = await unbound(name, source, line);
    expect(fault.patches(unboundVariableRecipe)).toEqual([]);
  });
});

describe("a name that only a loop sets, for what fits", () => {
  const of = async (source: string, line: string, name: string) => {
    const fault = await givenFault({
      files: { "app/quotes.py": source },
      type: "UnboundLocalError",
      message: `cannot access local variable '${name}' where it is not associated with a value`,
      trace: [["app/quotes.py", line]],
    });
    return fault.fixed(unboundVariableRecipe, "app/quotes.py");
  };
  const ZONES = `class Refused(Exception):
    pass


def cost(grams):
    if grams > 31500:
        raise Refused("too heavy for a parcel")
    return grams


def zone_of(zones, country):
    for zone in zones:
        if country in zone["countries"]:
            chosen = zone
    return chosen


def quote(zones, country):
    try:
        return zone_of(zones, country)["base"]
    except Refused as error:
        return str(error)
`;

  it("is a search that found nothing, which the house refuses", async () => {
    const text = await of(ZONES, "return chosen", "chosen");
    expect(text).toContain("    chosen = None\n    for zone in zones:");
    expect(text).toContain("    if chosen is None:\n        raise Refused(");
  });

  it("is None where the callers look for that", async () => {
    const source =
      "def first(rows, key):\n    for row in rows:\n        if row[0] == key:\n            found = row\n    return found\n\n\ndef show(rows, key):\n    row = first(rows, key)\n    if row is None:\n        return ''\n    return row[1]\n";
    const text = await of(source, "return found", "found");
    expect(text).toContain("    found = None\n    for row in rows:");
    expect(text).not.toContain("if found is None");
  });

  it("is a text that is tidied afterwards, which begins empty", async () => {
    const source =
      "def body(parts):\n    for part in parts:\n        if part.kind == 'text':\n            text = part.content\n    return text.strip()\n";
    expect(await of(source, "return text.strip", "text")).toContain('    text = ""\n    for part in parts:');
  });

  it("is left to people where nothing tells", async () => {
    const source =
      "def best(rows):\n    for row in rows:\n        if row.ok:\n            chosen = row\n    return chosen.price\n";
    expect(await of(source, "return chosen", "chosen")).toBeNull();
  });
});
