import { describe, expect, it } from "vitest";
import { givenFault, type OpenedFault } from "../fault/open-fault.testing.ts";
import { misspeltNameRecipe } from "./index.ts";

async function missing(
  message: string,
  files: Readonly<Record<string, string>>,
  at: readonly [string, string],
): Promise<OpenedFault> {
  return givenFault({ files, type: "AttributeError", message, trace: [at] });
}

const use = (text: string) => `def show(thing):\n    return ${text}\n`;

describe("an attribute that nothing sets", () => {
  const base =
    "class Base:\n    def __init__(self, name, size=1):\n        self.name = name\n        self.size = size\n\n\n";

  it.each([
    [
      "is set by the constructor of the base, which is not called",
      `${base}class Box(Base):\n    def __init__(self, name, color):\n        self.color = color\n`,
      "        super().__init__(name)\n        self.color = color\n",
    ],
    [
      "is set by the constructor of the base, which takes everything by name",
      "class Base:\n    def __init__(self, *, name):\n        self.name = name\n\n\nclass Box(Base):\n    def __init__(self, name):\n        self.color = 1\n",
      "        super().__init__(name=name)\n",
    ],
    [
      "is given to the constructor, which does not keep it",
      "class Box:\n    def __init__(self, name, color):\n        self.color = color\n",
      "        self.color = color\n        self.name = name\n",
    ],
    [
      "is computed by the constructor, which does not keep it",
      "class Box:\n    def __init__(self, text):\n        name = text.strip()\n        self.length = len(name)\n",
      "        self.name = text.strip()\n        self.length = len(self.name)\n",
    ],
    [
      "is emptied later, but not there from the start",
      "class Box:\n    def __init__(self, size):\n        self.size = size\n\n    def reset(self):\n        self.name = []\n",
      "        self.size = size\n        self.name = []\n",
    ],
    [
      "is asked for as None",
      "class Box:\n    def __init__(self, size):\n        self.size = size\n\n    def load(self):\n        if self.name is None:\n            self.name = open('x')\n",
      "        self.size = size\n        self.name = None\n",
    ],
  ])("%s", async (_name, source, wanted) => {
    const fault = await missing(
      "'Box' object has no attribute 'name'",
      { "app/box.py": source, "app/a.py": use("thing.name") },
      ["app/a.py", "thing.name"],
    );
    expect(await fault.fixed(misspeltNameRecipe, "app/box.py")).toContain(wanted);
  });
});

