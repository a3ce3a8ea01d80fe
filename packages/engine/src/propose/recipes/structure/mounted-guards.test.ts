import { afterEach, describe, expect, it } from "vitest";
import { investigateJavascript, patched, patchesOf } from "../javascript/investigate.testing.ts";
import { undefinedPropertyRecipe } from "../undefined-property/index.ts";

const ROUTES = `const { Hono } = require("hono");

exports.invoices = new Hono().get("/:id", (c) => c.json({ for: c.get("tenant").name }));
`;

const TENANT = `exports.withTenant = async (c, next) => {
  c.set("tenant", { name: "a" });
  await next();
};
`;

const app = (lines: string) => `const { Hono } = require("hono");
const { invoices } = require("./invoices.js");
const { withTenant } = require("./tenant.js");

const app = new Hono();
${lines}
app.route("/invoices", invoices);
exports.app = app;
`;

let close = () => {};
afterEach(() => close());

async function repaired(lines: string, path: string): Promise<string[]> {
  const files = { "src/app.js": app(lines), "src/invoices.js": ROUTES, "src/tenant.js": TENANT };
  const request = { method: "GET", path, query: [], headers: [], body: null, route: null };
  const found = await investigateJavascript(
    files,
    "TypeError: Cannot read properties of undefined (reading 'name')",
    [{ path: "src/invoices.js", statement: 'c.get("tenant").name', at: "name" }],
    request as unknown as Parameters<typeof investigateJavascript>[3],
  );
  close = found.close;
  return patchesOf(undefinedPropertyRecipe, found.investigation).map((patch) =>
    patched(files, patch, "src/app.js"),
  );
}

describe("a middleware of Hono that sets what a route reads", () => {
  it("is mounted on what lies below as well", async () => {
    const [first] = await repaired('app.use("/invoices", withTenant);', "/invoices/7");
    expect(first).toContain('app.use("/invoices/*", withTenant);');
  });

  it("stays where it is when it stands in front of this route already", async () => {
    const lines = 'app.use("/invoices", withTenant);\napp.use("/invoices/*", withTenant);';
    expect((await repaired(lines, "/invoices/7")).join("")).not.toContain("/invoices/*/*");
    expect(await repaired('app.use("/invoices/*", withTenant);', "/invoices/7")).toEqual([]);
  });

  it("stays where it is when it has nothing to do with the path", async () => {
    expect((await repaired('app.use("/offers", withTenant);', "/invoices/7")).join("")).not.toContain(
      "/offers/*",
    );
  });
});
