import { afterEach, describe, expect, it } from "vitest";
import {
  investigateJavascript,
  patched,
  patchesOf,
  type RaisedAt,
  requestTo,
} from "../javascript/investigate.testing.ts";
import { undefinedPropertyRecipe } from "./index.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

async function firstPatch(
  files: Readonly<Record<string, string>>,
  error: string,
  raised: readonly RaisedAt[],
  path: string | null = "/things/9",
) {
  const found = await investigateJavascript(files, error, raised, path === null ? null : requestTo(path));
  open.push(found);
  return patchesOf(undefinedPropertyRecipe, found.investigation)[0] ?? null;
}

const app = (body: string) =>
  `const express = require("express");\nconst app = express();\n${body}\nmodule.exports = app;\n`;
const READ = (name: string, empty = "undefined") =>
  `TypeError: Cannot read properties of ${empty} (reading '${name}')`;

describe("a part of the request that is missing", () => {
  const house =
    'app.post("/labels", (req, res) => {\n  const { text } = req.body;\n  if (typeof text !== "string") {\n    return res.status(422).json({ field: "text" });\n  }\n  res.json({ text });\n});\n';
  const markers =
    'app.post("/markers", (req, res) => {\n  const { position } = req.body;\n  const { lat, lon } = position;\n  res.json({ lat, lon });\n});\n';
  const error = "TypeError: Cannot destructure property 'lat' of 'position' as it is undefined.";
  const raised: RaisedAt[] = [{ path: "app.js", statement: "const { lat, lon } = position", at: "lat" }];

  it("is refused as the house refuses other parts", async () => {
    const files = { "app.js": app(house + markers) };
    const patch = await firstPatch(files, error, raised, "/markers");
    expect(patch && patched(files, patch, "app.js")).toContain(
      '  if (!position) {\n    return res.status(422).json({ field: "position" });\n  }\n  const { lat, lon } = position;',
    );
    expect(patch?.basis).toBe("house");
  });

  it("is refused with 400 where the house says nothing", async () => {
    const files = { "app.js": app(markers) };
    const patch = await firstPatch(files, error, raised, "/markers");
    expect(patch && patched(files, patch, "app.js")).toContain("return res.status(400)");
  });

  it("is left alone where another place gives it a default", async () => {
    const other =
      'app.post("/pins", (req, res) => {\n  const position = req.body.position ?? HOME;\n  res.json(position);\n});\n';
    const patch = await firstPatch({ "app.js": app(other + markers) }, error, raised, "/markers");
    expect(patch).toBeNull();
  });
});

