import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { endlessRecursionRecipe } from "./index.ts";

async function repaired(source: string, line: string): Promise<string | null> {
  const place: readonly [string, string] = ["box.py", line];
  const fault = await givenFault({
    files: { "box.py": source },
    type: "RecursionError",
    message: "maximum recursion depth exceeded",
    trace: [place, place, place],
  });
  return fault.fixed(endlessRecursionRecipe, "box.py");
}

const slice = (body: string) => `class Slice:
    def __init__(self, of, share):
        self.of = of
        self.share = share

    @property
    def colors(self):
        return self.of.colors

    @property
    def length(self):
        return ${body}
`;

describe("a member that asks itself", () => {
  it("asks what the object stands around, as the members beside it do", async () => {
    expect(await repaired(slice("round(self.length * self.share)"), "return round")).toContain(
      "return round(self.of.length * self.share)",
    );
    const logged = `class Logged:
    def __init__(self, wire):
        self.wire = wire

    def close(self):
        self.wire.close()

    async def send(self, message, *, retry=True):
        print(message)
        return await self.send(message, retry=retry)
`;
    expect(await repaired(logged, "return await")).toContain("await self.wire.send(message, retry=retry)");
  });

  it("is left alone where the members beside it ask several things, or none", async () => {
    const two = slice("self.length - 1").replace(
      "return self.of.colors",
      "return self.of.colors | self.share.colors",
    );
    expect(await repaired(two, "return self.length")).toBeNull();
    const none = slice("self.length - 1").replace("return self.of.colors", "return self.of.tint");
    expect(await repaired(none, "return self.length")).toBeNull();
  });
});
