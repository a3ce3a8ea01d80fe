import { describe, expect, it } from "vitest";
import { changedSizeRecipe } from "./changed-size/index.ts";
import { emptySequenceRecipe } from "./empty-sequence/index.ts";
import { endlessRecursionRecipe } from "./endless-recursion/index.ts";
import { givenFault, type OpenedFault } from "./fault/open-fault.testing.ts";
import { fileMissingRecipe } from "./file-missing/index.ts";
import { naiveDatetimeRecipe } from "./naive-datetime/index.ts";
import { notSerialisableRecipe } from "./not-serialisable/index.ts";
import type { Recipe } from "./recipe.ts";
import { stopIterationRecipe } from "./stop-iteration/index.ts";
import { undecodableRecipe } from "./undecodable/index.ts";

/** An error in one file. */
async function inFile(source: string, line: string, type: string, message: string): Promise<OpenedFault> {
  return givenFault({ files: { "app/a.py": source }, type, message, trace: [["app/a.py", line]] });
}

async function fixed(fault: OpenedFault, recipe: Recipe): Promise<string | null> {
  return fault.fixed(recipe, "app/a.py");
}

describe("a search without a result", () => {
  it("is answered as the framework's other lookups are", async () => {
    const source = `from fastapi import FastAPI, HTTPException

app = FastAPI()
ORDERS = []
ITEMS = {}


@app.get("/items/{number}")
def item(number: int):
    found = ITEMS.get(number)
    if found is None:
        raise HTTPException(status_code=404, detail="item not found")
    return found


@app.get("/orders/{number}")
def order(number: int):
    order = next(one for one in ORDERS if one["number"] == number)
    return order
`;
    const fault = await givenFault({
      files: { "app/a.py": source },
      type: "StopIteration",
      message: "",
      trace: [["app/a.py", "order = next"]],
      request: { path: "/orders/7", route: "/orders/{number}" },
    });
    expect(await fixed(fault, stopIterationRecipe)).toContain(
      '    order = next((one for one in ORDERS if one["number"] == number), None)\n    if order is None:\n        raise HTTPException(status_code=404, detail="order not found")\n',
    );
  });

  it("gives the failure value that its kin give", async () => {
    const source = `def find_user(users, name):
    for user in users:
        if user.name == name:
            return user
    if not users:
        return None
    return None


def find_group(groups, name):
    return next(group for group in groups if group.name == name)


def show(groups, name):
    group = find_group(groups, name)
    if group is None:
        return ""
    return group.title
`;
    const fault = await inFile(source, "return next", "StopIteration", "");
    expect(await fixed(fault, stopIterationRecipe)).toContain(
      "    return next((group for group in groups if group.name == name), None)\n",
    );
  });

  it("ends a generator", async () => {
    const source =
      "def pairs(items):\n    items = iter(items)\n    while True:\n        first = next(items)\n        yield first, 1\n";
    const fault = await inFile(source, "first = next", "RuntimeError", "generator raised StopIteration");
    expect(await fixed(fault, stopIterationRecipe)).toContain(
      "        try:\n            first = next(items)\n        except StopIteration:\n            return\n",
    );
  });
});

describe("a container that changes while it is read", () => {
  it.each([
    ["for key in cache:", "del cache[key]", "for key in list(cache):"],
    ["for key, value in cache.items():", "cache.pop(key)", "for key, value in list(cache.items()):"],
    ["for key in cache:", "forget(cache, key)", "for key in list(cache):"],
  ])("%s %s", async (loop, body, wanted) => {
    const source = `def forget(cache, key):\n    del cache[key]\n\n\ndef sweep(cache, old):\n    ${loop}\n        if key in old:\n            ${body}\n`;
    const fault = await inFile(source, loop, "RuntimeError", "dictionary changed size during iteration");
    expect(await fixed(fault, changedSizeRecipe)).toContain(wanted);
  });

  it("by others is a race, and left to people", async () => {
    const source = "def names(sessions):\n    return [name for name in sessions]\n";
    const fault = await inFile(
      source,
      "return [",
      "RuntimeError",
      "dictionary changed size during iteration",
    );
    expect(fault.patches(changedSizeRecipe)).toEqual([]);
  });
});

describe("what leads back to itself", () => {
  const graph = (method: string) => `from app.errors import Circular


class Graph:
    def __init__(self, needs):
        self.needs = needs

    def order(self, name):
        done, way = [], set()

        def visit(one):
            if one in way:
                raise Circular(one)
            way.add(one)
            for other in self.needs[one]:
                visit(other)
            done.append(one)

        visit(name)
        return done

${method}
`;

  it("is refused as the house refuses circles, in a method too", async () => {
    const line: readonly [string, string] = ["app/a.py", "return 1 + max"];
    const fault = await givenFault({
      files: {
        "app/errors.py": "class Circular(Exception):\n    pass\n",
        "app/a.py": graph(
          "    def depth(self, name):\n        return 1 + max((self.depth(one) for one in self.needs[name]), default=0)\n",
        ),
        "app/main.py":
          "from app.errors import Circular\n\n\ndef run(graph):\n    try:\n        graph.depth('a')\n    except Circular as error:\n        print(error)\n",
      },
      type: "RecursionError",
      message: "maximum recursion depth exceeded",
      trace: [["app/main.py", "graph.depth"], line, line, line],
    });
    const text = await fixed(fault, endlessRecursionRecipe);
    expect(text).toContain(
      "    def depth(self, name, path=()):\n        if name in path:\n            raise Circular(name)\n",
    );
    expect(text).toContain("self.depth(one, path=(*path, name))");
  });

  it("is an attribute that `__getattr__` itself needs", async () => {
    const source =
      "class Proxy:\n    def __init__(self, inner):\n        self._inner = inner\n\n    def __getattr__(self, name):\n        return getattr(self._inner, name)\n";
    const line: readonly [string, string] = ["app/a.py", "return getattr"];
    const fault = await givenFault({
      files: { "app/a.py": source },
      type: "RecursionError",
      message: "maximum recursion depth exceeded",
      trace: [line, line],
    });
    expect(await fixed(fault, endlessRecursionRecipe)).toContain(
      '        if name == "_inner":\n            raise AttributeError(name)\n',
    );
  });
});

