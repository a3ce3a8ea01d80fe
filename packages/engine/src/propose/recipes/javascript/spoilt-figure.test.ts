import { afterEach, describe, expect, it } from "vitest";
import { javascriptRecipes } from "../javascript-recipes.ts";
import { patchesFor, withPatch } from "../program-patches.testing.ts";
import { investigateJavascript } from "./investigate.testing.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

/** The file after the first change that is more than a guess; null without one. */
async function repaired(body: string): Promise<string | null> {
  const files = {
    "games.js": `exports.figure = (games) => {\n  ${body}\n};\n`,
    "points.js": "exports.points = (game) => (game.score ? game.score.value : 0);\n",
  };
  const error = "TypeError: Cannot read properties of null (reading 'value')";
  const raised = [{ path: "games.js", statement: "game.score.value", at: "value" }];
  const found = await investigateJavascript(files, error, raised);
  open.push(found);
  const patch = patchesFor(javascriptRecipes, found.investigation).find(({ basis }) => basis !== "guess");
  return patch ? (withPatch(files, patch)["games.js"] ?? null) : null;
}

describe("a figure of many items", () => {
  it.each([
    "return games.reduce((sum, game) => sum + game.score.value, 0) / games.length;",
    "const sum = games.reduce((all, game) => all + game.score.value, 0);\n  return sum / games.length;",
    "return Math.min(...games.map((game) => game.score.value));",
  ])("is not made of what stands for nothing, %s", async (body) => {
    expect(await repaired(body)).toBeNull();
  });

  it("is a sum to which nothing is added", async () => {
    expect(await repaired("return games.reduce((sum, game) => sum + game.score.value, 0);")).toMatch(
      /\(game\.score\?\.value \?\? 0\)|points\(game\)|\(game\.score \? game\.score\.value : 0\)/,
    );
  });
});
