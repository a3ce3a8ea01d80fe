import { afterEach, describe, expect, it } from "vitest";
import { investigateJavascript, patched, patchesOf, requestTo } from "../javascript/investigate.testing.ts";
import { undefinedPropertyRecipe } from "./index.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

async function repaired(lookup: string, entries: string, statement: string, at: string): Promise<string[]> {
  const source = `const express = require("express");
const routes = require("./routes");
const app = express();

app.get("/routes/:id", (req, res) => {
  const route = routes[req.params.id];
  if (!route) return res.status(404).json({ error: "Not Found" });
  res.json({ name: route.name });
});

app.get("/routes/:id/stops/:number", (req, res) => {
  const route = routes[req.params.id];
  if (!route) return res.status(404).json({ error: "Not Found" });
  const place = Number(req.params.number) - 1;
${lookup}  res.json({
${entries}
  });
});

module.exports = app;
`;
  const files = { "app.js": source, "routes.js": "module.exports = {};\n" };
  const error = "TypeError: Cannot read properties of undefined (reading 'name')";
  const raised = [{ path: "app.js", statement, at }];
  const found = await investigateJavascript(files, error, raised, requestTo("/routes/9/stops/4"));
  open.push(found);
  return patchesOf(undefinedPropertyRecipe, found.investigation).map((patch) =>
    patched(files, patch, "app.js"),
  );
}

const LOOKUP =
  '  const stop = route.stops[place];\n  if (!stop) return res.status(404).json({ error: "Not Found" });\n';

describe("the entry beside the one that was asked for", () => {
  it.each([
    ["before: place > 0 ? route.stops[place - 1].name : null", "+", "null"],
    ['before: route.stops[place - 1]?.name ?? "-"', "+", '"-"'],
    ["after: place + 1 < route.stops.length ? route.stops[place + 1].name : null", "-", "null"],
  ])("is at the end what it is on the other side, %s", async (beside, sign, nothing) => {
    const read = `route.stops[place ${sign} 1].name`;
    const [first] = await repaired(
      LOOKUP,
      `    name: stop.name,\n    ${beside},\n    other: ${read},`,
      read,
      "name",
    );
    expect(first).toContain(`other: route.stops[place ${sign} 1]?.name ?? ${nothing},`);
    expect(first).toContain(beside);
  });

  it("is no reason to refuse where nothing tells what it is at the end", async () => {
    const read = "route.stops[place + 1].name";
    const all = await repaired(LOOKUP, `    name: stop.name,\n    other: ${read},`, read, "name");
    expect(all.filter((text) => text.split("404").length > 4)).toEqual([]);
  });

  it("is refused where it is itself what was asked for", async () => {
    const [first] = await repaired(
      "  const stop = route.stops[place + 1];\n",
      "    name: stop.name,",
      "stop.name",
      "name",
    );
    expect(first).toContain("stops[place + 1];\n  if (!stop) return res.status(404)");
  });
});
