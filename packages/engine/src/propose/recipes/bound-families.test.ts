import { describe, expect, it } from "vitest";
import { emptySequenceRecipe } from "./empty-sequence/index.ts";
import { givenFault, type OpenedFault } from "./fault/open-fault.testing.ts";
import { missingKeyRecipe } from "./missing-key/index.ts";
import { numberDomainRecipe } from "./number-domain/index.ts";
import { undecodableRecipe } from "./undecodable/index.ts";
import { wrongKindRecipe } from "./wrong-kind/index.ts";

const PATH = "app/a.py";

async function inFile(source: string, line: string, type: string, message: string): Promise<OpenedFault> {
  return givenFault({ files: { [PATH]: source }, type, message, trace: [[PATH, line]] });
}

describe("an item that may not be there", () => {
  it("is asked for by the length where the code has another way", async () => {
    const source =
      "def sorting(name):\n    parts = name.split()\n    return parts[1] + parts[0] if parts[1] else parts[0]\n";
    const fault = await inFile(source, "return", "IndexError", "list index out of range");
    expect(await fault.fixed(emptySequenceRecipe, PATH)).toContain("if len(parts) > 1 else parts[0]");
  });

  it("keeps its own test where it may be empty", async () => {
    const source =
      'def tail(line):\n    parts = line.split(";")\n    return parts[1] if parts[1] else None\n';
    const fault = await inFile(source, "return", "IndexError", "list index out of range");
    expect(await fault.fixed(emptySequenceRecipe, PATH)).toContain(
      "if len(parts) > 1 and parts[1] else None",
    );
  });

  it("gives what the docstring says", async () => {
    const source =
      'import statistics\n\n\ndef average(values):\n    """Mean of the marks; None where there are none."""\n    return round(statistics.mean(values), 1)\n';
    const fault = await inFile(
      source,
      "return",
      "statistics.StatisticsError",
      "mean requires at least one data point",
    );
    expect(await fault.fixed(emptySequenceRecipe, PATH)).toContain(
      "    if not values:\n        return None\n    return round(",
    );
  });

  it("gives what the other functions of the file give for the same parameter", async () => {
    const source =
      "import statistics\n\n\ndef best(values):\n    return max(values) if values else 0\n\n\ndef average(values):\n    return round(statistics.mean(values), 1)\n";
    const fault = await inFile(
      source,
      "return round",
      "statistics.StatisticsError",
      "mean requires at least one data point",
    );
    expect(await fault.fixed(emptySequenceRecipe, PATH)).toContain(
      "    if not values:\n        return 0\n    return round(",
    );
  });
});

describe("a key in another form", () => {
  const table =
    'ZONES = {"HEL": 1, "STO": 3}\n\n\ndef port_code(text):\n    return text.strip().upper()\n\n\n';

  it("is brought into that of the table by the house's function", async () => {
    const source = `${table}def fare(start):\n    return ZONES[port_code(start)]\n\n\ndef prices(ports):\n    return [ZONES[port] for port in ports]\n`;
    const fault = await inFile(source, "for port in ports", "KeyError", "'hel'");
    expect(await fault.fixed(missingKeyRecipe, PATH)).toContain("[ZONES[port_code(port)] for port in ports]");
  });

  it("is none where the table has it in no form", async () => {
    const source = `${table}def fare(start):\n    return ZONES[port_code(start)]\n\n\ndef prices(ports):\n    return [ZONES[port] for port in ports]\n`;
    const fault = await inFile(source, "for port in ports", "KeyError", "'oslo'");
    const texts = await Promise.all(
      fault.patches(missingKeyRecipe).map(async (patch) => (await fault.after(patch)).get(PATH)),
    );
    expect(texts.some((text) => text?.includes("ZONES[port_code(port)]"))).toBe(false);
  });
});

describe("a number without a root", () => {
  it("is held at its bound as elsewhere", async () => {
    const source =
      "import math\n\n\nclass Window:\n    @property\n    def deviation(self):\n        return math.sqrt(self.variance)\n\n\ndef energy(window):\n    return math.log10(1 + max(window.variance, 0.0))\n";
    const fault = await inFile(source, "math.sqrt", "ValueError", "math domain error");
    expect(await fault.fixed(numberDomainRecipe, PATH)).toContain("math.sqrt(max(self.variance, 0.0))");
  });

  it("is left alone where nothing tells what is meant", async () => {
    const fault = await inFile(
      "import math\n\n\ndef root(x):\n    return math.sqrt(x)\n",
      "return",
      "ValueError",
      "math domain error",
    );
    expect(fault.patches(numberDomainRecipe)).toEqual([]);
  });
});

it("an entry of a header is written as the same entry elsewhere", async () => {
  const source =
    'from urllib.parse import quote\n\n\ndef attachment(name):\n    return f"attachment; filename*=UTF-8\'\'{quote(name)}"\n\n\ndef table(name):\n    return answer({"Content-Disposition": attachment(name)})\n\n\ndef text(name):\n    return answer({"Content-Disposition": f\'attachment; filename="{name}"\'})\n';
  const fault = await inFile(
    source,
    'filename=\\"{name}'.replaceAll("\\", ""),
    "UnicodeEncodeError",
    "'latin-1' codec can't encode character '\\u017b' in position 27: ordinal not in range(256)",
  );
  expect(await fault.fixed(undecodableRecipe, PATH)).toContain(
    'def text(name):\n    return answer({"Content-Disposition": attachment(name)})',
  );
});

it("one thing is made a list where it is read, as the house does it", async () => {
  const source =
    'def as_list(value):\n    if value is None:\n        return []\n    return value if isinstance(value, list) else [value]\n\n\ndef notices(found):\n    return [one["#text"] for one in as_list(found.get("notice"))]\n\n\ndef stops(line):\n    return [stop["#text"] for stop in line["stop"]]\n';
  const fault = await inFile(
    source,
    'in line["stop"]',
    "TypeError",
    "string indices must be integers, not 'str'",
  );
  expect(await fault.fixed(wrongKindRecipe, PATH)).toContain('for stop in as_list(line["stop"])]');
});
