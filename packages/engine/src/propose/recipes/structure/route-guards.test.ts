import { afterEach, describe, expect, it } from "vitest";
import { investigateJavascript, patched, patchesOf } from "../javascript/investigate.testing.ts";
import { undefinedPropertyRecipe } from "../undefined-property/index.ts";

const EXPRESS = `const { sessions } = require("./sessions.js");

function optionalUser(req, res, next) {
  req.user = sessions.get(req.get("x-session"));
  next();
}

function requireUser(req, res, next) {
  if (!req.user) return res.status(401).json({ error: "login required" });
  next();
}

module.exports = { optionalUser, requireUser };
`;

let close = () => {};
afterEach(() => close());

async function repaired(
  files: Record<string, string>,
  failing: { path: string; statement: string; at: string },
  path: string,
): Promise<string[]> {
  const request = { method: "GET", path, query: [], headers: [], body: null, route: null };
  const found = await investigateJavascript(
    files,
    `TypeError: Cannot read properties of undefined (reading '${failing.at}')`,
    [failing],
    request as unknown as Parameters<typeof investigateJavascript>[3],
  );
  close = found.close;
  return patchesOf(undefinedPropertyRecipe, found.investigation).map((patch) =>
    patched(files, patch, failing.path),
  );
}

describe("a middleware that refuses a request without what a route reads", () => {
  const routes = (me: string, rest = "") => `const { Router } = require("express");
const { requireUser } = require("./session.js");

const account = (exports.account = Router());

account.get("/me", ${me});

account.get("/plan", (req, res) => {
  res.json({ plan: req.user.plan });
});
${rest}`;
  const failing = { path: "src/account.js", statement: "req.user.plan", at: "plan" };
  const expressed = (text: string) =>
    repaired({ "src/account.js": text, "src/session.js": EXPRESS, "src/sessions.js": "" }, failing, "/plan");

  it("stands before this route as before the one beside it", async () => {
    const [first] = await expressed(routes("requireUser, (req, res) => res.json({ name: req.user.name })"));
    expect(first).toContain('account.get("/plan", requireUser, (req, res) => {');
  });

  it("stands before the method of a controller", async () => {
    const files = {
      "src/session.js": EXPRESS,
      "src/controller.js": `exports.Plans = class Plans {
  me(req, res) {
    res.json({ name: req.user.name });
  }

  show(req, res) {
    res.json({ plan: req.user.plan });
  }
};
`,
      "src/routes.js": `const { Router } = require("express");
const { Plans } = require("./controller.js");
const { requireUser } = require("./session.js");

const plans = new Plans();
const routes = Router();
exports.routes = routes;
routes.get("/me", requireUser, plans.me);
routes.get("/plan", plans.show);
`,
    };
    const request = { method: "GET", path: "/plan", query: [], headers: [], body: null, route: null };
    const found = await investigateJavascript(
      files,
      "TypeError: Cannot read properties of undefined (reading 'plan')",
      [{ path: "src/controller.js", statement: "req.user.plan", at: "plan", function: "show" }],
      request as unknown as Parameters<typeof investigateJavascript>[3],
    );
    close = found.close;
    const [first] = patchesOf(undefinedPropertyRecipe, found.investigation);
    expect(first && patched(files, first, "src/routes.js")).toContain(
      'routes.get("/plan", requireUser, plans.show);',
    );
  });

  it("stands in the options of a route of Fastify", async () => {
    const text = `const { requireUser } = require("./guard.js");

module.exports = async function account(app) {
  app.get("/me", { preHandler: requireUser }, async (request) => ({ name: request.user.name }));
  app.get("/plan", async (request) => ({ plan: request.user.plan }));
};
`;
    const guard = `exports.requireUser = async function requireUser(request, reply) {
  if (request.user == null) {
    return reply.code(401).send({ error: "login required" });
  }
};
`;
    const app = `const Fastify = require("fastify");

const app = Fastify();
app.register(require("./account.js"));
exports.app = app;
`;
    const [first] = await repaired(
      { "src/account.js": text, "src/guard.js": guard, "src/app.js": app },
      { path: "src/account.js", statement: "request.user.plan", at: "plan" },
      "/plan",
    );
    expect(first).toContain('app.get("/plan", { preHandler: requireUser }, async (request) =>');
  });

  it("is no business of a file whose routes allow for guests", async () => {
    const home = 'account.get("/", (req, res) => res.json({ hello: req.user?.name ?? "you" }));\n';
    const found = await expressed(
      routes("requireUser, (req, res) => res.json({ name: req.user.name })", home),
    );
    expect(found.join("")).not.toContain('"/plan", requireUser');
  });

  it("is not what answers another route itself", async () => {
    expect((await expressed(routes("requireUser"))).join("")).not.toContain('"/plan", requireUser');
  });
});
