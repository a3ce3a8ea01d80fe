import { afterEach, describe, expect, it } from "vitest";
import { investigateJavascript, patched, patchesOf, requestTo } from "../javascript/investigate.testing.ts";
import { undefinedPropertyRecipe } from "./index.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

const FILES = {
  "router.js": `const Router = require("@koa/router");

function slotRouter(slots) {
  const router = new Router();

  router.post("/slots", (ctx) => {
    const { day, hour } = ctx.request.body;
    if (!day || !hour) ctx.throw(400, "day and hour are needed");
    ctx.status = 201;
    ctx.body = slots.take(day, hour);
  });

  return router;
}

module.exports = { slotRouter };
`,
};

async function repaired(type: string): Promise<string | null> {
  const request = requestTo("/slots", "/slots");
  const found = await investigateJavascript(
    FILES,
    "TypeError: Cannot destructure property 'day' of 'ctx.request.body' as it is undefined.",
    [{ path: "router.js", statement: "const { day, hour }", at: "ctx.request.body" }],
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
