import { expect, it } from "vitest";
import { investigateJavascript } from "./investigate.testing.ts";
import { requestPartOf } from "./request-part.ts";

const ERROR = "RangeError: Invalid time value\n    at Date.toISOString (<anonymous>)";

async function partOf(lines: string, wanted: string) {
  const source = `const { boats } = require("./boats");
exports.show = (req, res) => {
${lines}
  res.end(new Date(day).toISOString());
};
`;
  const files = { "app.js": source, "boats.js": "exports.boats = new Map();\n" };
  const found = await investigateJavascript(files, ERROR, [
    { path: "app.js", statement: "res.end(new Date", at: "toISOString" },
  ]);
  try {
    const file = found.investigation.code.file("app.js");
    const node = file?.tree.rootNode
      .descendantsOfType("member_expression")
      .find(({ text }) => text === wanted);
    if (!node) throw new Error(`There is no ${wanted}`);
    return requestPartOf(found.investigation, "app.js", node);
  } finally {
    found.close();
  }
}

it("what is kept under a name of the request is no part of the request, be the name asked for first", async () => {
  const lines = `  const name = req.query.boat;
  const boat = name && boats.get(name);
  const day = boat.sold;`;
  expect(await partOf(lines, "boat.sold")).toBeNull();
});

it("what is made of a part of the request is a part of it, be it asked for first", async () => {
  const lines = `  const found = req.query.day && { day: req.query.day.trim() };
  const day = found.day;`;
  expect(await partOf(lines, "found.day")).toMatchObject({ kind: "query", name: "day" });
});
