import { describe, expect, it } from "vitest";
import { givenFault, type OpenedFault } from "../fault/open-fault.testing.ts";
import { wrongKindRecipe } from "./index.ts";

async function given(
  message: string,
  files: Readonly<Record<string, string>>,
  ...trace: (readonly [string, string])[]
): Promise<OpenedFault> {
  const type = /has no attribute/.test(message) ? "AttributeError" : "TypeError";
  return givenFault({ files, type, message, trace });
}

async function fixed(
  message: string,
  source: string,
  line: string,
  path = "app/a.py",
  more: Readonly<Record<string, string>> = {},
) {
  return (await given(message, { "app/a.py": source, ...more }, ["app/a.py", line])).fixed(
    wrongKindRecipe,
    path,
  );
}

const ORDER =
  "class Order:\n    def __init__(self, rows):\n        self.rows = rows\n\n    def lines(self):\n        return self.rows\n\n    @property\n    def total(self):\n        return 3\n\n\n";

describe("a function that is not called", () => {
  it.each([
    [
      "'method' object is not iterable",
      "def show():\n    order = Order([])\n    return [line for line in order.lines]\n",
      "for line in order.lines",
      "for line in order.lines()]",
    ],
    [
      "object of type 'method' has no len()",
      "def show():\n    order = Order([])\n    lines = order.lines\n    return len(lines)\n",
      "return len(lines)",
      "lines = order.lines()",
    ],
    [
      "'builtin_function_or_method' object is not iterable",
      "def show(prices):\n    for name in prices.keys:\n        print(name)\n",
      "for name in prices.keys",
      "for name in prices.keys():",
    ],
    [
      "'function' object is not subscriptable",
      "def limits():\n    return [1]\n\n\ndef show():\n    return limits[0]\n",
      "return limits[0]",
      "return limits()[0]",
    ],
    [
      "'>' not supported between instances of 'method' and 'int'",
      "def show(order: Order):\n    return order.lines > 3\n",
      "order.lines > 3",
      "order.lines() > 3",
    ],
  ])("%s", async (message, source, line, wanted) => {
    expect(await fixed(message, ORDER + source, line)).toContain(wanted);
  });

  it("is called on both sides of a comparison", async () => {
    const source = `${ORDER}def longest(orders: list[Order]):\n    best = None\n    for order in orders:\n        if best is None or order.lines > best.lines:\n            best = order\n    return best\n`;
    const message = "'>' not supported between instances of 'method' and 'method'";
    expect(await fixed(message, source, "order.lines > best.lines")).toContain(
      "order.lines() > best.lines():",
    );
  });

  it("is called where it is handed over, two hops away", async () => {
    const files = {
      "app/a.py": `${ORDER}def count(lines):\n    return len(lines)\n`,
      "app/b.py":
        "from app.a import Order, count\n\n\ndef run():\n    order = Order([1])\n    found = order.lines\n    return count(found)\n",
    };
    const fault = await given(
      "object of type 'method' has no len()",
      files,
      ["app/b.py", "return count(found)"],
      ["app/a.py", "return len(lines)"],
    );
    expect(await fault.fixed(wrongKindRecipe, "app/b.py")).toContain("found = order.lines()");
  });
});

describe("something that is called and cannot be", () => {
  it.each([
    [
      "'int' object is not callable",
      "def show():\n    order = Order([])\n    return order.total() + 1\n",
      "order.total()",
      "return order.total + 1",
    ],
    [
      "'dict' object is not callable",
      "PRICES = {'tea': 1}\n\n\ndef show():\n    return PRICES('tea')\n",
      "PRICES('tea')",
      "return PRICES['tea']",
    ],
    [
      "'module' object is not callable",
      "import datetime\n\n\ndef show():\n    return datetime(2026, 1, 1)\n",
      "return datetime(",
      "return datetime.datetime(2026, 1, 1)",
    ],
    [
      "'int' object is not callable",
      "def show(rows):\n    max = 0\n    for row in rows:\n        max += row\n    return max(rows)\n",
      "return max(rows)",
      "    max_ = 0\n    for row in rows:\n        max_ += row\n    return max(rows)\n",
    ],
    [
      "'list' object is not callable",
      "def show(list):\n    return list(list)\n",
      "return list(list)",
      "def show(list_):\n    return list(list_)\n",
    ],
    [
      "'tuple' object is not callable",
      "PAIRS = [\n    (1, 2)\n    (3, 4),\n]\n",
      "(1, 2)",
      "    (1, 2),\n    (3, 4),",
    ],
  ])("%s", async (message, source, line, wanted) => {
    expect(await fixed(message, (message.includes("order") ? "" : ORDER) + source, line)).toContain(wanted);
  });
});

