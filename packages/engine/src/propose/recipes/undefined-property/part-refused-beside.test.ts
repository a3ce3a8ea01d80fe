import { afterEach, describe, expect, it } from "vitest";
import { investigateJavascript, patched, patchesOf } from "../javascript/investigate.testing.ts";
import { undefinedPropertyRecipe } from "./index.ts";

let close = () => {};
afterEach(() => close());

const DOCS = `const docs = [
  { id: "d1", content: "one two" },
  { id: "d2", content: null },
];

exports.findDoc = (id) => docs.find((doc) => doc.id === id);
exports.findNote = (id) => docs.find((doc) => doc.id === id);
`;

const REQUEST = { method: "GET", path: "/docs/d2/words", query: [], headers: [], body: null, route: null };

async function repaired(text: string, statement: string): Promise<string[]> {
  const files = { "src/routes.js": text, "src/documents.js": DOCS };
  const found = await investigateJavascript(
    files,
    "TypeError: Cannot read properties of null (reading 'split')",
    [{ path: "src/routes.js", statement, at: "split" }],
    REQUEST as unknown as Parameters<typeof investigateJavascript>[3],
  );
  close = found.close;
  return patchesOf(undefinedPropertyRecipe, found.investigation).map((patch) =>
    patched(files, patch, "src/routes.js"),
  );
}

const express = (shown: string, lookup = "findDoc") => `const { Router } = require("express");
const { ${lookup === "findDoc" ? lookup : `findDoc, ${lookup}`} } = require("./documents.js");

const router = Router();
exports.router = router;

router.get("/docs/:id", (req, res) => {
  const doc = findDoc(req.params.id);
  if (!doc) {
    res.status(404).json({ error: "no such document" });
    return;
  }
${shown}
  res.json({ content: doc.content });
});

router.get("/docs/:id/words", (req, res) => {
  const found = ${lookup}(req.params.id);
  if (!found) {
    res.status(404).json({ error: "no such document" });
    return;
  }
  res.json({ words: found.content.split(" ").length });
});
`;

const GONE = `  if (doc.content === null) {
    res.status(410).json({ error: "document is archived" });
    return;
  }`;

describe("a thing without the part that another handler refuses it for", () => {
  it("is refused as there, and not as one that nobody knows", async () => {
    const [first, ...others] = await repaired(express(GONE), 'found.content.split(" ")');
    expect(first).toContain(
      '  if (found.content === null) {\n    res.status(410).json({ error: "document is archived" });\n    return;\n  }\n  res.json({ words',
    );
    expect(others).toEqual([]);
  });

  it("is refused in one line by a handler of Hono", async () => {
    const text = `const { Hono } = require("hono");
const { findDoc } = require("./documents.js");

exports.app = new Hono()
  .get("/docs/:id", async (c) => {
    const doc = await findDoc(c.req.param("id"));
    if (!doc.content) return c.json({ error: "archived" }, 410);
    return c.json(doc);
  })
  .get("/docs/:id/words", async (c) => {
    const doc = await findDoc(c.req.param("id"));
    return c.json({ words: doc.content.split(" ").length });
  });
`;
    const [first] = await repaired(text, 'doc.content.split(" ")');
    expect(first).toContain(
      '    if (!doc.content) return c.json({ error: "archived" }, 410);\n    return c.json({ words',
    );
  });

  it("is refused by the error that the other handler throws", async () => {
    const text = express('  if (!doc.content) throw Object.assign(new Error("archived"), { status: 410 });');
    const [first] = await repaired(text, 'found.content.split(" ")');
    expect(first).toContain("  if (!found.content) throw Object.assign(");
  });

  it("is shown where only a change of it is refused", async () => {
    const text = express(GONE).replace('router.get("/docs/:id",', 'router.post("/docs/:id",');
    expect((await repaired(text, 'found.content.split(" ")')).join("")).not.toContain(
      "found.content === null",
    );
  });

  it("is shown where there is more of it to show", async () => {
    const text = express(GONE).replace("res.json({ words", "res.json({ id: found.id, words");
    expect((await repaired(text, 'found.content.split(" ")')).join("")).not.toContain(
      "found.content === null",
    );
  });

  it("is not refused where it is another kind of thing, that is looked up otherwise", async () => {
    const found = await repaired(express(GONE, "findNote"), 'found.content.split(" ")');
    expect(found.join("")).not.toContain("found.content === null");
  });

  it("is not refused where others go on without the part", async () => {
    const text = `${express(GONE)}
exports.preview = (doc) => doc.content?.slice(0, 80) ?? "";
`;
    expect((await repaired(text, 'found.content.split(" ")')).join("")).not.toContain(
      "found.content === null",
    );
  });
});
