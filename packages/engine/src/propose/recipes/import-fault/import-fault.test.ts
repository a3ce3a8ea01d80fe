import { describe, expect, it } from "vitest";
import { givenFault, type OpenedFault } from "../fault/open-fault.testing.ts";
import { importFaultRecipe } from "./index.ts";

async function given(
  type: string,
  message: string,
  files: Readonly<Record<string, string>>,
  ...trace: (readonly [string, string])[]
): Promise<OpenedFault> {
  return givenFault({ files: { "tool/__init__.py": "", ...files }, type, message, trace });
}

const NUMBERS = "def total_of(values):\n    return sum(values)\n";

describe("a name that its module does not have", () => {
  const message = (name: string) =>
    `cannot import name '${name}' from 'tool.numbers' (/srv/app/tool/numbers.py)`;

  it("is imported and used under its new name", async () => {
    const main = "from tool.numbers import totals_of\n\n\ndef main():\n    return totals_of([1])\n";
    const fault = await given(
      "ImportError",
      message("totals_of"),
      { "tool/numbers.py": NUMBERS, "tool/main.py": main },
      ["tool/main.py", "import totals_of"],
    );
    expect(await fault.fixed(importFaultRecipe, "tool/main.py")).toBe(
      main.replaceAll("totals_of", "total_of"),
    );
  });

  it.each([
    ["from tool.numbers import render\n", "from tool.text import render\n"],
    [
      "from tool.numbers import render, total_of\n",
      "from tool.numbers import total_of\nfrom tool.text import render\n",
    ],
  ])("is imported from where it was moved: %s", async (statement, wanted) => {
    const files = {
      "tool/numbers.py": NUMBERS,
      "tool/text.py": "def render(x):\n    return x\n",
      "tool/main.py": `${statement}\n\ndef main():\n    return render(1)\n`,
    };
    const fault = await given("ImportError", message("render"), files, ["tool/main.py", "import render"]);
    expect(await fault.fixed(importFaultRecipe, "tool/main.py")).toContain(wanted);
  });

  it("of which nothing is known is left to people", async () => {
    const files = { "tool/numbers.py": NUMBERS, "tool/main.py": "from tool.numbers import weather\n" };
    const fault = await given("ImportError", message("weather"), files, ["tool/main.py", "import weather"]);
    expect(fault.patches(importFaultRecipe)).toEqual([]);
  });
});

describe("modules that import each other", () => {
  const message =
    "cannot import name 'Invoice' from partially initialized module 'tool.invoice' (most likely due to a circular import) (/srv/tool/invoice.py)";
  const customer =
    'from tool.invoice import Invoice\n\n\nclass Customer:\n    def bill(self, total):\n        """Makes it."""\n        return Invoice(self, total)\n';

  it("import in the functions that need it, where the crash is first", async () => {
    const files = {
      "tool/invoice.py": "from tool.customer import Customer\n\n\nclass Invoice:\n    owner = Customer\n",
      "tool/customer.py": customer,
    };
    const fault = await given(
      "ImportError",
      message,
      files,
      ["tool/invoice.py", "import Customer"],
      ["tool/customer.py", "import Invoice"],
    );
    expect(await fault.fixed(importFaultRecipe, "tool/customer.py")).toBe(
      'class Customer:\n    def bill(self, total):\n        """Makes it."""\n        from tool.invoice import Invoice\n        return Invoice(self, total)\n',
    );
  });

  it("do so in the other module where this one needs the name at once", async () => {
    const files = {
      "tool/invoice.py":
        "from tool.customer import Customer\n\n\nclass Invoice:\n    def owner(self):\n        return Customer()\n",
      "tool/customer.py": "from tool.invoice import Invoice\n\n\nclass Customer(Invoice):\n    pass\n",
    };
    const fault = await given(
      "ImportError",
      message,
      files,
      ["tool/invoice.py", "import Customer"],
      ["tool/customer.py", "import Invoice"],
    );
    expect(await fault.fixed(importFaultRecipe, "tool/invoice.py")).toContain(
      "    def owner(self):\n        from tool.customer import Customer\n        return Customer()\n",
    );
  });
});

