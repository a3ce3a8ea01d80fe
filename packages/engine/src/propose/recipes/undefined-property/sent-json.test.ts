import { afterEach, describe, expect, it } from "vitest";
import { investigateJavascript, patched, patchesOf, requestTo } from "../javascript/investigate.testing.ts";
import { undefinedPropertyRecipe } from "./index.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

const FILES = {
  "router.js": `const Router = require("@koa/router");
const router = new Router();
router.post("/slots", (ctx) => {
  const { day } = ctx.request.body;
  if (!day) ctx.throw(400, "a day is needed");
  ctx.status = 201;
});
module.exports = { router };
`,
};

async function repaired(type: string): Promise<string | null> {
  const request = requestTo("/slots", "/slots");
  const found = await investigateJavascript(
    FILES,
    "TypeError: Cannot destructure property 'day' of 'ctx.request.body' as it is undefined.",
    [{ path: "router.js", statement: "const { day }", at: "ctx.request.body" }],
    {
      ...request,
      method: "POST",
      headers: [
        ["content-type", type],
        ["content-length", "14"],
      ],
    },
  );
  open.push(found);
  const patch = patchesOf(undefinedPropertyRecipe, found.investigation).find(
    ({ basis }) => basis !== "guess",
  );
  return patch ? patched(FILES, patch, "router.js") : null;
}

describe("a body that the reader of the project left alone", () => {
  it("is one without parts where it is of a kind that is not taken", async () => {
    expect(await repaired("text/plain")).toContain("= ctx.request.body ?? {};");
  });

  it("is no fault of who sent JSON, who would be told that its parts are missing", async () => {
    expect(await repaired("application/json; charset=utf-8")).toBeNull();
  });
});
