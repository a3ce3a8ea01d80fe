import { describe, expect, it } from "vitest";
import { givenFault, type OpenedFault } from "../fault/open-fault.testing.ts";
import { misspeltNameRecipe } from "./index.ts";

async function undefinedName(
  name: string,
  files: Readonly<Record<string, string>>,
  line: string,
): Promise<OpenedFault> {
  return givenFault({
    files,
    type: "NameError",
    message: `name '${name}' is not defined`,
    trace: [["app/a.py", line]],
  });
}

async function fixed(
  name: string,
  source: string,
  line: string,
  more: Readonly<Record<string, string>> = {},
): Promise<string | null> {
  return (await undefinedName(name, { "app/a.py": source, ...more }, line)).fixed(
    misspeltNameRecipe,
    "app/a.py",
  );
}

describe("an import that is missing", () => {
  it("of a module stands in its group", async () => {
    const source =
      "from scanner.failures import Unreadable\n\n\ndef text_of(data):\n    return gzip.decompress(data)\n";
    expect(
      await fixed("gzip", source, "gzip.decompress", {
        "scanner/failures.py": "class Unreadable(Exception):\n    pass\n",
      }),
    ).toBe(`import gzip\n\n${source}`);
  });

  it.each([
    ["Decimal", "def price(text):\n    return Decimal(text)\n", "from decimal import Decimal\n"],
    [
      "timedelta",
      "from datetime import datetime\n\n\ndef later():\n    return datetime.now() + timedelta(days=1)\n",
      "from datetime import datetime, timedelta\n",
    ],
    ["datetime", "def later():\n    return datetime.now()\n", "from datetime import datetime\n"],
    ["datetime", "def later():\n    return datetime.datetime.now()\n", "import datetime\n"],
    [
      "defaultdict",
      "import json\n\n\ndef group():\n    return defaultdict(list), json\n",
      "from collections import defaultdict\n",
    ],
    ["Path", "import sys\n\n\ndef home():\n    return Path(sys.argv[1])\n", "from pathlib import Path\n"],
  ])("of %s comes from the standard library", async (name, source, wanted) => {
    const line = source.split("\n").find((text) => text.startsWith("    ") && text.includes(name)) ?? "";
    const text = await fixed(name, source, line.trim());
    expect(text).toContain(wanted);
    expect(text?.split("\n").filter((row) => row === wanted.trim())).toHaveLength(1);
  });

  it("has the form that the house gives it", async () => {
    const house = "import datetime as dt\n\n\ndef now():\n    return dt.datetime.now()\n";
    expect(
      await fixed("dt", "import json\n\n\ndef day():\n    return dt.date.today(), json\n", "dt.date.today", {
        "app/b.py": house,
      }),
    ).toContain("import datetime as dt\nimport json\n");
    const log = "from app.logs import make as make_log\n\nlog = make_log()\n";
    expect(
      await fixed("make_log", "def run():\n    return make_log()\n", "make_log()", {
        "app/b.py": log,
        "app/logs.py": "def make():\n    return 1\n",
      }),
    ).toContain("from app.logs import make as make_log\n");
  });

  it("of a constant of the project", async () => {
    expect(
      await fixed("PAGE_SIZE", "def first(items):\n    return items[:PAGE_SIZE]\n", "items[:PAGE_SIZE]", {
        "app/constants.py": "PAGE_SIZE = 20\n",
      }),
    ).toContain("from app.constants import PAGE_SIZE\n");
  });

  it("that would make a circle is made in the function", async () => {
    const orders = "from app.a import show\n\n\nclass Order:\n    view = show\n";
    expect(
      await fixed("Order", "def show(row):\n    return Order(row)\n", "Order(row)", {
        "app/orders.py": orders,
      }),
    ).toBe("def show(row):\n    from app.orders import Order\n    return Order(row)\n");
  });

  it("for the type checker alone is made for the program as well", async () => {
    const source =
      "from typing import TYPE_CHECKING\n\nif TYPE_CHECKING:\n    from app.orders import Order\n\n\ndef show(row):\n    return Order(row)\n";
    const text = await fixed("Order", source, "Order(row)", { "app/orders.py": "class Order:\n    pass\n" });
    expect(text).toContain("TYPE_CHECKING\n\nfrom app.orders import Order\n\n\ndef show");
    const circle = { "app/orders.py": "import app.a\n\n\nclass Order:\n    pass\n" };
    expect(await fixed("Order", source, "Order(row)", circle)).toContain(
      "def show(row):\n    from app.orders import Order\n    return Order(row)\n",
    );
  });
});

describe("a name that is another", () => {
  it.each([
    [
      "of which the module is imported",
      "sleep",
      "import time\n\n\ndef wait():\n    sleep(1)\n",
      "time.sleep(1)",
    ],
    ["of Python 2", "xrange", "def count(n):\n    return list(xrange(n))\n", "list(range(n))"],
    ["of another language", "true", "def flag():\n    return true\n", "return True"],
    [
      "of a built-in",
      "enumrate",
      "def walk(items):\n    return list(enumrate(items))\n",
      "list(enumerate(items))",
    ],
    [
      "in another case",
      "userName",
      "def greet(user_name):\n    print(1)\n    return userName + userName\n",
      "return user_name + user_name",
    ],
    [
      "of a comprehension",
      "itm",
      "def names(rows):\n    return [itm.name for item in rows]\n",
      "[item.name for item in rows]",
    ],
    [
      "of the only parameter that nobody reads",
      "customer",
      "def greet(client, greeting):\n    return greeting + customer.name\n",
      "greeting + client.name",
    ],
    [
      "of the loop variable that nobody reads",
      "row",
      "def total(items):\n    total = 0\n    for item in items:\n        total += row.price\n    return total\n",
      "total += item.price",
    ],
    [
      "of a key",
      "email",
      'def mail(row):\n    return row[email]\n\n\ndef keep(row):\n    return {"email": row}\n',
      'return row["email"]',
    ],
    [
      "of a member",
      "LIMIT",
      "class A:\n    LIMIT = 3\n\n    def show(self):\n        return LIMIT\n",
      "return self.LIMIT",
    ],
  ])("%s", async (_name, name, source, wanted) => {
    const line =
      source
        .split("\n")
        .find(
          (text) =>
            new RegExp(`^\\s.*\\b${name}\\b`).test(text) &&
            !text.includes("def ") &&
            !/^\s+LIMIT =/.test(text),
        ) ?? "";
    expect(await fixed(name, source, line.trim())).toContain(wanted);
  });

  it("is the slip itself where it is set, when everything else says otherwise", async () => {
    const source = "def total(items):\n    reslt = sum(items)\n    print(result)\n    return result\n";
    expect(await fixed("result", source, "print(result)")).toContain(
      "    result = sum(items)\n    print(result)",
    );
  });
});

it("a name of which nothing is known is left to people", async () => {
  const fault = await undefinedName(
    "weather",
    { "app/a.py": "def show(a, b):\n    return weather\n" },
    "return weather",
  );
  expect(fault.patches(misspeltNameRecipe)).toEqual([]);
});
