import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { investigateJavascript, patched, patchesOf } from "../javascript/investigate.testing.ts";
import { idleBindingRecipe } from "./index.ts";

interface Told {
  readonly error: string;
  readonly path: string;
  readonly statement: string;
  readonly at: string;
}

async function fixed(files: Readonly<Record<string, string>>, { error, path, statement, at }: Told) {
  const found = await investigateJavascript(files, error, [{ path, statement, at }], null);
  try {
    const [patch] = patchesOf(idleBindingRecipe, found.investigation);
    return patch ? patched(files, patch, path) : null;
  } finally {
    found.close();
  }
}

describe("a name that the file does not have", () => {
  const unknown = {
    error: "ReferenceError: logger is not defined",
    path: "stock.js",
    statement: "logger.warn",
    at: "logger",
  };
  const source = "exports.take = (name) => {\n  logger.warn(name)\n}\n";
  const log =
    "exports.info = (text) => process.stdout.write(text)\nexports.warn = (text) => process.stderr.write(text)\n";
  const main = "const log = require('./log')\nlog.info('start')\n";

  it("is what the others import under a name like it, and is called so", async () => {
    expect(await fixed({ "stock.js": source, "log.js": log, "main.js": main }, unknown)).toMatch(
      /^const log = require\(["']\.\/log["']\);?\n[\s\S]*\n {2}log\.warn\(name\)/,
    );
  });

  it("is not something that lacks the part which is read", async () => {
    const other = log.replace("exports.warn", "exports.fail");
    expect(await fixed({ "stock.js": source, "log.js": other, "main.js": main }, unknown)).toBeNull();
  });

  it("is made here where each file makes its own", async () => {
    const maker =
      "import logging\n\nlogger = logging.getLogger(__name__)\n\n\ndef price(name):\n    logger.info(name)\n";
    const fault = await givenFault({
      files: {
        "app/a.py": "def take(name):\n    logger.warning(name)\n",
        "app/prices.py": maker,
        "app/taxes.py": maker,
      },
      type: "NameError",
      message: "name 'logger' is not defined",
      trace: [["app/a.py", "logger.warning"]],
    });
    expect(await fault.fixed(idleBindingRecipe, "app/a.py")).toBe(
      "import logging\n\nlogger = logging.getLogger(__name__)\n\n\ndef take(name):\n    logger.warning(name)\n",
    );
  });
});

describe("a function where its answer belongs", () => {
  const clock = "export const today = () => 'tue';\n";
  const failing = {
    error: "TypeError: today.startsWith is not a function",
    path: "hours.js",
    statement: "today.startsWith",
    at: "startsWith",
  };

  it("is the variable that holds the answer", async () => {
    const source =
      "import { today } from './clock.js';\n\nexport function isOpen(hour) {\n  const day = today();\n  return hour > HOURS[day] && today.startsWith('t');\n}\n";
    expect(await fixed({ "hours.js": source, "clock.js": clock }, failing)).toBe(
      source.replace("today.startsWith", "day.startsWith"),
    );
  });

  it("is the call, where nothing holds it", async () => {
    const source =
      "import { today } from './clock.js';\n\nexport function isOpen(hour) {\n  return hour > 8 && today.startsWith('t');\n}\n";
    expect(await fixed({ "hours.js": source, "clock.js": clock }, failing)).toBe(
      source.replace("today.startsWith", "today().startsWith"),
    );
  });

  it("stays where the function takes a value", async () => {
    const source =
      "import { today } from './clock.js';\n\nexport function isOpen(hour) {\n  return hour > 8 && today.startsWith('t');\n}\n";
    const other = "export const today = (zone) => DAYS[zone];\n";
    expect(await fixed({ "hours.js": source, "clock.js": other }, failing)).toBeNull();
  });
});

it("a getter is read without brackets", async () => {
  const source =
    "export class Cart {\n  get total() {\n    return 3;\n  }\n  withTax() {\n    return this.total() * 1.2;\n  }\n}\n";
  const failing = {
    error: "TypeError: this.total is not a function",
    path: "cart.js",
    statement: "this.total()",
    at: "total",
  };
  expect(await fixed({ "cart.js": source }, failing)).toBe(source.replace("this.total()", "this.total"));
});

describe("a method of instances that is called on the class", () => {
  const stock =
    "class Stock:\n    def __init__(self, counts):\n        self.counts = counts\n\n    def take(self, name):\n        return self.counts[name]\n";
  const sell = "from app.stock import Stock\n\n\ndef sell(name):\n    return Stock.take(name)\n";

  async function sold(files: Readonly<Record<string, string>>): Promise<string | null> {
    const fault = await givenFault({
      files: { "app/stock.py": stock, ...files },
      type: "TypeError",
      message: "Stock.take() missing 1 required positional argument: 'name'",
      trace: [["app/shop.py", "Stock.take(name)"]],
    });
    return fault.fixed(idleBindingRecipe, "app/shop.py");
  }

  it("is called on the one in sight", async () => {
    const source = sell.replace("\n\n\ndef", "\n\nstock = Stock({})\n\n\ndef");
    expect(await sold({ "app/shop.py": source })).toBe(source.replace("Stock.take", "stock.take"));
  });

  it("is called on the only one that a module holds", async () => {
    const store = "from app.stock import Stock\n\nshelf = Stock({})\n";
    const after = await sold({ "app/shop.py": sell, "app/store.py": store });
    expect(after).toContain("from app.store import shelf\n");
    expect(after).toContain("return shelf.take(name)");
  });

  it("stays where there are two", async () => {
    const store = "from app.stock import Stock\n\nshelf = Stock({})\nback = Stock({})\n";
    expect(await sold({ "app/shop.py": sell, "app/store.py": store })).toBeNull();
  });
});

it("behind a branch that has left, its variable is the one that was made since", async () => {
  const source =
    'def fee(car):\n    if car["kind"] == "lorry":\n        axles = car["axles"]\n        return axles * 10\n    weight = car["weight"]\n    return axles - 5\n';
  const fault = await givenFault({
    files: { "app/a.py": source },
    type: "UnboundLocalError",
    message: "cannot access local variable 'axles' where it is not associated with a value",
    trace: [["app/a.py", "axles - 5"]],
    locals: { weight: "3" },
  });
  expect(await fault.fixed(idleBindingRecipe, "app/a.py")).toBe(source.replace("axles - 5", "weight - 5"));
});
