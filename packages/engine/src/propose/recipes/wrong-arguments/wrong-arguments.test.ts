import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { givenFault, type OpenedFault } from "../fault/open-fault.testing.ts";
import { wrongArgumentsRecipe } from "./index.ts";

async function given(
  files: Readonly<Record<string, string>>,
  message: string,
  ...trace: (readonly [path: string, statement: string])[]
): Promise<OpenedFault> {
  return givenFault({ files, type: "TypeError", message, trace });
}

async function fixed(
  files: Readonly<Record<string, string>>,
  message: string,
  at: readonly [path: string, statement: string],
  changed: string = at[0],
): Promise<string | null> {
  return (await given(files, message, at)).fixed(wrongArgumentsRecipe, changed);
}

describe("a keyword that the function does not take", () => {
  const stock = (parameter: string) =>
    `class Stock:\n    def move(self, article, ${parameter}, reason="order"):\n        self.levels[article] = ${parameter}\n`;

  it("is passed as the one parameter that is still needed, whatever either is called", async () => {
    const names = fc.constantFrom("quantity", "count", "units", "how_many", "n");
    const pair = fc.tuple(names, fc.constantFrom("amount", "value", "size"), fc.boolean());
    await fc.assert(
      fc.asyncProperty(pair, async ([now, before, isAsync]) => {
        const call = `${isAsync ? "await " : ""}stock.move(article, ${before}=difference, reason="count")`;
        const text = await fixed(
          {
            "depot/stock.py": isAsync ? stock(now).replace("def", "async def") : stock(now),
            "depot/counting.py": `${isAsync ? "async " : ""}def correct(stock, found):\n    for article, difference in found.items():\n        ${call}\n`,
          },
          `Stock.move() got an unexpected keyword argument '${before}'`,
          ["depot/counting.py", call],
        );
        expect(text).toContain(`stock.move(article, ${now}=difference, reason="count")`);
      }),
      { numRuns: 15 },
    );
  });

  it("is the parameter that is spelt nearly so, of a function or a dataclass", async () => {
    const mail = {
      "app/mail.py":
        "def send(recipient, text):\n    return text\n\n\ndef greet(address):\n    return send(recipent=address, text='hi')\n",
    };
    expect(
      await fixed(mail, "send() got an unexpected keyword argument 'recipent'", [
        "app/mail.py",
        "recipent=address",
      ]),
    ).toContain("send(recipient=address, text='hi')");
    const order = {
      "app/order.py":
        "from dataclasses import dataclass\n\n\n@dataclass\nclass Order:\n    number: int\n    unit_price: int = 0\n",
      "app/load.py":
        "from app.order import Order\n\n\ndef load(row):\n    return Order(number=1, unitPrice=row[1])\n",
    };
    expect(
      await fixed(order, "Order.__init__() got an unexpected keyword argument 'unitPrice'", [
        "app/load.py",
        "return Order",
      ]),
    ).toContain("Order(number=1, unit_price=row[1])");
  });

  it("is right where all callers use it and only the definition does not", async () => {
    const files = {
      "app/pages.py": "def pages(items, length):\n    return [items[:length], items[length:]]\n",
      "app/web.py": "from app.pages import pages\n\n\ndef show(items):\n    return pages(items, size=10)\n",
      "app/feed.py": "from app.pages import pages\n\n\ndef feed(items):\n    return pages(items, size=20)\n",
    };
    expect(
      await fixed(
        files,
        "pages() got an unexpected keyword argument 'size'",
        ["app/web.py", "size=10"],
        "app/pages.py",
      ),
    ).toBe("def pages(items, size):\n    return [items[:size], items[size:]]\n");
  });

  it("that comes out of a dictionary is written under the name that is taken", async () => {
    const files = {
      "app/job.py":
        "class Job:\n    def __init__(self, kind, address):\n        self.kind = kind\n        self.address = address\n",
      "app/read.py": 'def read(row):\n    return {"kind": row[0], "adress": row[1]}\n',
      "app/run.py":
        "from app.job import Job\nfrom app.read import read\n\n\ndef run(row):\n    data = read(row)\n    return Job(**data)\n",
    };
    expect(
      await fixed(
        files,
        "Job.__init__() got an unexpected keyword argument 'adress'. Did you mean 'address'?",
        ["app/run.py", "Job(**data)"],
        "app/read.py",
      ),
    ).toContain('"address": row[1]');
  });

  const priced = (parameters: string, call: string, other: string) => ({
    "app/price.py": `def price(days, *, ${parameters}):\n    return days\n\n\ndef quote(stand, days, power):\n    return ${other}\n`,
    "app/booking.py": `from app.price import price\n\n\ndef book(stand, days, power=False):\n    return ${call}\n`,
  });

  it.each([
    [
      "gets the same value from another caller",
      priced("socket=False, discount=None", "price(days, electric=power)", "price(days, socket=power)"),
      "electric",
      "price(days, socket=power)",
    ],
    [
      "gets a value that is read under the same name elsewhere",
      priced("socket=False, discount=None", "price(days, electric=stand.power)", "price(days, socket=power)"),
      "electric",
      "price(days, socket=stand.power)",
    ],
    [
      "is the same switch with another verb, whatever it is given",
      priced("with_power=False, discount=None", "price(days, has_power=True)", "price(days)"),
      "has_power",
      "price(days, with_power=True)",
    ],
    [
      "shares a word with the keyword and is called as the value",
      priced("power_supply=False, discount=None", "price(days, power_wanted=power)", "price(days)"),
      "power_wanted",
      "price(days, power_supply=power)",
    ],
  ])("is the parameter that %s", async (_name, files, keyword, wanted) => {
    expect(
      await fixed(files, `price() got an unexpected keyword argument '${keyword}'`, [
        "app/booking.py",
        "return price",
      ]),
    ).toContain(wanted);
  });

  it("is not left out where it may mean either of two parameters", async () => {
    const files = priced(
      "power_supply=False, power_limit=None",
      "price(days, power_wanted=True)",
      "price(days)",
    );
    const fault = await given(files, "price() got an unexpected keyword argument 'power_wanted'", [
      "app/booking.py",
      "return price",
    ]);
    expect(fault.patches(wrongArgumentsRecipe)).toEqual([]);
  });

  const drawn = (parameters: string, body: string, elsewhere: string) => ({
    "app/draw.py": `def draw(shape, ${parameters}):\n    ${body}\n`,
    "app/use.py": `from app.draw import draw\n\n\ndef one(shape):\n    return draw(${elsewhere})\n\n\ndef two(shape):\n    return draw(shape, unit="mm")\n`,
  });

  it.each([
    [
      "compares with its text",
      drawn('*, scale="px", ink=None', 'return 2 if scale == "mm" else 1', "shape"),
      "scale",
    ],
    [
      "looks for its text among others",
      drawn('ink=None, scale="px"', 'return scale in ("cm", "mm")', "shape"),
      "scale",
    ],
    [
      "is given the same text elsewhere",
      drawn('scale="px", ink="black"', "return [scale, ink]", 'shape, scale="mm"'),
      "scale",
    ],
    [
      "is given the same text elsewhere by its place",
      drawn('scale="px", ink="black"', "return [scale, ink]", 'shape, "mm"'),
      "scale",
    ],
  ])("is the parameter that %s", async (_how, files, wanted) => {
    const fault = await given(files, "draw() got an unexpected keyword argument 'unit'", [
      "app/use.py",
      'unit="mm"',
    ]);
    expect(await fault.fixed(wrongArgumentsRecipe, "app/use.py")).toContain(`draw(shape, ${wanted}="mm")`);
    expect(fault.patches(wrongArgumentsRecipe)).toHaveLength(1);
  });

  it.each([
    ["two parameters know its text", 'scale="px", ink="mm"', 'return scale == "mm" or ink == "mm"'],
    ["a parameter takes some text", 'scale="px"', "return scale"],
  ])("is neither renamed nor left out where %s", async (_how, parameters, body) => {
    const fault = await given(
      drawn(parameters, body, "shape"),
      "draw() got an unexpected keyword argument 'unit'",
      ["app/use.py", 'unit="mm"'],
    );
    expect(fault.patches(wrongArgumentsRecipe)).toEqual([]);
  });

  it("that means nothing is left out as a guess only", async () => {
    const files = {
      "app/a.py": "def send(text, copies=1):\n    return text\n",
      "app/b.py":
        'from app.a import send\n\n\ndef one():\n    return send("a")\n\n\ndef two():\n    return send("b", urgent=True)\n',
    };
    const fault = await given(files, "send() got an unexpected keyword argument 'urgent'", [
      "app/b.py",
      "urgent",
    ]);
    const patches = fault.patches(wrongArgumentsRecipe);
    expect(patches.map(({ basis }) => basis)).toEqual(["guess"]);
    expect(await fault.fixed(wrongArgumentsRecipe, "app/b.py")).toContain('send("b")');
  });
});

