import { afterEach, describe, expect, it } from "vitest";
import { investigateJavascript, patched, patchesOf, requestTo } from "../javascript/investigate.testing.ts";
import { routeParameterRecipe } from "./index.ts";

let close = () => {};
afterEach(() => close());

async function repaired(route: string, statement: string): Promise<string | null> {
  const files = {
    "app.js": `const express = require("express");
const { boats } = require("./boats.js");

const app = express();
app.get("${route}", (req, res) => {
  ${statement}
  res.json({ berth: boats.get(key).berth });
});
exports.app = app;
`,
    "boats.js": 'exports.boats = new Map([["b2", { berth: 14 }]]);\n',
  };
  const found = await investigateJavascript(
    files,
    "TypeError: Cannot read properties of undefined (reading 'berth')",
    [{ path: "app.js", statement: "boats.get(key).berth", at: "berth" }],
    requestTo("/boats/b2/berth"),
  );
  close = found.close;
  const [first] = patchesOf(routeParameterRecipe, found.investigation);
  return first ? patched(files, first, "app.js") : null;
}

describe("a parameter that the path calls otherwise", () => {
  it.each([
    ["const key = req.params.boatId;", "const key = req.params.boat;"],
    ["const { boatId: key } = req.params;", "const { boat: key } = req.params;"],
    ['const key = req.params["boatId"];', 'const key = req.params["boat"];'],
  ])("is read by that name: %s", async (statement, after) => {
    expect(await repaired("/boats/:boat/berth", statement)).toContain(after);
  });

  it.each([
    ["/boats/:boat/berth", "const key = req.params.boat;"],
    ["/boats/:boat/berth", 'const key = req.params.boatId ?? "b1";'],
    ["/boats/*", "const key = req.params.boatId;"],
    ["/boats/:harbour/:place", "const key = req.params.harbour + req.params.place + req.params.boat;"],
  ])("is left alone in %s: %s", async (route, statement) => {
    expect(await repaired(route, statement)).toBeNull();
  });
});
