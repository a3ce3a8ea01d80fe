import { describe, expect, it } from "vitest";
import { repaired } from "../javascript/bad-value/repaired.testing.ts";

async function fixed(pattern: string, body: string, rest = "") {
  const text = `const CODE = ${pattern};\n${rest}\nexport function parse(label) {\n  ${body}\n  return { shelf: match[1] };\n}\n`;
  const made = await repaired(
    { "lib/labels.js": text },
    "TypeError: Cannot read properties of null (reading '1')",
    [{ path: "lib/labels.js", statement: "return { shelf", at: "1]", function: "parse" }],
    null,
  );
  return made?.text ?? "";
}

const ASKED = "const match = CODE.exec(label);";
const ALL = "export const codes = (text) => [...text.matchAll(CODE)];\n";

describe("a pattern that remembers where it was", () => {
  it("loses the flag where nobody asks for all matches", async () => {
    expect(await fixed("/([A-Z])(\\d+)/g", ASKED)).toContain("const CODE = /([A-Z])(\\d+)/;");
    const tested = "export const isCode = (text) => CODE.test(text);\n";
    expect(await fixed("/([A-Z])(\\d+)/gi", ASKED, tested)).toContain("/([A-Z])(\\d+)/i;");
  });

  it("is left as it is where somebody does, and the text is asked for its first match", async () => {
    expect(await fixed("/([A-Z])(\\d+)/g", ASKED, ALL)).toContain(
      "const match = label.matchAll(CODE).next().value;",
    );
    const compared = "const match = CODE.exec(label);\n  if (match === null && label === '-') return null;";
    expect(await fixed("/([A-Z])(\\d+)/g", compared, ALL)).toContain(
      "const match = label.matchAll(CODE).next().value ?? null;",
    );
  });

  it("is left as it is where others may ask it for all", async () => {
    expect(await fixed("/([A-Z])(\\d+)/g", ASKED, "export { CODE };\n")).toContain("label.matchAll(CODE)");
  });

  it.each([
    ["it has no such flag", "/([A-Z])(\\d+)/", ASKED],
    ["it is made for each call", "/x/", "const CODE = /([A-Z])(\\d+)/g;\n  const match = CODE.exec(label);"],
    [
      "a loop takes the matches one after the other",
      "/([A-Z])(\\d+)/g",
      "let match;\n  while (label) match = CODE.exec(label);",
    ],
  ])("is no matter where %s", async (_name, pattern, body) => {
    const text = await fixed(pattern, body, ALL);
    expect(text).not.toContain(".next()");
  });
});