describe("an argument that is missing", () => {
  it.each([
    [
      "is at hand under its name",
      "def run(order, currency):\n    return total(order)\n",
      "total(order, currency)",
    ],
    [
      "is passed by name behind others given by name",
      "def run(order, currency):\n    return total(order=order)\n",
      "total(order=order, currency=currency)",
    ],
    [
      "is held by a value at hand",
      "def run(order):\n    print(order.currency)\n    return total(order)\n",
      "total(order, order.currency)",
    ],
    [
      "is held by the object",
      "class A:\n    def __init__(self, currency):\n        self._currency = currency\n\n    def run(self, order):\n        return total(order)\n",
      "total(order, self._currency)",
    ],
  ])("%s", async (_name, caller, wanted) => {
    const files = {
      "app/total.py": "def total(order, currency):\n    return order, currency\n",
      "app/run.py": `from app.total import total\n\n\n${caller}`,
    };
    expect(
      await fixed(files, "total() missing 1 required positional argument: 'currency'", [
        "app/run.py",
        "return total",
      ]),
    ).toContain(wanted);
  });

  it("is what all other callers pass, imported where it has to be", async () => {
    const files = {
      "app/constants.py": "PAGE_SIZE = 20\n",
      "app/paging.py": "def pages(items, size):\n    return items[:size]\n",
      "app/web.py":
        "from app.constants import PAGE_SIZE\nfrom app.paging import pages\n\n\ndef show(items):\n    return pages(items, PAGE_SIZE)\n",
      "app/export.py": "from app.paging import pages\n\n\ndef export(items):\n    return pages(items)\n",
    };
    const text = await fixed(files, "pages() missing 1 required positional argument: 'size'", [
      "app/export.py",
      "return pages",
    ]);
    expect(text).toContain("from app.constants import PAGE_SIZE\n");
    expect(text).toContain("pages(items, PAGE_SIZE)");
  });

  it.each([
    ['render("moved", visit.at)', 'render("moved", visit.language, visit.at)'],
    ["render('moved', visit.at).strip()", "render('moved', visit.language, visit.at).strip()"],
  ])("is the one before, where the last one stands in its place: %s", async (call, wanted) => {
    const source = `from texts import render\n\n\ndef planned(visit):\n    return render("planned", visit.language, visit.at)\n\n\ndef moved(visit):\n    return ${call}\n`;
    const files = { "letters.py": source, "texts.py": "def render(kind, language, at):\n    return kind\n" };
    const message = "render() missing 1 required positional argument: 'at'";
    expect(await fixed(files, message, ["letters.py", call])).toContain(`return ${wanted}\n`);
  });

  it("is not what the call passes already", async () => {
    const source =
      "from texts import render\n\n\ndef moved(visit):\n    return render(visit.kind, visit.at)\n";
    const files = { "letters.py": source, "texts.py": "def render(kind, moment, at):\n    return kind\n" };
    const message = "render() missing 1 required positional argument: 'at'";
    const made = await fixed(files, message, ["letters.py", "render(visit.kind, visit.at)"]);
    expect(made ?? "").not.toContain("visit.at, visit.at");
  });

  it("is handed on by the wrapper of a decorator", async () => {
    const files = {
      "app/timed.py":
        "def timed(function):\n    def wrapper(*args, **kwargs):\n        return function()\n\n    return wrapper\n",
      "app/work.py": "from app.timed import timed\n\n\n@timed\ndef work(job):\n    return job\n",
    };
    expect(
      await fixed(files, "work() missing 1 required positional argument: 'job'", [
        "app/timed.py",
        "return function",
      ]),
    ).toContain("return function(*args, **kwargs)");
  });

  it("of which nothing is known is left to people", async () => {
    const files = {
      "app/a.py": "def send(text, channel):\n    return text\n\n\ndef run():\n    return send('x')\n",
    };
    const fault = await given(files, "send() missing 1 required positional argument: 'channel'", [
      "app/a.py",
      "send('x')",
    ]);
    expect(fault.patches(wrongArgumentsRecipe)).toEqual([]);
    expect(fault.causes(wrongArgumentsRecipe)[0]).toMatchObject({ class: "code" });
  });
});

