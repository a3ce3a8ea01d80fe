import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { endlessRecursionRecipe } from "./index.ts";

async function repaired(question: string, held: string): Promise<string | null> {
  const source = `from collections.abc import Iterable\n\n\ndef flatten(items):\n    for item in items:\n        if ${question}:\n            yield from flatten(item)\n        else:\n            yield item\n`;
  const place: readonly [string, string] = ["app.py", "yield from"];
  const fault = await givenFault({
    files: { "app.py": source },
    type: "RecursionError",
    message: "maximum recursion depth exceeded",
    trace: [place, place, place],
    locals: { items: held, item: held },
  });
  return fault.fixed(endlessRecursionRecipe, "app.py");
}

describe("a text that is walked like a list", () => {
  it.each(["isinstance(item, Iterable)", 'hasattr(item, "__iter__")'])(
    "is taken whole: %s",
    async (question) => {
      expect(await repaired(question, "'d'")).toContain(
        `if ${question} and not isinstance(item, (str, bytes)):`,
      );
    },
  );

  it("is not the reason where a list was held, or where texts are told apart", async () => {
    expect((await repaired("isinstance(item, Iterable)", "[[...]]")) ?? "").not.toContain("(str, bytes)");
    const told = "isinstance(item, Iterable) and type(item) is not str";
    expect((await repaired(told, "'d'")) ?? "").not.toContain("(str, bytes)");
  });
});
