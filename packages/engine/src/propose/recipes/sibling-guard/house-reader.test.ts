import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { siblingGuardRecipe } from "./index.ts";

const NONE = "'NoneType' object has no attribute 'text'";
const XML = `def amount(element, name):
    found = element.find(name)
    if found is None or not (found.text or "").strip():
        return None
    return float(found.text)
`;
const INVOICE = `from billing.xml import amount


def invoice(element):
    return {
        "net": amount(element, "net"),
        "vat": float(element.find("vat").text),
    }
`;

function of(
  source: string,
  helper: { path: string; text: string } | null,
  line: string,
  error: [type: string, message: string] = ["AttributeError", NONE],
) {
  return givenFault({
    files: { "billing/read.py": source, ...(helper && { [helper.path]: helper.text }) },
    type: error[0],
    message: error[1],
    trace: [["billing/read.py", line]],
  });
}

describe("a part that is read by hand beside others that a function reads", () => {
  it("is read by that function in an entry of the same dictionary", async () => {
    const fault = await of(INVOICE, { path: "billing/xml.py", text: XML }, "vat");
    expect(await fault.fixed(siblingGuardRecipe, "billing/read.py")).toContain(
      '        "vat": amount(element, "vat"),\n',
    );
    expect(fault.patches(siblingGuardRecipe)[0]).toMatchObject({ basis: "house" });
  });

  it("is read so where only another module does it, and the function imported", async () => {
    const source = 'def vat(element):\n    return float(element.find("vat").text)\n';
    const fault = await givenFault({
      files: {
        "billing/__init__.py": "",
        "billing/vat.py": source,
        "billing/xml.py": XML,
        "billing/read.py": INVOICE.replace('        "vat": float(element.find("vat").text),\n', ""),
      },
      type: "AttributeError",
      message: NONE,
      trace: [["billing/vat.py", "float("]],
    });
    expect(await fault.fixed(siblingGuardRecipe, "billing/vat.py")).toBe(
      'from billing.xml import amount\n\n\ndef vat(element):\n    return amount(element, "vat")\n',
    );
  });

  it("is an entry of a record, in an assignment", async () => {
    const source = `def whole(row, column, default=0):
    try:
        return int(row[column])
    except (KeyError, TypeError):
        return default


def load(row):
    seats = whole(row, "seats")
    doors = int(row["doors"])
    return seats, doors
`;
    const fault = await of(source, null, "doors = ", ["KeyError", "'doors'"]);
    expect(await fault.fixed(siblingGuardRecipe, "billing/read.py")).toContain(
      '    doors = whole(row, "doors")\n',
    );
  });

  it("is the text of an element of a page", async () => {
    const source = `def text_of(soup, selector):
    tag = soup.select_one(selector)
    return tag.get_text(strip=True) if tag else ""


def product(soup):
    return Product(
        name=text_of(soup, "h1"),
        brand=soup.select_one(".brand").get_text(strip=True),
    )
`;
    const fault = await of(source, null, "brand=", [
      "AttributeError",
      "'NoneType' object has no attribute 'get_text'",
    ]);
    expect(await fault.fixed(siblingGuardRecipe, "billing/read.py")).toContain(
      '        brand=text_of(soup, ".brand"),\n',
    );
  });

  it("is a group of a match, by a method of the same class", async () => {
    const source = `class Parser:
    def _number(self, match, group):
        text = match.group(group)
        if text is None:
            return None
        return int(text)

    def parse(self, match):
        return [self._number(match, "hours"), int(match.group("minutes"))]
`;
    const fault = await of(source, null, "return [self", [
      "TypeError",
      "int() argument must be a string, a bytes-like object or a real number, not 'NoneType'",
    ]);
    expect(await fault.fixed(siblingGuardRecipe, "billing/read.py")).toContain(
      'return [self._number(match, "hours"), self._number(match, "minutes")]',
    );
  });

  it("is a setting of the environment", async () => {
    const source = `import os


def number_of(name):
    text = os.environ.get(name)
    return int(text) if text else 0


RETRIES = number_of("RETRIES")


def pause():
    return int(os.environ["PAUSE"])
`;
    const fault = await of(source, null, 'return int(os.environ["', ["KeyError", "'PAUSE'"]);
    expect(await fault.fixed(siblingGuardRecipe, "billing/read.py")).toContain('return number_of("PAUSE")\n');
  });

  it("is asked of the object that a method asks too", async () => {
    const source = `class Page:
    def _text(self, path):
        node = self.root.find(path)
        if node is None:
            return ""
        return node.text.strip()

    def title(self):
        return self._text("title")

    def author(self):
        return self.root.find("author").text
`;
    const fault = await of(source, null, 'find("author")');
    expect(await fault.fixed(siblingGuardRecipe, "billing/read.py")).toContain(
      'return self._text("author")\n',
    );
  });
});

describe("a part that is read by hand is left to others", () => {
  it("where the function converts and the line does not", async () => {
    const source = INVOICE.replace('float(element.find("vat").text)', 'element.find("vat").text');
    const fault = await of(source, { path: "billing/xml.py", text: XML }, "vat");
    expect(fault.patches(siblingGuardRecipe)).toEqual([]);
  });

  it("where the line converts and the function does not", async () => {
    const text = XML.replace("float(found.text)", "found.text");
    const fault = await of(INVOICE, { path: "billing/xml.py", text }, "vat");
    expect(fault.patches(siblingGuardRecipe)).toEqual([]);
  });

  it("where the function asks another part of the object", async () => {
    const text = XML.replace("element.find(name)", "element.getparent(name)");
    const fault = await of(INVOICE, { path: "billing/xml.py", text }, "vat");
    expect(fault.patches(siblingGuardRecipe)).toEqual([]);
  });

  it("where the function does not bear the absence", async () => {
    const text = "def amount(element, name):\n    return float(element.find(name).text)\n";
    const fault = await of(INVOICE, { path: "billing/xml.py", text }, "vat");
    expect(fault.patches(siblingGuardRecipe)).toEqual([]);
  });

  it("where two functions do the same and are used alike", async () => {
    const text = `${XML}\n\n${XML.replace("amount", "sum_of").replace("return None", "return 0")}`;
    const source = INVOICE.replace("import amount", "import amount, sum_of").replace(
      '        "vat"',
      '        "tax": sum_of(element, "tax"),\n        "vat"',
    );
    const fault = await of(source, { path: "billing/xml.py", text }, '"vat"');
    expect(fault.patches(siblingGuardRecipe)).toEqual([]);
  });

  it("where the value is computed with, and the function gives None", async () => {
    const source = INVOICE.replace('float(element.find("vat").text)', '1 + float(element.find("vat").text)');
    const fault = await of(source, { path: "billing/xml.py", text: XML }, "vat");
    expect(fault.patches(siblingGuardRecipe)).toEqual([]);
  });
});