describe("a lookup in a function that a handler calls", () => {
  const helper = "function sizeOf(id) {\n  const thing = things.get(id);\n  return thing.size;\n}\n";
  const route = 'app.get("/things/:id", (req, res) => {\n  res.json({ size: sizeOf(req.params.id) });\n});\n';
  const raised: RaisedAt[] = [
    { path: "app.js", statement: "thing.size", at: "size", function: "sizeOf" },
    { path: "app.js", statement: "sizeOf(req.params.id)" },
  ];

  it("gives null, which the handler refuses", async () => {
    const files = { "app.js": app(`const things = new Map();\n${helper}${route}`) };
    const patch = await firstPatch(files, READ("size"), raised);
    const text = patch ? patched(files, patch, "app.js") : "";
    expect(text).toContain("const thing = things.get(id);\n  if (!thing) return null;\n");
    expect(text).toMatch(
      /const (\w+) = sizeOf\(req\.params\.id\);\n {2}if \(\1 === null\) \{\n {4}return res\.status\(404\)/,
    );
  });

  it("is left alone where others call it too, and nobody knows what they make of nothing", async () => {
    const other = "function all(ids) {\n  return ids.map((id) => id + sizeOf(id));\n}\n";
    const files = { "app.js": app(`const things = new Map();\n${helper}${other}${route}`) };
    expect(await firstPatch(files, READ("size"), raised)).toBeNull();
  });

  it("refuses text of the request that does not fit, but not the project's own", async () => {
    const reader =
      "function rangeOf(text) {\n  const match = text.match(/^(\\d+)-(\\d+)$/);\n  return { from: match[1], to: match[2] };\n}\n";
    const taken = (argument: string) =>
      `app.get("/lines", (req, res) => {\n  const { from, to } = rangeOf(${argument});\n  res.json({ from, to });\n});\n`;
    const places = (argument: string): RaisedAt[] => [
      { path: "app.js", statement: "match[1]", at: "1", function: "rangeOf" },
      { path: "app.js", statement: `rangeOf(${argument})` },
    ];
    const files = { "app.js": app(reader + taken("req.query.range")) };
    const patch = await firstPatch(files, READ("1", "null"), places("req.query.range"), "/lines");
    const text = patch ? patched(files, patch, "app.js") : "";
    expect(text).toContain("if (!match) return null;");
    expect(text).toContain("return res.status(400)");
    const own = { "app.js": app(reader + taken("LIMITS")) };
    expect(await firstPatch(own, READ("1", "null"), places("LIMITS"), "/lines")).toBeNull();
  });
});

describe("options that a call leaves out", () => {
  const error = READ("width");
  const raised: RaisedAt[] = [{ path: "a.ts", statement: "{ width = 2 }", at: "width", function: "draw" }];

  it("are taken as empty ones where each has a default", async () => {
    const files = {
      "a.ts":
        "export function draw(text: string, options?: Options) {\n  const { width = 2 } = options;\n  return text.repeat(width);\n}\n",
    };
    const patch = await firstPatch(files, error, raised, null);
    expect(patch && patched(files, patch, "a.ts")).toContain("draw(text: string, options: Options = {})");
  });

  it("are not made up where the function needs some of them", async () => {
    const files = {
      "a.ts":
        "export function draw(text: string, options?: Options) {\n  const { width = 2 } = options;\n  return text + options.name;\n}\n",
    };
    expect(await firstPatch(files, error, raised, null)).toBeNull();
  });
});

describe("an item of a list", () => {
  it("is traced to the callback that does not return it", async () => {
    const files = {
      "a.js":
        "function labels(rows) {\n  return rows.map((row) => {\n    const label = row.name;\n    ({ label });\n  });\n}\nexports.first = (rows) => {\n  const all = labels(rows);\n  all.sort((a, b) => b.weight - a.weight);\n  return all;\n};\n",
    };
    const patch = await firstPatch(
      files,
      READ("weight"),
      [{ path: "a.js", statement: "b.weight - a.weight", at: "b.weight" }],
      null,
    );
    expect(patch && patched(files, patch, "a.js")).toContain("return { label };");
  });
});

describe("a header that a client does not send", () => {
  const read = (expression: string) =>
    app(`app.get("/me", (req, res) => {\n  const value = ${expression};\n  res.json({ value });\n});`);

  it("is no login where it is one", async () => {
    const files = { "app.js": read('req.headers.authorization.split(" ")[1]') };
    const statement = 'req.headers.authorization.split(" ")[1]';
    const patch = await firstPatch(files, READ("split"), [{ path: "app.js", statement, at: "split" }], "/me");
    expect(patch && patched(files, patch, "app.js")).toContain(
      "if (!req.headers.authorization) {\n    return res.status(401)",
    );
  });

  it("is left out where clients need not send it", async () => {
    const statement = 'req.headers["user-agent"].slice(0, 20)';
    const files = {
      "app.js": app(`app.get("/me", (req, res) => {\n  res.json({ value: ${statement} });\n});`),
    };
    const patch = await firstPatch(files, READ("slice"), [{ path: "app.js", statement, at: "slice" }], "/me");
    const text = patch ? patched(files, patch, "app.js") : "";
    expect(text).toContain('value: (req.headers["user-agent"] ?? "").slice(0, 20) }');
  });
});