describe("an argument too many", () => {
  it.each([
    [
      "def area():\n        return self.side * self.side",
      "def area(self):",
      "area() takes 0 positional arguments but 1 was given",
      "area()",
    ],
    [
      "def scale(factor):\n        return factor",
      "def scale(self, factor):",
      "scale() takes 1 positional argument but 2 were given",
      "scale(2)",
    ],
  ])("is the object of a method without self: %s", async (method, wanted, message, call) => {
    const files = {
      "app/box.py": `class Box:\n    side = 2\n\n    ${method}\n`,
      "app/run.py": `from app.box import Box\n\n\ndef run():\n    box = Box()\n    return box.${call}\n`,
    };
    expect(await fixed(files, `Box.${message}`, ["app/run.py", "return box."], "app/box.py")).toContain(
      wanted,
    );
  });

  it("is an object that is handed over twice", async () => {
    const files = {
      "app/box.py":
        "class Box:\n    def area(self):\n        return 1\n\n    def price(self):\n        return self.area(self) * 2\n",
    };
    expect(
      await fixed(files, "Box.area() takes 1 positional argument but 2 were given", [
        "app/box.py",
        "self.area(self)",
      ]),
    ).toContain("return self.area() * 2");
  });

  it("is one that is taken by name only", async () => {
    const files = {
      "app/image.py":
        "def resize(image, *, width):\n    return image\n\n\ndef small(image):\n    return resize(image, 300)\n",
    };
    expect(
      await fixed(files, "resize() takes 1 positional argument but 2 were given", [
        "app/image.py",
        "resize(image, 300)",
      ]),
    ).toContain("resize(image, width=300)");
  });

  it("is one that other callers give by name, where any name is taken", async () => {
    const files = (other: string) => ({
      "app/render.py": "def render(template, **values):\n    return template.format(**values)\n",
      "app/mails.py": `from app.render import render\n\n\ndef greet(member):\n    return render("hi {name}", ${other})\n\n\ndef remind(user):\n    return render("{name}!", user["name"])\n`,
    });
    const message = "render() takes 1 positional argument but 2 were given";
    const at = ["app/mails.py", 'render("{name}!"'] as const;
    expect(await fixed(files('name=member["name"]'), message, at)).toContain(
      'render("{name}!", name=user["name"])',
    );
    expect((await fixed(files('name=member["mail"]'), message, at)) ?? "").not.toContain("name=user");
  });

  it("is the one that no parameter is called, where another caller does without", async () => {
    const files = {
      "app/log.py": "def note(text, level):\n    return text\n",
      "app/a.py": "from app.log import note\n\n\ndef a(text, level):\n    return note(text, level)\n",
      "app/b.py":
        "from app.log import note\n\n\ndef b(text, user, level):\n    return note(text, user, level)\n",
    };
    const fault = await given(
      files,
      "note() takes 2 positional arguments but 3 were given",
      ["app/b.py", "user, level)\n".trim()],
      ["app/b.py", "return note"],
    );
    expect(await fault.fixed(wrongArgumentsRecipe, "app/b.py")).toContain("note(text, level)");
    expect(fault.patches(wrongArgumentsRecipe)[0]).toMatchObject({ basis: "house" });
  });
});

