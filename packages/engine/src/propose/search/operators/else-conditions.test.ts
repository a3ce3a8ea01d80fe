import { expect, it } from "vitest";
import { javascriptTried, pythonTried } from "../variants.testing.ts";

const includes = (tried: readonly string[], wanted: string) => tried.some((text) => text.includes(wanted));

it("what stands behind else may be meant for more alone, not for what is equal", async () => {
  const branches = "if (a < b) {\n  rows.unshift(a);\n} else {\n  rows.push(a);\n}\nreturn rows;";
  expect(includes(await javascriptTried(branches, 2), "} else if (a > b) {")).toBe(true);
  const lines = "if a > b:\n    rows.insert(0, a)\nelse:\n    rows.append(a)\nreturn rows";
  expect(includes(await pythonTried(lines, 2), "elif a < b:")).toBe(true);
});

it("it stays where nothing is compared, and where it asks already", async () => {
  const asked = "if (a.has(b)) {\n  rows.pop();\n} else {\n  rows.push(a);\n}\nreturn rows;";
  expect(includes(await javascriptTried(asked, 2), "} else if (a > b)")).toBe(false);
  const known = "if (a < b) {\n  rows.pop();\n} else if (a > 9) {\n  rows.push(a);\n}\nreturn rows;";
  expect(includes(await javascriptTried(known, 2), "else if (a > b) if")).toBe(false);
});
