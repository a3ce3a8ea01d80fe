import { describe, expect, it } from "vitest";
import { investigateJavascript, patched, patchesOf } from "../javascript/investigate.testing.ts";
import { platformRefusalRecipe } from "./unseen.ts";

async function repaired(files: Readonly<Record<string, string>>, error: string, path: string) {
  const { investigation, close } = await investigateJavascript(files, error, []);
  const [patch] = patchesOf(platformRefusalRecipe, investigation);
  close();
  return patch ? patched(files, patch, path) : null;
}

const unfit = (path: string, at = 1) =>
  `TypeError: Missing parameter name at index ${at}: ${path}; visit https://git.new/pathToRegexpError for info`;

describe("what is refused while a program is loaded", () => {
  it.each([
    ["*", "/{*splat}"],
    ["/*", "/{*splat}"],
    ["/files/*", "/files/*splat"],
    ["/cars/:id?", "/cars{/:id}"],
  ])("writes the path %s as Express 5 takes it", async (old, now) => {
    const app = { "src/app.js": `app.get("/cars", list);\napp.all("${old}", none);\n` };
    expect(await repaired(app, unfit(old), "src/app.js")).toContain(`app.all("${now}", none)`);
  });

  it("leaves a path alone whose match is read by its number", async () => {
    const app = { "src/app.js": 'app.get("/files/*", (req, res) => res.send(req.params["0"]));\n' };
    expect(await repaired(app, unfit("/files/*", 8), "src/app.js")).toBeNull();
  });

  it.each([
    ['import rates from "./rates.json";', 'import rates from "./rates.json" with { type: "json" };'],
    ['const rates = await import("./rates.json");', 'import("./rates.json", { with: { type: "json" } })'],
  ])("says that what is imported is JSON: %s", async (old, now) => {
    const error =
      'TypeError: Module "file:///srv/app/src/rates.json" needs an import attribute of "type: json"';
    expect(await repaired({ "src/rates.js": `${old}\n` }, error, "src/rates.js")).toContain(now);
  });

  it("waits for the handlers in a middleware of another file", async () => {
    const files = { "src/timing.js": "export const timing = async (c, next) => {\n  next();\n};\n" };
    const error =
      "Error: Context is not finalized. Did you forget to return a Response object or `await next()`?";
    expect(await repaired(files, error, "src/timing.js")).toContain("  await next();");
  });
});
