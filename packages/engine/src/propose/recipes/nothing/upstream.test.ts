import { describe, expect, it } from "vitest";
import { givenFault, type OpenedFault } from "../fault/open-fault.testing.ts";
import { noneAttributeRecipe } from "../none-attribute/index.ts";
import { noneValueRecipe } from "../none-value/index.ts";
import type { Recipe } from "../recipe.ts";

async function given(
  type: string,
  message: string,
  files: Readonly<Record<string, string>>,
  ...trace: (readonly [string, string])[]
): Promise<{ fault: OpenedFault; recipe: Recipe }> {
  const fault = await givenFault({ files, type, message, trace });
  return { fault, recipe: type === "AttributeError" ? noneAttributeRecipe : noneValueRecipe };
}

const NO_NAME = "'NoneType' object has no attribute 'name'";

/** Text of a file after the first patch. */
async function first(given: { fault: OpenedFault; recipe: Recipe }, path: string): Promise<string | null> {
  return given.fault.fixed(given.recipe, path);
}

describe("a return that was forgotten", () => {
  it.each([
    [
      "in the wrapper of a decorator",
      "def logged(function):\n    def wrapper(*args, **kwargs):\n        result = function(*args, **kwargs)\n        print(result)\n\n    return wrapper\n\n\n@logged\ndef load(key):\n    return Thing(key)\n",
      "load(1).name",
      "        print(result)\n        return result\n",
    ],
    [
      "in the wrapper of a decorator with arguments",
      "def logged(level):\n    def around(function):\n        def wrapper(*args):\n            function(*args)\n\n        return wrapper\n\n    return around\n\n\n@logged(3)\ndef load(key):\n    return Thing(key)\n",
      "load(1).name",
      "            return function(*args)\n",
    ],
    [
      "of a list that is filled",
      "def load(key):\n    found = []\n    for row in range(key):\n        if row:\n            found.append(row)\n",
      "load(2).name",
      "            found.append(row)\n    return found\n",
    ],
    [
      "of a table that is filled, beside one that is read",
      "def load(key):\n    rows = list(range(key))\n    totals = {}\n    for row in rows:\n        totals[row] = 1\n",
      "load(2).name",
      "        totals[row] = 1\n    return totals\n",
    ],
    [
      "in a property",
      "class Order:\n    @property\n    def owner(self):\n        found = self.rows[0]\n\n\ndef load(key):\n    return Order()\n",
      "load(1).owner.name",
      "        found = self.rows[0]\n        return found\n",
    ],
    [
      "in what `with` enters",
      "class load:\n    def __init__(self, key):\n        self.key = key\n\n    def __enter__(self):\n        self.open()\n\n    def __exit__(self, *error):\n        pass\n",
      "with",
      "        self.open()\n        return self\n",
    ],
    [
      "in one of the functions of a table",
      "def small(key):\n    return Thing(key)\n\n\ndef large(key):\n    made = Thing(key)\n\n\nKINDS = {1: small, 2: large}\n\n\ndef load(key):\n    return KINDS[key](key)\n",
      "load(2).name",
      "    made = Thing(key)\n    return made\n",
    ],
    [
      "of a thing that is put into a table",
      "PLACED = {}\n\n\ndef load(key):\n    if key < 0:\n        raise ValueError(key)\n    made = Thing(key)\n    PLACED[key] = made\n",
      "load(1).name",
      "    PLACED[key] = made\n    return made\n",
    ],
    [
      "of a thing that is added to a session and committed",
      "def load(session, key):\n    row = Thing(key)\n    session.add(row)\n    session.commit()\n",
      "load(1, 2).name",
      "    session.commit()\n    return row\n",
    ],
    [
      "of a thing that is kept where the one that is there already is given",
      "class Store:\n    def load(self, key):\n        known = self.things.get(key)\n        if known is not None:\n            return known\n        made = Thing(key)\n        self.things[key] = made\n        self.bus.publish('made', made)\n\n\ndef load(key):\n    return Store().load(key)\n",
      "load(1).name",
      "        self.bus.publish('made', made)\n        return made\n",
    ],
    [
      "of a call that the methods beside it return",
      "class Store:\n    def rename(self, key, name):\n        thing = self.get(key)\n        if thing is None:\n            return None\n        return self._keep(thing.named(name))\n\n    def move(self, key, day):\n        thing = self.get(key)\n        if thing is None:\n            return None\n        if thing.day == day:\n            return thing\n        self._keep(thing.on(day))\n\n    def _keep(self, thing):\n        self._things[thing.key] = thing\n        return thing\n\n\ndef load(key):\n    return Store().move(key, 1)\n",
      "load(1).name",
      "        return self._keep(thing.on(day))\n\n    def _keep",
    ],
  ])("%s", async (_name, source, use, wanted) => {
    const body =
      use === "with" ? "    with load(1) as made:\n        return made.name\n" : `    return ${use}\n`;
    const files = {
      "app/load.py": source,
      "app/show.py": `from app.load import load\n\n\ndef show():\n${body}`,
    };
    const line = use === "with" ? "return made.name" : `return ${use}`;
    expect(
      await first(await given("AttributeError", NO_NAME, files, ["app/show.py", line]), "app/load.py"),
    ).toContain(wanted);
  });
});