describe("a module of another name", () => {
  it.each([
    ["tool.number", "from tool.number import total_of\n", "from tool.numbers import total_of\n"],
    ["numbers_of", "import tool.sums.numbers\n", null],
  ])("%s", async (module, statement, wanted) => {
    const files = {
      "tool/numbers.py": NUMBERS,
      "tool/main.py": `${statement}\n\ndef main():\n    return 1\n`,
    };
    const fault = await given("ModuleNotFoundError", `No module named '${module}'`, files, [
      "tool/main.py",
      statement.trim(),
    ]);
    if (wanted === null) expect(importFaultRecipe.recognise(fault.investigation)).toBeNull();
    else expect(await fault.fixed(importFaultRecipe, "tool/main.py")).toContain(wanted);
  });

  it("that is not installed is no matter of the code", async () => {
    const fault = await given(
      "ModuleNotFoundError",
      "No module named 'requests'",
      { "tool/main.py": "import requests\n" },
      ["tool/main.py", "import requests"],
    );
    expect(importFaultRecipe.recognise(fault.investigation)).toBeNull();
  });
});

describe("a module that is loaded by a text", () => {
  const loader = (table: string, use: string) =>
    `from importlib import import_module\n\n${table}\n\n\ndef load(kind):\n    return ${use}\n`;
  const WRITE = "def write(rows):\n    return str(rows)\n";
  const opened = (missing: string, table: string, use: string, modules: readonly string[]) =>
    given(
      "ModuleNotFoundError",
      `No module named '${missing}'`,
      {
        "tool/registry.py": loader(table, use),
        "tool/formats/__init__.py": "",
        ...Object.fromEntries(modules.map((name) => [`tool/formats/${name}.py`, WRITE])),
      },
      ["tool/registry.py", `return ${use}`],
    );
  const OF_TABLE = "import_module(FORMATS[kind]).write";

  it("is named as the entries beside it name theirs", async () => {
    const table =
      'FORMATS = {\n    "csv": "tool.formats.csv_format",\n    "json": "tool.formats.json_format",\n    "sheet": "tool.formats.xlsx_format",\n}';
    const fault = await opened("tool.formats.xlsx_format", table, OF_TABLE, [
      "csv_format",
      "json_format",
      "sheet_format",
      "base",
    ]);
    expect(await fault.fixed(importFaultRecipe, "tool/registry.py")).toContain(
      '"sheet": "tool.formats.sheet_format",',
    );
    expect(fault.patches(importFaultRecipe)[0]).toMatchObject({ basis: "house" });
  });

  it.each([
    ["tool.formats.jsn", '"tool.formats.json"', ["csv", "json"]],
    ["tool.formats.reports", '"tool.formats.report"', ["csv", "report"]],
  ] as const)("is named as it is spelt: %s", async (missing, wanted, modules) => {
    const table = `FORMATS = ["tool.formats.csv", "${missing}"]`;
    const fault = await opened(missing, table, "[import_module(one) for one in FORMATS]", modules);
    expect(await fault.fixed(importFaultRecipe, "tool/registry.py")).toContain(wanted);
  });

  it("keeps what the text names of it", async () => {
    const table = 'JOBS = {"mail": "tool.formats.mails:write", "csv": "tool.formats.csv:write"}';
    const fault = await opened("tool.formats.mails", table, 'import_module(JOBS[kind].split(":")[0])', [
      "mail",
      "csv",
    ]);
    expect(await fault.fixed(importFaultRecipe, "tool/registry.py")).toContain(
      '"mail": "tool.formats.mail:write"',
    );
  });

  it("is a guess where it is only the one that no entry names", async () => {
    const table =
      'FORMATS = {"a": "tool.formats.csv", "b": "tool.formats.json", "c": "tool.formats.workbook"}';
    const fault = await opened("tool.formats.workbook", table, OF_TABLE, ["csv", "json", "excel"]);
    expect(fault.patches(importFaultRecipe)[0]).toMatchObject({ basis: "guess" });
  });

  it.each([
    ["nothing of that kind is there", ["csv", "json"]],
    ["two could be meant", ["csv", "json", "excel", "calc"]],
  ])("is left alone where %s", async (_why, modules) => {
    const table =
      'FORMATS = {"a": "tool.formats.csv", "b": "tool.formats.json", "c": "tool.formats.workbook"}';
    const fault = await opened("tool.formats.workbook", table, OF_TABLE, modules);
    expect(fault.patches(importFaultRecipe)).toEqual([]);
  });
});
