import { describe, expect, it } from "vitest";
import { givenFault, type OpenedFault } from "../fault/open-fault.testing.ts";
import { mixedTypesRecipe } from "./index.ts";

async function given(source: string, line: string, message: string): Promise<OpenedFault> {
  return givenFault({
    files: { "app/stock.py": source },
    type: "TypeError",
    message,
    trace: [["app/stock.py", line]],
  });
}

describe("a method that nobody called", () => {
  it.each([
    ["of a text", "upper", "builtin_function_or_method", true],
    ["of the project", "label", "method", true],
    ["that needs something", "split", "builtin_function_or_method", false],
  ])("is called, not written out: %s", async (_name, method, kind, isKnown) => {
    const source = `class Chip:
    def label(self):
        return "x"


def shown(chip):
    return "#" + chip.${method}
`;
    const fault = await given(source, "chip.", `can only concatenate str (not "${kind}") to str`);
    const texts = await Promise.all(
      fault.patches(mixedTypesRecipe).map(async (patch) => (await fault.after(patch)).get("app/stock.py")),
    );
    expect(texts.some((text) => text?.includes(`chip.${method}()`))).toBe(isKnown);
    expect(texts.some((text) => text?.includes("str("))).toBe(false);
  });
});

describe("a text where a number was meant", () => {
  it("is read where it comes in, as the same field is read elsewhere", async () => {
    const source = `import csv


class Item:
    def __init__(self, name, count):
        self.name = name
        self.count = count

    def more(self):
        return self.count + 1


def from_shop(rows):
    return [Item(row["title"], int(row["pieces"])) for row in rows]


def from_store(lines):
    return [Item(row["name"], row["count"]) for row in csv.DictReader(lines)]
`;
    const fault = await given(source, "self.count + 1", 'can only concatenate str (not "int") to str');
    const texts = await Promise.all(
      fault.patches(mixedTypesRecipe).map(async (patch) => (await fault.after(patch)).get("app/stock.py")),
    );
    expect(texts.some((text) => text?.includes('Item(row["name"], int(row["count"]))'))).toBe(true);
  });

  it("is read as the same key is read elsewhere", async () => {
    const source = `def total(rows):
    return sum(int(row["pieces"]) for row in rows)


def is_low(row, least):
    return row["pieces"] < least
`;
    const fault = await given(
      source,
      'row["pieces"] < least',
      "'<' not supported between instances of 'str' and 'int'",
    );
    expect(await fault.fixed(mixedTypesRecipe, "app/stock.py")).toContain(
      'return int(row["pieces"]) < least',
    );
    expect(fault.patches(mixedTypesRecipe)[0]?.basis).toBe("house");
  });
});

describe("a text beside bytes", () => {
  const message = 'can only concatenate str (not "bytes") to str';

  it.each([
    [
      'hmac.new(KEY, f"{name}:" + label, hashlib.sha256)',
      'hmac.new(KEY, f"{name}:".encode() + label, hashlib.sha256)',
    ],
    ['hashlib.sha256("v1." + label)', 'hashlib.sha256(b"v1." + label)'],
    ["base64.b64encode((name + label))", "base64.b64encode((name.encode() + label))"],
    ["connection.sendall(name + label)", "connection.sendall(name.encode() + label)"],
  ])("becomes bytes where bytes are taken: %s", async (before, after) => {
    const fault = await given(
      `def signed(name, label, connection):\n    return ${before}\n`,
      before,
      message,
    );
    expect(await fault.fixed(mixedTypesRecipe, "app/stock.py")).toContain(`return ${after}`);
  });

  it("is what the bytes become where a text is made", async () => {
    const source = "def shown(name, label):\n    return name + label\n";
    const fault = await given(source, "name + label", message);
    expect(await fault.fixed(mixedTypesRecipe, "app/stock.py")).toContain("label.decode()");
  });
});

describe("a number in a text", () => {
  it("is written out", async () => {
    const fault = await given(
      'def title(page):\n    return "page " + page\n',
      '"page " + page',
      'can only concatenate str (not "int") to str',
    );
    expect(await fault.fixed(mixedTypesRecipe, "app/stock.py")).toContain('return "page " + str(page)');
  });

  it("among others is written out before it is joined", async () => {
    const fault = await given(
      'def line(ids):\n    return ", ".join(ids)\n',
      ".join",
      "sequence item 0: expected str instance, int found",
    );
    expect(await fault.fixed(mixedTypesRecipe, "app/stock.py")).toContain(
      '", ".join(str(item) for item in ids)',
    );
  });
});

it("a factor of an exact amount is exact", async () => {
  const fault = await given(
    "from decimal import Decimal\n\n\ndef tax(amount):\n    return amount * 0.19\n",
    "amount * 0.19",
    "unsupported operand type(s) for *: 'decimal.Decimal' and 'float'",
  );
  expect(await fault.fixed(mixedTypesRecipe, "app/stock.py")).toContain('return amount * Decimal("0.19")');
});

it("a text for a digest is encoded", async () => {
  const fault = await given(
    "import hashlib\n\n\ndef digest(text):\n    return hashlib.sha256(text).hexdigest()\n",
    "hashlib.sha256",
    "Strings must be encoded before hashing",
  );
  expect(await fault.fixed(mixedTypesRecipe, "app/stock.py")).toContain("hashlib.sha256(text.encode())");
});

describe("a part of a row that is reckoned with", () => {
  const source = (entries: string, sum: string) => `def to_product(row):
    return {
        "sku": row["sku"],
${entries}
    }


def grams(row, count, tare):
    product = to_product(row)
    return ${sum}
`;
  const fault = (entries: string, sum: string) =>
    given(source(entries, sum), `return ${sum}`, 'can only concatenate str (not "int") to str');

  it.each(['product["weight"] * count + 50', 'product["weight"] + tare', 'count * product["weight"] + tare'])(
    "is read as its neighbour is: %s",
    async (sum) => {
      const found = await fault('        "stock": int(row["stock"]),\n        "weight": row["weight"],', sum);
      expect(await found.fixed(mixedTypesRecipe, "app/stock.py")).toContain('"weight": int(row["weight"]),');
      expect(found.patches(mixedTypesRecipe)[0]).toMatchObject({ basis: "house" });
    },
  );

  it.each([
    ['        "weight": row["weight"],'],
    ['        "rate": float(row["rate"]),\n        "weight": row["weight"],'],
    ['        "stock": int(other["stock"]),\n        "weight": row["weight"],'],
  ])("is only guessed at where no neighbour is read so: %s", async (entries) => {
    const found = await fault(entries, 'product["weight"] * count + 50');
    expect(found.patches(mixedTypesRecipe).map(({ basis }) => basis)).not.toContain("house");
  });
});
