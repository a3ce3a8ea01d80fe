import { afterEach, describe, expect, it } from "vitest";
import { investigateJavascript, patched, patchesOf, requestTo } from "../javascript/investigate.testing.ts";
import { undefinedPropertyRecipe } from "../undefined-property/index.ts";

const MEMBER = `const MEMBERS = { m1: { id: "m1", plots: [4] } };

exports.member = (req, res, next) => {
  const found = MEMBERS[req.get("x-member")];
  if (!found) return res.status(401).json({ error: "members only" });
  req.member = found;
  next();
};
`;

const PLOTS = `const { Router } = require("express");

exports.plots = () => {
  const router = Router();
  router.get("/mine", (req, res) => res.json({ plots: req.member.plots }));
  return router;
};
`;

const app = (lines: string) => `const express = require("express");
const { member } = require("./member.js");
const { plots } = require("./plots.js");

exports.createApp = () => {
  const app = express();
${lines}
  return app;
};
`;

let close = () => {};
afterEach(() => close());

async function repaired(lines: string): Promise<string | undefined> {
  const files = { "src/app.js": app(lines), "src/plots.js": PLOTS, "src/member.js": MEMBER };
  const found = await investigateJavascript(
    files,
    "TypeError: Cannot read properties of undefined (reading 'plots')",
    [{ path: "src/plots.js", statement: "req.member.plots", at: "plots" }],
    requestTo("/plots/mine"),
  );
  close = found.close;
  const [first] = patchesOf(undefinedPropertyRecipe, found.investigation);
  return first && patched(files, first, "src/app.js");
}

describe("a middleware that is mounted behind the route that reads what it sets", () => {
  it("is mounted in front of it", async () => {
    expect(await repaired('  app.use("/plots", plots());\n  app.use(member);')).toContain(
      '  app.use(member);\n  app.use("/plots", plots());\n',
    );
  });

  it("stays behind what anybody may ask: the route comes behind it instead", async () => {
    const lines =
      '  app.use("/plots", plots());\n  app.get("/hours", (req, res) => res.json([9, 17]));\n  app.use(member);';
    expect(await repaired(lines)).toContain(
      '  app.get("/hours", (req, res) => res.json([9, 17]));\n  app.use(member);\n  app.use("/plots", plots());\n',
    );
  });

  it("is left alone where it stands in front already", async () => {
    expect((await repaired('  app.use(member);\n  app.use("/plots", plots());')) ?? "").not.toContain(
      'app.use("/plots", plots());\n  app.use(member);',
    );
  });
});
