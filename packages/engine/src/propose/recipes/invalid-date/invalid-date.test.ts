import { expect, it } from "vitest";
import { investigateJavascript, patched, patchesOf } from "../javascript/investigate.testing.ts";
import { invalidDateRecipe } from "./index.ts";

it("a date that may be there and be none is answered for as well, where its neighbours are only asked for", async () => {
  const path = "src/calendar.js";
  const files = {
    [path]: `exports.lines = function lines(event) {
  const found = [];
  if (event.place) found.push("at " + event.place);
  found.push(new Date(event.ends).toISOString());
  return found;
};
`,
  };
  const found = await investigateJavascript(
    files,
    "RangeError: Invalid time value\n    at Date.toISOString (<anonymous>)",
    [{ path, statement: "found.push(new Date", at: "toISOString" }],
  );
  try {
    const [first, ...others] = patchesOf(invalidDateRecipe, found.investigation);
    expect(first && patched(files, first, path)).toContain("if (event.ends) found.push(new Date(event.ends)");
    expect(others.length).toBeGreaterThan(0);
  } finally {
    found.close();
  }
});