describe("a class without a constructor", () => {
  it.each(["_init_", "__int__", "__init", "init", "__inti__"])("whose name is written %s", async (name) => {
    const files = {
      "app/box.py": `class Box:\n    def ${name}(self, side):\n        self.side = side\n\n\ndef make():\n    return Box(3)\n`,
    };
    expect(await fixed(files, "Box() takes no arguments", ["app/box.py", "return Box(3)"])).toContain(
      "def __init__(self, side):",
    );
  });

  it("gets the decorator that its siblings have", async () => {
    const files = {
      "app/line.py":
        "from dataclasses import dataclass\n\n\n@dataclass(frozen=True)\nclass Line:\n    text: str\n",
      "app/point.py": "class Point:\n    x: int\n    y: int\n\n\ndef origin():\n    return Point(0, 0)\n",
    };
    const text = await fixed(files, "Point() takes no arguments", ["app/point.py", "return Point"]);
    expect(text).toContain("from dataclasses import dataclass\n");
    expect(text).toContain("@dataclass(frozen=True)\nclass Point:");
  });
});

describe("a method without self that is called under another name", () => {
  it("gets it, whatever the table or the callback calls it", async () => {
    const source =
      "class Templates:\n    def reset(message):\n        return message\n\n    def render(self, message):\n        kinds = {'reset': self.reset}\n        return kinds[message['kind']](message)\n";
    const text = await fixed(
      { "app/templates.py": source },
      "Templates.reset() takes 1 positional argument but 2 were given",
      ["app/templates.py", "return kinds"],
    );
    expect(text).toContain("def reset(self, message):");
  });
});

