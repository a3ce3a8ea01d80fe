import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { customaryRecipe } from "./index.ts";

const FUNCTION = `def span(trip):
    return trip["stops"]["last"]
`;

async function repaired(caller: string, source = FUNCTION): Promise<string | null> {
  const fault = await givenFault({
    files: { "trips/span.py": source, "trips/show.py": `from trips.span import span\n\n\n${caller}` },
    type: "KeyError",
    message: "'stops'",
    trace: [["trips/span.py", 'trip["stops"]']],
  });
  return fault.fixed(customaryRecipe, "trips/span.py");
}

const LEFT = '    if "stops" not in trip:\n        return None\n';

describe("a function is left with None", () => {
  it.each([
    [
      "asks for None",
      "def show(trip):\n    last = span(trip)\n    if last is None:\n        return '-'\n    return last.name\n",
    ],
    [
      "asks whether it got one",
      "def show(trip):\n    if not span(trip):\n        return '-'\n    return 'known'\n",
    ],
    ["ignores it", "def show(trip):\n    span(trip)\n"],
  ])("where its caller %s", async (_name, caller) => {
    expect(await repaired(caller)).toContain(LEFT);
  });

  it("where it says that it may give None", async () => {
    const said = FUNCTION.replace(":\n", ':\n    """Where a trip ends; None while that is open."""\n');
    expect(await repaired('def show(trip):\n    return {"last": span(trip)}\n', said)).toContain(LEFT);
  });

  it.each([
    ["an answer", 'def show(trip):\n    return {"last": span(trip)}\n'],
    ["an object", "def show(trip):\n    return Page(last=span(trip))\n"],
    ["a comparison of sizes", "def show(trip):\n    return 'far' if span(trip) > 9 else 'near'\n"],
    ["a name that is used at once", "def show(trip):\n    last = span(trip)\n    return {'last': last}\n"],
    [
      "a caller of a caller",
      "def title(trip):\n    return span(trip)\n\n\ndef show(trip):\n    return {'title': title(trip)}\n",
    ],
  ])("but not where its value goes into %s", async (_name, caller) => {
    expect(await repaired(caller)).toBeNull();
  });
});
