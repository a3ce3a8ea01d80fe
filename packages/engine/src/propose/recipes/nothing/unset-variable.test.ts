import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { noneAttributeRecipe } from "../none-attribute/index.ts";

async function diagnosed(line: string, readme: string, method = "split") {
  const source = `import os\n\n\ndef words(text):\n    return [word.strip() for word in text.split(";") if word.strip()]\n\n\ndef settings():\n    return {\n        ${line},\n    }\n`;
  const fault = await givenFault({
    files: { "app/a.py": source, "README.md": readme },
    type: "AttributeError",
    message: `'NoneType' object has no attribute '${method}'`,
    trace: [["app/a.py", line]],
  });
  const fixed = await fault.fixed(noneAttributeRecipe, "app/a.py");
  return {
    fixed: fixed ?? "",
    classes: noneAttributeRecipe
      .causes(fault.investigation, { score: 1, evidence: [], alarm: true, contract: null })
      .map((cause) => cause.class),
  };
}

const UNLESS = "`PEERS`: other nodes, with commas between. None unless set.\n";

describe("a variable of the environment that the documents call optional", () => {
  it.each([
    [
      '"peers": os.environ.get("PEERS").split(",")',
      '[part for part in os.environ.get("PEERS", "").split(",") if part]',
    ],
    [
      '"peers": tuple(os.getenv("PEERS").split(","))',
      'tuple(part for part in os.getenv("PEERS", "").split(",") if part)',
    ],
    ["\"peers\": set(os.environ.get('PEERS').split())", "set(os.environ.get('PEERS', '').split())"],
  ])("gives an empty list: %s", async (line, wanted) => {
    const { fixed, classes } = await diagnosed(line, UNLESS);
    expect(fixed).toContain(wanted);
    expect(classes[0]).toBe("code");
  });

  it("gives what the house's function makes of an empty text", async () => {
    const line = '"tags": words(os.environ.get("TAGS", "")), "peers": os.environ.get("PEERS").split(";")';
    expect((await diagnosed(line, UNLESS)).fixed).toContain('"peers": words(os.environ.get("PEERS", ""))');
  });

  it("is known by the column of a table as well", async () => {
    const table = "| name | meaning | if not set |\n|---|---|---|\n| `PEERS` | other nodes | none |\n";
    const line = '"alone": os.environ.get("PEERS").lower() == "none"';
    expect((await diagnosed(line, table, "lower")).fixed).toContain(
      'os.environ.get("PEERS", "").lower() == "none"',
    );
  });
});

it.each([
  ["nothing is said of it", "# Nodes\n"],
  ["it is said to be required", "`PEERS`: other nodes, required; 3 by default.\n"],
  ["the table has nothing in its column", "| name | default |\n|---|---|\n| `PEERS` | - |\n"],
  ["a default of something else is spoken of", "`PEERS`: the peers of the default network\n"],
  ["another one is meant", "`PEERS_MAX`: 5 unless set.\n"],
])("is the deployment's to set where %s", async (_, readme) => {
  const { fixed, classes } = await diagnosed('"peers": os.environ.get("PEERS").split(",")', readme);
  expect(fixed).toBe("");
  expect(classes[0]).toBe("config");
});

it("whatever the name of the variable is", async () => {
  const line = '"peers": os.environ.get("PEERS(").split(",")';
  expect((await diagnosed(line, "`PEERS(`: none unless set.\n")).fixed).toContain(
    'os.environ.get("PEERS(", "").split(",")',
  );
});