describe("an entry under another name", () => {
  it("that get asks for is named as it is read", async () => {
    const files = {
      "app/load.py":
        'def load(section):\n    return {"target": section[0], "retentionDays": section[1], "minimum_copies": 1}\n',
      "app/rotate.py":
        'def is_old(age, plan):\n    return age > plan.get("retention_days")\n\n\ndef describe(plan):\n    return plan.get("retention_days"), plan["target"], plan["minimum_copies"]\n',
      "app/main.py":
        "from app.load import load\nfrom app.rotate import is_old\n\n\ndef run(section):\n    return is_old(3, load(section))\n",
    };
    const fault = await given(
      "TypeError",
      "'>' not supported between instances of 'int' and 'NoneType'",
      files,
      ["app/main.py", "return is_old"],
      ["app/rotate.py", "age > plan.get"],
    );
    expect(await first(fault, "app/load.py")).toContain('"retention_days": section[1]');
  });
});

describe("an argument that is left out", () => {
  const paging = "def pages(items, size=None):\n    return (len(items) + size - 1) // size\n";
  const message = "unsupported operand type(s) for +: 'int' and 'NoneType'";

  it("is what the function beside the caller passes", async () => {
    const files = {
      "app/constants.py": "PAGE_SIZE = 20\nMAXIMUM = 50\n",
      "app/paging.py": paging,
      "app/web.py":
        "from app.constants import MAXIMUM\nfrom app.paging import pages\n\n\ndef show(items, size):\n    return pages(items, min(size, MAXIMUM))\n",
      "app/export.py":
        "from app.constants import PAGE_SIZE\nfrom app.paging import pages\n\n\ndef export(items):\n    return pages(items)\n\n\ndef sizes(items):\n    return pages(items, PAGE_SIZE)\n",
    };
    const fault = await given(
      "TypeError",
      message,
      files,
      ["app/export.py", "return pages(items)"],
      ["app/paging.py", "len(items) + size"],
    );
    expect(await first(fault, "app/export.py")).toContain(
      "def export(items):\n    return pages(items, PAGE_SIZE)\n",
    );
  });

  it("has the default that other functions give it", async () => {
    const files = {
      "app/paging.py": `${paging}\n\ndef links(items, size=25):\n    return size\n\n\ndef last(items, size=25):\n    return size\n`,
      "app/export.py": "from app.paging import pages\n\n\ndef export(items):\n    return pages(items)\n",
    };
    const fault = await given(
      "TypeError",
      message,
      files,
      ["app/export.py", "return pages(items)"],
      ["app/paging.py", "len(items) + size"],
    );
    expect(await first(fault, "app/paging.py")).toContain("def pages(items, size=25):");
  });
});

it.each([
  [
    "import random\n\n\ndef pick(cards):\n    cards = random.shuffle(cards)\n    return cards[0]\n",
    "return cards[0]",
    "    random.shuffle(cards)\n    return cards[0]\n",
  ],
  [
    "import random\n\n\ndef pick(cards):\n    mixed = random.shuffle(cards)\n    return mixed[0]\n",
    "return mixed[0]",
    "    random.shuffle(cards)\n    mixed = cards\n",
  ],
])("what a function changes is used itself, not what it returns", async (source, line, wanted) => {
  const fault = await given("TypeError", "'NoneType' object is not subscriptable", { "app/a.py": source }, [
    "app/a.py",
    line,
  ]);
  expect(await first(fault, "app/a.py")).toContain(wanted);
});

describe("what is None until the object is opened", () => {
  it("is not passed over in silence", async () => {
    const source =
      'import sqlite3\n\n\nclass Store:\n    def __init__(self):\n        self.connection = None\n\n    def open(self):\n        self.connection = sqlite3.connect(\':memory:\')\n\n    def title(self, url):\n        """Title of a page, None where it was not crawled."""\n        return self.connection.execute(\'select title\', (url,)).fetchone()\n';
    const { fault, recipe } = await given(
      "AttributeError",
      "'NoneType' object has no attribute 'execute'",
      { "app/store.py": source },
      ["app/store.py", "self.connection.execute"],
    );
    expect(fault.patches(recipe)).toEqual([]);
  });
});

describe("the value that is gone over", () => {
  it.each([
    ["for mark, row in zip(MARKS, load()):\n        print(mark, row)", "for mark, row in zip(MARKS, load())"],
    [
      "for place, row in enumerate(load(), start=1):\n        print(place, row)",
      "for place, row in enumerate(load()",
    ],
    ["for row in sorted(load()):\n        print(row)", "for row in sorted(load())"],
    ["return dict(zip(MARKS, load()))", "return dict(zip(MARKS, load()))"],
    ["return [row for _, row in zip(MARKS, load())]", "return [row for _, row in zip(MARKS, load())]"],
  ])("is what is handed in, not what the language makes of it: %s", async (body, line) => {
    const files = {
      "app/load.py":
        "ROWS = [3, 1, 2]\n\n\ndef load():\n    ranked = list(ROWS)\n    return ranked.sort(reverse=True)\n",
      "app/show.py": `from app.load import load\n\nMARKS = ("a", "b", "c")\n\n\ndef show():\n    ${body}\n`,
    };
    const found = await given("TypeError", "'NoneType' object is not iterable", files, ["app/show.py", line]);
    expect(await first(found, "app/load.py")).toContain("    ranked.sort(reverse=True)\n    return ranked\n");
  });
});
