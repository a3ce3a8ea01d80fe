import { describe, expect, it } from "vitest";
import { investigateJavascript, patched, patchesOf } from "../javascript/investigate.testing.ts";
import { invalidDateRecipe } from "./index.ts";

const ROW = `const { day } = require("./format");
exports.row = function row(child) {
  return [child.name, new Date(child.born).toISOString().slice(0, 10), day(child.left)].join(",");
};
`;

async function repaired(format: string, row = ROW, at = "toISOString") {
  const path = "src/export.js";
  const files = { [path]: row, "src/format.js": format };
  const found = await investigateJavascript(
    files,
    `RangeError: Invalid time value\n    at Date.${at} (<anonymous>)`,
    [{ path, statement: "new Date(child.born)", at }],
  );
  try {
    return patchesOf(invalidDateRecipe, found.investigation).map((patch) => ({
      text: patched(files, patch, path),
      basis: patch.basis,
    }));
  } finally {
    found.close();
  }
}

describe("a date that is written by hand where the house has a function that takes the same steps", () => {
  it.each([
    [
      "asks in front",
      'exports.day = function day(value) {\n  if (value === null || value === undefined) return "";\n  return new Date(value).toISOString().slice(0, 10);\n};\n',
    ],
    [
      "is an arrow that chooses",
      "const day = (at) => (at ? new Date(at).toISOString().slice(0, 10) : '');\nexports.day = day;\n",
    ],
    [
      "asks the date",
      'function day(text) {\n  const date = new Date(text);\n  if (Number.isNaN(date.getTime())) return "-";\n  return date.toISOString().slice(0, 10);\n}\nmodule.exports = { day };\n',
    ],
  ])("is written by it where it %s", async (_name, format) => {
    const [first] = await repaired(format);
    expect(first?.text).toContain("[child.name, day(child.born), day(child.left)]");
    expect(first?.basis).toBe("house");
  });

  it.each([
    [
      "takes others",
      'exports.day = function day(value) {\n  if (!value) return "";\n  return new Date(value).toISOString();\n};\n',
    ],
    [
      "asks for nothing",
      "exports.day = function day(value) {\n  return new Date(value).toISOString().slice(0, 10);\n};\n",
    ],
    [
      "gives another day instead",
      "exports.day = function day(value) {\n  if (!value) return today();\n  return new Date(value).toISOString().slice(0, 10);\n};\n",
    ],
  ])("is not written by one that %s", async (_name, format) => {
    const found = await repaired(format);
    expect(found.map(({ text }) => text).join("\n")).not.toContain("day(child.born)");
  });

  it("is written by it also where it is not known here yet, if others use it", async () => {
    const row =
      "exports.row = function row(child) {\n  return { born: new Date(child.born).toISOString() };\n};\n";
    const format =
      "const stamp = (at) => (at ? new Date(at).toISOString() : null);\nconst shown = (one) => ({ from: stamp(one.from), to: stamp(one.to) });\nmodule.exports = { stamp, shown };\n";
    const [first] = await repaired(format, row);
    expect(first?.text).toContain("born: stamp(child.born) }");
    expect(first?.text).toContain('require("./format")');
  });
});
