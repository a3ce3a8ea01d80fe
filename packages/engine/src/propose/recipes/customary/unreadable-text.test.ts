import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { customaryRecipe } from "./index.ts";

async function repaired(source: string, line: string, type: string, message: string): Promise<string | null> {
  const fault = await givenFault({ files: { "app.py": source }, type, message, trace: [["app.py", line]] });
  return fault.fixed(customaryRecipe, "app.py");
}

describe("text that a conversion cannot read", () => {
  const convert = (call: string) => `def read(cell):\n    return ${call}\n`;

  it.each([
    ["int(cell)", "invalid literal for int() with base 10: '1,204'", 'int(cell.replace(",", ""))'],
    ["float(cell)", "could not convert string to float: '12,50'", 'float(cell.replace(",", "."))'],
    ["float(cell)", "could not convert string to float: '45 %'", 'float(cell.strip().rstrip("%"))'],
    ["float(cell)", "could not convert string to float: '$3.20'", 'float(cell.strip().lstrip("$€£"))'],
    ["int(cell)", "invalid literal for int() with base 10: '12.0'", "int(float(cell))"],
  ])("%s of %s means one number", async (call, message, wanted) => {
    expect(await repaired(convert(call), "return", "ValueError", message)).toContain(`return ${wanted}\n`);
  });

  it("is no value where it is blank", async () => {
    const source = 'def row(cells):\n    return {"stock": int(cells["stock"])}\n';
    const message = "invalid literal for int() with base 10: ''";
    expect(await repaired(source, "int(", "ValueError", message)).toContain(
      '{"stock": int(cells["stock"]) if cells["stock"] else None}',
    );
  });

  it("is noted and passed over in a loop, by the logger of the file", async () => {
    const source =
      'import logging\n\nlog = logging.getLogger("imports")\n\n\ndef load(rows):\n    found = []\n    for row in rows:\n        found.append({"stock": int(row["stock"])})\n    return found\n';
    const message = "invalid literal for int() with base 10: 'n/a'";
    expect(await repaired(source, "int(", "ValueError", message)).toContain(
      '        try:\n            found.append({"stock": int(row["stock"])})\n        except ValueError:\n            log.warning("Skipping what cannot be read: %r", row)\n            continue\n',
    );
  });

  it("is not passed over in a sum", async () => {
    const source =
      'def total(rows):\n    result = 0\n    for row in rows:\n        result += int(row["stock"])\n    return result\n';
    const message = "invalid literal for int() with base 10: 'n/a'";
    expect(await repaired(source, "int(", "ValueError", message)).toBeNull();
  });
});

describe("bytes that are no text", () => {
  it.each([
    [
      "def body(raw):\n    return raw.decode('utf-8').strip()\n",
      "decode",
      "raw.decode('utf-8', errors=\"replace\").strip()",
    ],
    [
      "def lines(path):\n    with open(path, encoding='utf-8') as file:\n        return [one for one in file]\n",
      "return",
      "open(path, encoding='utf-8', errors=\"replace\")",
    ],
  ])("%#", async (source, line, wanted) => {
    const message = "'utf-8' codec can't decode byte 0xfc in position 2: invalid start byte";
    expect(await repaired(source, line, "UnicodeDecodeError", message)).toContain(wanted);
  });

  it("begin with a mark that some editors set", async () => {
    const source =
      "import json\n\n\ndef load(path):\n    with open(path, encoding='utf-8') as file:\n        return json.load(file)\n";
    const message = "Unexpected UTF-8 BOM (decode using utf-8-sig): line 1 column 1 (char 0)";
    expect(await repaired(source, "json.load(", "json.decoder.JSONDecodeError", message)).toContain(
      'open(path, encoding="utf-8-sig")',
    );
  });
});

describe("a file that is not there", () => {
  const missing = "[Errno 2] No such file or directory: 'x'";

  it.each([
    [
      "import json\n\n\ndef state(path):\n    with open(path) as file:\n        return json.load(file)\n",
      "with open",
      "    except FileNotFoundError:\n        return {}\n",
    ],
    [
      "def names(path):\n    with open(path) as file:\n        return [one.strip() for one in file]\n",
      "with open",
      "    except FileNotFoundError:\n        return []\n",
    ],
    [
      "import os\n\n\ndef uploads(folder):\n    return sorted(one for one in os.listdir(folder))\n",
      "listdir",
      "for one in (os.listdir(folder) if os.path.isdir(folder) else []))",
    ],
    ["def forget(path):\n    path.unlink()\n", "unlink", "path.unlink(missing_ok=True)"],
  ])("%#", async (source, line, wanted) => {
    expect(await repaired(source, line, "FileNotFoundError", missing)).toContain(wanted);
  });

  it("is needed by a program that is told to read it", async () => {
    const source =
      "import json\nimport sys\n\n\ndef main():\n    with open(sys.argv[1]) as file:\n        return json.load(file)\n";
    expect(await repaired(source, "with open", "FileNotFoundError", missing)).toBeNull();
  });
});