describe("a value that JSON does not know", () => {
  it("is written in the form that the same field has elsewhere", async () => {
    const source = `import json


def order(one):
    return {"number": one.number, "created": one.created.isoformat()}


def event(one):
    return json.dumps({"kind": one.kind, "created": one.created})
`;
    const fault = await inFile(
      source,
      "return json.dumps",
      "TypeError",
      "Object of type datetime is not JSON serializable",
    );
    expect(await fixed(fault, notSerialisableRecipe)).toContain('"created": one.created.isoformat()})');
  });

  it("is written by the project's encoder", async () => {
    const source = `import json


def encode(value):
    return str(value)


def save(one):
    return json.dumps(one, default=encode)


def send(one):
    return json.dumps(one)
`;
    const fault = await inFile(
      source,
      "return json.dumps(one)",
      "TypeError",
      "Object of type Decimal is not JSON serializable",
    );
    expect(await fixed(fault, notSerialisableRecipe)).toContain(
      "def send(one):\n    return json.dumps(one, default=encode)\n",
    );
  });
});

describe("a file that is not there", () => {
  it("is written into a folder that is made first", async () => {
    const source =
      'from pathlib import Path\n\n\ndef export(folder: Path, rows):\n    target = folder / "out.csv"\n    with open(target, "w") as file:\n        file.write(str(rows))\n';
    const fault = await inFile(
      source,
      "with open",
      "FileNotFoundError",
      "[Errno 2] No such file or directory: 'x/out.csv'",
    );
    expect(await fixed(fault, fileMissingRecipe)).toContain(
      '    target.parent.mkdir(parents=True, exist_ok=True)\n    with open(target, "w") as file:\n',
    );
  });

  it("gives what other optional files give", async () => {
    const source = `import json


def load_settings(path):
    try:
        return json.loads(path.read_text())
    except FileNotFoundError:
        return {}


def load_state(path):
    state = json.loads(path.read_text())
    return state
`;
    const fault = await inFile(
      source,
      "state = json",
      "FileNotFoundError",
      "[Errno 2] No such file or directory: 'state.json'",
    );
    expect(await fixed(fault, fileMissingRecipe)).toContain(
      "    try:\n        state = json.loads(path.read_text())\n    except FileNotFoundError:\n        return {}\n    return state\n",
    );
  });
});

it("bytes of a partner are read in the encoding of their kind", async () => {
  const source = `def members(path):
    with open(path, encoding="cp1252") as file:
        return file.read().splitlines()


def donors(path):
    with open(path) as file:
        return file.read().splitlines()
`;
  const fault = await givenFault({
    files: {
      "app/a.py": source.replace(
        "return file.read().splitlines()\n\n\ndef donors",
        "return list(file)\n\n\ndef donors",
      ),
    },
    type: "UnicodeDecodeError",
    message: "'utf-8' codec can't decode byte 0xe9 in position 3: invalid continuation byte",
    trace: [["app/a.py", "return file.read()"]],
  });
  expect(await fixed(fault, undecodableRecipe)).toContain(
    '    with open(path, encoding="cp1252") as file:\n        return file.read()',
  );
});

it("times of one field are held against one clock", async () => {
  const source = `from datetime import datetime, timezone


def is_over(lease):
    return lease.until < datetime.utcnow()


def rest(lease):
    return lease.until - datetime.now(timezone.utc)
`;
  const fault = await inFile(
    source,
    "return lease.until -",
    "TypeError",
    "can't subtract offset-naive and offset-aware datetimes",
  );
  expect(await fixed(fault, naiveDatetimeRecipe)).toContain("return lease.until - datetime.utcnow()");
});

describe("an iterator that was read before", () => {
  it("is kept as a list where it gets its name", async () => {
    const source = `def bids_for(lot, rows):
    return (row for row in rows if row.lot == lot)


def result(lot, rows):
    bids = bids_for(lot, rows)
    number = sum(1 for _ in bids)
    best = max(bids)
    return number, best
`;
    const fault = await inFile(source, "best = max", "ValueError", "max() arg is an empty sequence");
    expect(await fixed(fault, emptySequenceRecipe)).toContain("bids = list(bids_for(lot, rows))");
  });
});

it("an item that is read for entries only is shown as the house shows what is absent", async () => {
  const source = `def shown(message):
    return {"sent": message.sent.isoformat() if message.sent else None}


def conversation(messages):
    last = messages[-1]
    return {"count": len(messages), "preview": last.text[:20], "updated": last.sent.isoformat()}
`;
  const fault = await inFile(source, "last = messages", "IndexError", "list index out of range");
  const text = await fixed(fault, emptySequenceRecipe);
  expect(text).toContain("last = messages[-1] if messages else None");
  expect(text).toContain(
    '"preview": last.text[:20] if last else None, "updated": last.sent.isoformat() if last else None}',
  );
});
