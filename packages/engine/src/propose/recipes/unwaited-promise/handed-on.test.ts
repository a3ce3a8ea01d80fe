import { afterEach, describe, expect, it } from "vitest";
import { investigateJavascript, patched, patchesOf, requestTo } from "../javascript/investigate.testing.ts";
import { unwaitedPromiseRecipe } from "./index.ts";

let close = () => {};
afterEach(() => close());

async function repaired(framework: string, step: string): Promise<string | null> {
  const files = {
    "timing.js": `exports.timing = async (ctx, next) => {
  const begun = Date.now();
  ${step}
  ctx.set("x-took", String(Date.now() - begun));
};
`,
    "app.js": `const Server = require("${framework}");
const { timing } = require("./timing.js");

const app = new Server();
app.use(timing);
app.use(async (ctx) => {
  if (ctx.path !== "/loans") throw new Error("no such page");
});
exports.app = app;
`,
  };
  const found = await investigateJavascript(
    files,
    "Error: no such page",
    [{ path: "app.js", statement: "throw new Error", at: "new Error" }],
    requestTo("/pets"),
  );
  close = found.close;
  const [first] = patchesOf(unwaitedPromiseRecipe, found.investigation);
  return first ? patched(files, first, "timing.js") : null;
}

describe("a middleware that hands on", () => {
  it("waits for what comes after it", async () => {
    expect(await repaired("koa", "next();")).toContain("  await next();\n");
  });

  it.each([
    ["koa", "await next();"],
    ["koa", "next().catch(report);"],
    ["express", "next();"],
  ])("is left alone in %s: %s", async (framework, step) => {
    expect(await repaired(framework, step)).toBeNull();
  });
});