describe("an attribute that has another name", () => {
  it.each([
    [
      "in another case",
      "class Box:\n    def __init__(self, n):\n        self.unitPrice = n\n",
      "unit_price",
      "thing.unitPrice",
    ],
    [
      "in the plural",
      "class Box:\n    def __init__(self, n):\n        self.lines = n\n",
      "line",
      "thing.lines",
    ],
    [
      "by its words",
      "class Box:\n    def __init__(self, n):\n        self.customer_id = n\n        self.total = 1\n",
      "customer",
      "thing.customer_id",
    ],
    [
      "of a base",
      "class Base:\n    def describe(self):\n        return 1\n\n\nclass Box(Base):\n    pass\n",
      "descrbe",
      "thing.describe",
    ],
  ])("%s", async (_name, source, read, wanted) => {
    const fault = await missing(
      `'Box' object has no attribute '${read}'`,
      { "app/box.py": source, "app/a.py": use(`thing.${read}`) },
      ["app/a.py", `thing.${read}`],
    );
    expect(await fault.fixed(misspeltNameRecipe, "app/a.py")).toContain(wanted);
  });

  it("is right where everybody reads it so and the class alone does not", async () => {
    const files = {
      "app/box.py": "class Box:\n    def __init__(self, n):\n        self.qantity = n\n",
      "app/a.py": use("thing.quantity"),
      "app/b.py": use("thing.quantity + 1"),
    };
    const fault = await missing("'Box' object has no attribute 'quantity'", files, [
      "app/a.py",
      "thing.quantity",
    ]);
    expect(await fault.fixed(misspeltNameRecipe, "app/box.py")).toContain("self.quantity = n");
  });

  it("stands one hop further", async () => {
    const files = {
      "app/box.py":
        "from dataclasses import dataclass\n\n\n@dataclass\nclass Owner:\n    email: str\n\n\n@dataclass\nclass Box:\n    size: int\n    owner: Owner\n",
      "app/a.py": use("thing.email"),
    };
    const fault = await missing("'Box' object has no attribute 'email'", files, ["app/a.py", "thing.email"]);
    expect(await fault.fixed(misspeltNameRecipe, "app/a.py")).toContain("thing.owner.email");
  });

  it.each([
    ["type object 'Status' has no attribute 'CANCELED'", "Status.CANCELED", "Status.CANCELLED"],
    ["CANCELED", "Status.CANCELED", "Status.CANCELLED"],
  ])("of an enum: %s", async (message, read, wanted) => {
    const files = {
      "app/status.py": "from enum import Enum\n\n\nclass Status(Enum):\n    OPEN = 1\n    CANCELLED = 2\n",
      "app/a.py": `from app.status import Status\n\n\ndef show():\n    return ${read}\n`,
    };
    const fault = await missing(message, files, ["app/a.py", read]);
    expect(await fault.fixed(misspeltNameRecipe, "app/a.py")).toContain(wanted);
  });

  it("of an option of the command line and of a named tuple", async () => {
    const files = {
      "app/a.py":
        'import argparse\nfrom collections import namedtuple\n\nPoint = namedtuple("Point", "left top")\n\n\ndef main():\n    parser = argparse.ArgumentParser()\n    parser.add_argument("-o", "--output-dir")\n    arguments = parser.parse_args()\n    return arguments.outputdir\n\n\ndef at(point):\n    return point.lft\n',
    };
    const option = await missing("'Namespace' object has no attribute 'outputdir'", files, [
      "app/a.py",
      "arguments.outputdir",
    ]);
    expect(await option.fixed(misspeltNameRecipe, "app/a.py")).toContain("arguments.output_dir");
    const tuple = await missing("'Point' object has no attribute 'lft'", files, ["app/a.py", "point.lft"]);
    expect(await tuple.fixed(misspeltNameRecipe, "app/a.py")).toContain("point.left");
  });
});

describe("a name that a module does not have", () => {
  it.each([
    [
      "is spelt otherwise there",
      "module 'app.mail' has no attribute 'send_mails'",
      "from app import mail\n\n\ndef run():\n    return mail.send_mails()\n",
      "mail.send_mails",
      "mail.send_mail()",
    ],
    [
      "is a module that nobody imported",
      "module 'app' has no attribute 'mail'",
      "import app\n\n\ndef run():\n    return app.mail.send_mail()\n",
      "app.mail.send_mail",
      "import app.mail\n",
    ],
    [
      "was moved",
      "module 'app.mail' has no attribute 'render'",
      "from app import mail\n\n\ndef run():\n    return mail.render()\n",
      "mail.render",
      "from app.text import render\n",
    ],
    [
      "belongs to the class in the module",
      "module 'datetime' has no attribute 'now'",
      "import datetime\n\n\ndef run():\n    return datetime.now()\n",
      "datetime.now",
      "datetime.datetime.now()",
    ],
    [
      "stands beside the class that is imported",
      "type object 'datetime.datetime' has no attribute 'timedelta'",
      "from datetime import datetime\n\n\ndef run():\n    return datetime.timedelta(1)\n",
      "datetime.timedelta",
      "return timedelta(1)",
    ],
    [
      "is the class itself",
      "type object 'datetime.datetime' has no attribute 'datetime'",
      "from datetime import datetime\n\n\ndef run():\n    return datetime.datetime.now()\n",
      "datetime.datetime",
      "return datetime.now()",
    ],
  ])("%s", async (_name, message, source, line, wanted) => {
    const files = {
      "app/__init__.py": "",
      "app/mail.py": "def send_mail():\n    return 1\n",
      "app/text.py": "def render():\n    return 1\n",
      "app/a.py": source,
    };
    const fault = await missing(message, files, ["app/a.py", line]);
    expect(await fault.fixed(misspeltNameRecipe, "app/a.py")).toContain(wanted);
  });
});
