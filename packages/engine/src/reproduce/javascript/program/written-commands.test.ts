import { expect, it } from "vitest";
import { builtNames } from "./written-commands.ts";

it("knows a program by the names that it has once it is compiled", () => {
  expect(builtNames("src/main.ts")).toContain("dist/main.js");
  expect(builtNames("src/main.ts")).toContain("dist/src/main.js");
  expect(builtNames("src/bin/run.mts")).toContain("build/bin/run.mjs");
  expect(builtNames("tool.ts")).toContain("lib/tool.js");
  expect(builtNames("src/main.js")).toEqual([]);
});