describe("items that come one by one", () => {
  it.each([
    [
      "'generator' object is not subscriptable",
      "def show(rows):\n    names = (row.name for row in rows)\n    return names[0]\n",
      "return names[0]",
      "names = [row.name for row in rows]",
    ],
    [
      "object of type 'map' has no len()",
      "def show(rows):\n    numbers = map(int, rows)\n    return len(numbers)\n",
      "return len(numbers)",
      "numbers = list(map(int, rows))",
    ],
    [
      "'dict_keys' object is not subscriptable",
      "def show(rows):\n    return rows.keys()[0]\n",
      "rows.keys()[0]",
      "return list(rows.keys())[0]",
    ],
    [
      "'generator' object has no attribute 'sort'",
      "def rows():\n    yield 1\n\n\ndef show():\n    found = rows()\n    found.sort()\n    return found\n",
      "found.sort()",
      "found = list(rows())",
    ],
    [
      "object of type 'filter' has no len()",
      "def show(rows):\n    return len(filter(None, rows))\n",
      "return len(filter",
      "return len(list(filter(None, rows)))",
    ],
  ])("%s", async (message, source, line, wanted) => {
    expect(await fixed(message, source, line)).toContain(wanted);
  });
});

describe("a key that can be changed", () => {
  it.each([
    [
      "unhashable type: 'list'",
      "def show(rows):\n    seen = {}\n    for row in rows:\n        key = [row.x, row.y]\n        seen[key] = row\n    return seen\n",
      "seen[key] = row",
      "key = (row.x, row.y)",
    ],
    [
      "unhashable type: 'list'",
      "def show(rows):\n    seen = set()\n    for row in rows:\n        seen.add([row.x, row.y])\n    return seen\n",
      "seen.add(",
      "seen.add((row.x, row.y))",
    ],
    [
      "unhashable type: 'set'",
      "def show(groups, names):\n    return {names: 1}[names]\n",
      "{names: 1}[names]",
      "{names: 1}[frozenset(names)]",
    ],
    [
      "unhashable type: 'list'",
      "from functools import lru_cache\n\n\n@lru_cache\ndef total(items):\n    return sum(items)\n\n\ndef show(prices):\n    return total(prices)\n",
      "return total(prices)",
      "return total(tuple(prices))",
    ],
    [
      "unhashable type: 'list'",
      "def unique(rows):\n    seen = set()\n    for row in rows:\n        if row in seen:\n            continue\n        seen.add(row)\n        yield row\n",
      "if row in seen",
      "if tuple(row) in seen:\n            continue\n        seen.add(tuple(row))\n        yield row",
    ],
    [
      "unhashable type: 'list'",
      "def count(rows):\n    counts = {}\n    for row in rows:\n        key = list(week(row))\n        counts[key] = counts.get(key, 0) + 1\n    return counts\n",
      "counts[key] =",
      "key = tuple(week(row))\n        counts[key] = counts.get(key, 0) + 1",
    ],
    [
      "unhashable type: 'set'",
      "def once(orders):\n    done = set()\n    for order in orders:\n        names = set(order.names)\n        if names not in done:\n            done.add(names)\n    return len(done)\n",
      "if names not in done",
      "names = frozenset(order.names)\n        if names not in done:\n            done.add(names)",
    ],
    // What is changed further down stays a list.
    [
      "unhashable type: 'list'",
      "def walk(steps):\n    seen = set()\n    path = []\n    for step in steps:\n        path.append(step)\n        if path in seen:\n            break\n    return path\n",
      "if path in seen",
      "path = []\n",
    ],
  ])("%s: %#", async (message, source, line, wanted) => {
    expect(await fixed(message, source, line)).toContain(wanted);
  });
});

