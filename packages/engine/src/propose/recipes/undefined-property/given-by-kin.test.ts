import { afterEach, describe, expect, it } from "vitest";
import { investigateJavascript, patched, patchesOf } from "../javascript/investigate.testing.ts";
import { undefinedPropertyRecipe } from "./index.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

const HOUSE = `function labelOf(code) {
  const berth = findBerth(code);
  if (!berth) return "unknown berth";
  return berth.label;
}`;
const TEXT = "return berth.side.trim();";

async function repaired(house: string, given: string, name = "findBerth") {
  const text = `const berths = new Map([["n4", { label: "N4", side: "port ", fee: 12 }]]);

function ${name}(code) {
  return berths.get(code);
}

${house.replaceAll("findBerth", name)}

function detailOf(code) {
  const berth = ${name}(code);
  ${given}
}

module.exports = { labelOf, detailOf };
`;
  const files = { "lib/berths.js": text };
  const found = await investigateJavascript(
    files,
    "TypeError: Cannot read properties of undefined (reading 'side')",
    [{ path: "lib/berths.js", statement: given, at: "berth", function: "detailOf" }],
  );
  open.push(found);
  const [first] = patchesOf(undefinedPropertyRecipe, found.investigation);
  return first ? patched(files, first, "lib/berths.js") : null;
}

describe("a lookup that missed, which another function answers with a word of its own", () => {
  it("is answered with that word by a function that gives a text as well", async () => {
    expect(await repaired(HOUSE, TEXT)).toContain(
      'findBerth(code);\n  if (!berth) return "unknown berth";\n  return berth.side.trim();',
    );
  });

  it("is answered so too where a block does it", async () => {
    const house = HOUSE.replace('return "unknown berth";', '{\n    return "unknown berth";\n  }');
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a program
    expect(await repaired(house, "return `${berth.side} side`;")).toMatch(
      /findBerth\(code\);\n {2}if \(!berth\) \{\n {4}return "unknown berth";\n {2}\}\n {2}return `/,
    );
  });

  it.each([
    ["this function gives a number", HOUSE, "return berth.side * 2;", "findBerth"],
    ["what it gives is not to be told", HOUSE, "return berth.side;", "findBerth"],
    [
      "others give something else",
      `${HOUSE}\n\nfunction noteOf(code) {\n  const berth = findBerth(code);\n  if (!berth) return "none";\n  return berth.note;\n}`,
      TEXT,
      "findBerth",
    ],
    ["the call is one that is made for anything", HOUSE, TEXT, "find"],
  ])("is not answered with it where %s", async (_, house, given, name) => {
    expect((await repaired(house, given, name)) ?? "").not.toMatch(
      /detailOf\(code\) \{\n.*\n {2}if \(!berth\) return "unknown berth"/,
    );
  });
});
