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

async function repaired(source: string, statement: string): Promise<readonly string[]> {
  const path = "src/shown.js";
  const found = await investigateJavascript(
    { [path]: source },
    "RangeError: Invalid time value\n    at Date.toISOString (<anonymous>)",
    [{ path, statement, at: "toISOString" }],
  );
  try {
    return patchesOf(invalidDateRecipe, found.investigation).map((patch) =>
      patched({ [path]: source }, patch, path),
    );
  } finally {
    found.close();
  }
}

it("a date is made only where it is there, as its neighbour is", async () => {
  const found = await repaired(
    `exports.row = function row(loan) {
  return {
    due: new Date(loan.due).toISOString(),
    back: loan.back ? new Date(loan.back).toISOString() : undefined,
  };
};
`,
    "due: new Date",
  );
  expect(found[0]).toContain("due: loan.due ? new Date(loan.due).toISOString() : undefined,");
});

it("a neighbour of another record, or one that is made otherwise, says nothing about it", async () => {
  const found = await repaired(
    `exports.row = function row(loan, reader) {
  return {
    due: new Date(loan.due).toISOString(),
    born: reader.born ? new Date(reader.born).toISOString() : undefined,
    back: loan.back ? loan.back.slice(0, 10) : "never",
  };
};
`,
    "due: new Date",
  );
  expect(found.join("\n")).not.toMatch(/loan\.due \?|never" : /);
});

it("a part that others ask for is asked for itself: null would be a date of 1970", async () => {
  const source = (others: string) => `const posts = require("./posts");
exports.shown = function shown(post) {
  return { title: post.title, published: new Date(post.publishedAt).toISOString() };
};
exports.newest = () => posts.${others};
`;
  const asked = await repaired(source("filter((post) => post.publishedAt)"), "return { title");
  expect(asked[0]).toContain(
    "published: post.publishedAt ? new Date(post.publishedAt).toISOString() : null }",
  );
  const read = await repaired(source("map((post) => post.publishedAt)"), "return { title");
  expect(read[0]).toContain(
    "published: Number.isNaN(new Date(post.publishedAt).getTime()) ? null : new Date",
  );
});

it.each([
  ["an empty text", "", true],
  ["a word", "soon", false],
])("a reader gives for an empty text what the one beside it gives: %s", async (_what, text, isRead) => {
  const path = "src/cells.js";
  const files = {
    [path]: `export function amount(cell) {
  if (cell === "") return null;
  return Number(cell);
}

export function when(cell) {
  return new Date(cell).toISOString();
}
`,
  };
  const error = "RangeError: Invalid time value";
  const raised = [{ path, statement: "return new Date", at: "toISOString", function: "when" }];
  const found = await investigateJavascript(files, error, raised, null, { cell: text });
  try {
    const made = patchesOf(invalidDateRecipe, found.investigation).map((patch) =>
      patched(files, patch, path),
    );
    const wanted = 'export function when(cell) {\n  if (cell === "") return null;\n';
    expect(made[0]?.includes(wanted) ?? false).toBe(isRead);
  } finally {
    found.close();
  }
});