describe("all in place of one", () => {
  it.each([
    [
      "list indices must be integers or slices, not str",
      "def total(rows):\n    total = 0\n    for row in rows:\n        total += rows['price'] * row['count']\n    return total\n",
      "rows['price']",
      "total += row['price'] * row['count']",
    ],
    [
      "'list' object has no attribute 'strip'",
      "def clean(names):\n    return [names.strip() for name in names]\n",
      "names.strip()",
      "[name.strip() for name in names]",
    ],
    [
      "unsupported operand type(s) for +: 'tuple' and 'int'",
      "def total(price):\n    net = price * 2,\n    return net + 1\n",
      "return net + 1",
      "    net = price * 2\n",
    ],
    [
      "string indices must be integers, not 'str'",
      "ROWS: dict = {}\n\n\ndef keep(row):\n    ROWS[row['id']] = row\n\n\ndef total():\n    return sum(row['price'] for row in ROWS)\n",
      "row['price']",
      "for row in ROWS.values())",
    ],
    [
      "'tuple' object has no attribute 'name'",
      "def find(key):\n    user = load(key)\n    return user, True\n\n\ndef show(key):\n    user = find(key)\n    return user.name\n",
      "return user.name",
      "    user, _ = find(key)\n",
    ],
  ])("%s", async (message, source, line, wanted) => {
    expect(await fixed(message, source, line)).toContain(wanted);
  });

  it("is a tuple that another module returns by a stray comma", async () => {
    const files = {
      "app/a.py": "from app.b import rate\n\n\ndef gross(price):\n    return price * (1 + rate(price))\n",
      "app/b.py": "def rate(price):\n    if price > 3:\n        return 0.2\n    return 0.1,\n",
    };
    const fault = await given("unsupported operand type(s) for +: 'int' and 'tuple'", files, [
      "app/a.py",
      "1 + rate(price)",
    ]);
    expect(await fault.fixed(wrongKindRecipe, "app/b.py")).toContain("    return 0.1\n");
  });
});

describe("attributes and keys", () => {
  it("of a dictionary are keys", async () => {
    const rows = "def load():\n    return {'name': 1, 'price': 2}\n";
    expect(
      await fixed(
        "'dict' object has no attribute 'name'",
        "def show(row):\n    return row.name, row.price, row.items()\n",
        "row.name",
        "app/a.py",
        { "app/rows.py": rows },
      ),
    ).toContain("return row['name'], row['price'], row.items()".replaceAll("'", '"'));
  });

  it.each([
    [
      "'Order' object is not subscriptable",
      "def show(order):\n    return order['rows'], order['total']\n",
      "order['rows']",
      "return order.rows, order.total",
    ],
    [
      "'Order' object has no attribute 'get'",
      "def show(order):\n    return order.get('rows')\n",
      "order.get",
      "return order.rows",
    ],
    [
      "'Order' object does not support item assignment",
      "def show(order):\n    order['rows'] = []\n",
      "order['rows']",
      "    order.rows = []\n",
    ],
  ])("of an object are attributes: %s", async (message, source, line, wanted) => {
    expect(await fixed(message, ORDER + source, line)).toContain(wanted);
  });

  it("of a dictionary that nobody writes are a guess", async () => {
    const fault = await given(
      "'dict' object has no attribute 'color'",
      { "app/a.py": "def show(row):\n    return row.color\n" },
      ["app/a.py", "row.color"],
    );
    expect(fault.patches(wrongKindRecipe).map(({ basis }) => basis)).toEqual(["guess"]);
  });
});