describe("an argument for which nothing is known here", () => {
  const zones = (given: string) => `from dataclasses import dataclass

MAIN_VALVE = 0


@dataclass
class Zone:
    name: str
    valve: int


def from_json(raw):
    return Zone(raw["name"], ${given})


def from_line(line):
    return Zone(line.strip())
`;
  const missing = "Zone.__init__() missing 1 required positional argument: 'valve'";

  it.each([
    ["a constant", 'raw.get("valve", MAIN_VALVE)', "MAIN_VALVE"],
    ["a literal", 'raw.get("valve", 0)', "0"],
    ["the other side of a choice", 'raw.get("valve") or MAIN_VALVE', "MAIN_VALVE"],
  ])("is what another caller passes where nothing is given: %s", async (_, given, value) => {
    const text = await fixed({ "water.py": zones(given) }, missing, ["water.py", "Zone(line.strip())"]);
    expect(text).toMatch(new RegExp(`Zone\\(line\\.strip\\(\\), (?:valve=)?${value}\\)`));
  });

  it("is left open where the others always have one", async () => {
    const fault = await given({ "water.py": zones('raw["valve"]') }, missing, [
      "water.py",
      "Zone(line.strip())",
    ]);
    expect(fault.patches(wrongArgumentsRecipe)).toEqual([]);
  });
});

describe("an argument that is read of the same as the others", () => {
  const bills = (rest: string, here: string) => `def fee(cents, kind, rate):
    return cents * rate


def bill(order, rates):
    return fee(order["cents"], order["kind"]${rest})


def sums(entries, rates):
    total = 0
    for entry in entries:
        total += fee(${here})
    return total
`;
  const asked = (rest: string, here = 'entry["cents"], entry["kind"]') =>
    fixed({ "bills.py": bills(rest, here) }, "fee() missing 1 required positional argument: 'rate'", [
      "bills.py",
      "total += fee(",
    ]);

  it.each([
    ['order.get("rate", 1)', 'entry.get("rate", 1)'],
    ['rates[order["kind"]]', 'rates[entry["kind"]]'],
    ['order["rate"] or 1', 'entry["rate"] or 1'],
  ])("is read as another caller reads it: %s", async (theirs, own) => {
    expect(await asked(`, ${theirs}`)).toContain(`total += fee(entry["cents"], entry["kind"], ${own})`);
  });

  it("is written in the quotes that stand here", async () => {
    expect(await asked(', order.get("rate", 1)', "entry['cents'], entry['kind']")).toContain(
      "fee(entry['cents'], entry['kind'], entry.get('rate', 1))",
    );
  });

  it("is no name of the other caller where what both give is not read alike", async () => {
    const text = (await asked(', order["rate"]', "entry.cents, entry.kind")) ?? "";
    expect(text).not.toMatch(/total \+= fee\(.*"rate"/);
  });
});
