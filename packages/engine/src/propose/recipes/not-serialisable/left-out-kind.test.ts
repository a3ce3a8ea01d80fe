import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { notSerialisableRecipe } from "./index.ts";

const ENCODER = `import json
from datetime import date


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, date):
            return o.isoformat()
        return super().default(o)
`;

const FUNCTION = `import json
from datetime import date


def plain(value):
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"Object of type {type(value).__name__} is not JSON serializable")
`;

async function given(source: string, line: string, type: string) {
  const fault = await givenFault({
    files: { "encode.py": source },
    type: "TypeError",
    message: `Object of type ${type} is not JSON serializable`,
    trace: [["encode.py", line]],
  });
  return fault.patches(notSerialisableRecipe).length > 0
    ? fault.fixed(notSerialisableRecipe, "encode.py")
    : null;
}

describe("an encoder of the project without a branch for a kind", () => {
  it.each([
    ["UUID", "from uuid import UUID", "if isinstance(o, UUID):\n            return str(o)"],
    ["time", "from datetime import date, time", "if isinstance(o, time):\n            return o.isoformat()"],
    ["set", "import json", "if isinstance(o, set):\n            return sorted(o)"],
  ])("gets one for %s", async (type, imported, branch) => {
    const made = await given(ENCODER, "super().default(o)", type);
    expect(made).toContain(imported);
    expect(made).toContain(branch);
  });

  it("gets one in a function that refuses the rest", async () => {
    expect(await given(FUNCTION, "raise TypeError(", "Decimal")).toContain(
      "    if isinstance(value, Decimal):\n        return str(value)\n    raise TypeError",
    );
  });

  it.each([
    ["nobody knows how the kind is written", FUNCTION, "Order"],
    ["it has no branches at all", FUNCTION.replace(/ {4}if isinstance.*\n.*\n/, ""), "Decimal"],
  ])("is left where %s", async (_, source, type) => {
    expect(await given(source, "raise TypeError(", type)).toBeNull();
  });
});
