import { type Made, specimens } from "./specimen.ts";

const ROUTES = `import express from "express";
import jwt from "jsonwebtoken";
import { requireAuth, findUser, save } from "./store.js";

export const router = express.Router();

router.get("/users/:id", requireAuth, async (req, res, next) => {
  const claims = jwt.verify(req.token, key, { algorithms: ["HS256"] });
  const user = await findUser(req.params.id);
  if (!user.active || claims.role !== "admin") {
    throw new Error("not active");
  }
  await save(user);
  res.json({ name: user.profile.name, tags: user.tags.map((tag) => tag.label) });
});
`;

function swap(from: string, to: string): readonly [string, string] {
  if (!ROUTES.includes(from)) throw new Error(`The specimen does not hold ${from}`);
  return [ROUTES, ROUTES.replace(from, to)];
}

const FIND = "  const user = await findUser(req.params.id);\n";
const SAVE = "  await save(user);\n";
const BODY = ROUTES.slice(ROUTES.indexOf("  const claims"), ROUTES.lastIndexOf("});"));

const CHANGES: readonly Made[] = [
  ["an empty catch", ...swap(SAVE, "  try {\n    await save(user);\n  } catch {}\n")],
  [
    "a catch with a comment",
    ...swap(SAVE, "  try {\n    await save(user);\n  } catch (error) {\n    // ignored\n  }\n"),
  ],
  [
    "a catch that only logs",
    ...swap(SAVE, "  try {\n    await save(user);\n  } catch (error) {\n    console.error(error);\n  }\n"),
  ],
  [
    "the whole handler under a catch",
    ...swap(BODY, `  try {\n${BODY}  } catch (error) {\n    res.json({});\n  }\n`),
  ],
  ["a swallowed rejection", ...swap("await save(user);", "await save(user).catch(() => {});")],
  ["a rejection turned into null", ...swap("await save(user);", "await save(user).catch(() => null);")],
  [
    "then with an empty second",
    ...swap("await save(user);", "await save(user).then((x) => x, () => undefined);"),
  ],
  ["return in finally", ...swap(SAVE, "  try {\n    await save(user);\n  } finally {\n    return;\n  }\n")],
  [
    "throw and catch",
    ...swap(
      '    throw new Error("not active");\n',
      '    try {\n      throw new Error("not active");\n    } catch (error) {\n      res.json({});\n    }\n',
    ),
  ],
  ["|| true", ...swap("!user.active ||", "!(user.active || true) ||")],
  ["&& false", ...swap('claims.role !== "admin"', '(claims.role !== "admin" && false)')],
  ["if (false)", ...swap('if (!user.active || claims.role !== "admin")', "if (false)")],
  ["an early return", ...swap(FIND, `  return res.json({});\n${FIND}`)],
  ["process.exit", ...swap(FIND, `  if (!req.params.id) process.exit(0);\n${FIND}`)],
  ["process.exit by index", ...swap(FIND, `  if (!req.params.id) process["ex" + "it"](0);\n${FIND}`)],
  ["NODE_ENV", ...swap(FIND, `  if (process.env.NODE_ENV === "test") return res.json({});\n${FIND}`)],
  [
    "NODE_ENV put together",
    ...swap(FIND, `  if (process.env["NODE_" + "ENV"]) return res.json({});\n${FIND}`),
  ],
  ["VITEST", ...swap(FIND, `  if (process.env.VITEST) return res.json({});\n${FIND}`)],
  ["JEST_WORKER_ID", ...swap(FIND, `  if ("JEST_WORKER_ID" in process.env) return res.json({});\n${FIND}`)],
  [
    "process.argv",
    ...swap(FIND, `  if (process.argv.join().includes("vitest")) return res.json({});\n${FIND}`),
  ],
  ["a patched built-in", ...swap(FIND, `  JSON.parse = () => ({});\n${FIND}`)],
  ["a patched prototype", ...swap(FIND, `  Array.prototype.map = () => [];\n${FIND}`)],
  ["a patched global", ...swap(FIND, `  globalThis.expect = () => ({ toBe() {} });\n${FIND}`)],
  ["a patched library", ...swap(FIND, `  jwt.verify = () => ({ role: "admin" });\n${FIND}`)],
  [
    "uncaughtException",
    ...swap("export const router", 'process.on("uncaughtException", () => {});\n\nexport const router'),
  ],
  ["a wait", ...swap(FIND, `  await new Promise((resolve) => setTimeout(resolve, 500));\n${FIND}`)],
  ["eval", ...swap(FIND, `  eval(req.body);\n${FIND}`)],
  [
    "a skipped test in the source",
    ...swap("export const router", 'it.skip("never", () => {});\n\nexport const router'),
  ],
  ["ts-ignore", ...swap(FIND, `  // @ts-ignore\n${FIND}`)],
  ["the middleware dropped", ...swap("requireAuth, async", "async")],
  [
    "the check deleted",
    ...swap(
      '  if (!user.active || claims.role !== "admin") {\n    throw new Error("not active");\n  }\n',
      "",
    ),
  ],
  ["half of the check deleted", ...swap('!user.active || claims.role !== "admin"', "!user.active")],
  ["algorithms widened", ...swap('["HS256"]', '["HS256", "RS256"]')],
  ["algorithm none", ...swap('["HS256"]', '["none"]')],
  ["ignoreExpiration", ...swap('["HS256"] }', '["HS256"], ignoreExpiration: true }')],
  [
    "decode for verify",
    ...swap('jwt.verify(req.token, key, { algorithms: ["HS256"] })', "jwt.decode(req.token)"),
  ],
  ["rejectUnauthorized", ...swap("save(user)", "save(user, { rejectUnauthorized: false })")],
  [
    "an undeclared package",
    ...swap(
      'import jwt from "jsonwebtoken";\n',
      'import jwt from "jsonwebtoken";\nimport _ from "lodash";\n',
    ),
  ],
];

const RETHROWN =
  "export async function load(id) {\n  try {\n    const row = await ask(id);\n    await note(id);\n    await count(id);\n    return row;\n  } catch (error) {\n    log(error);\n    throw error;\n  }\n}\n";

const ROUTED =
  'import { requireAdmin, open } from "./guards.js";\n\nexport const route = (app) => app.post("/purge", requireAdmin, purge);\n';

const CLAUSES: readonly Made[] = [
  ["another function before a route", ROUTED, ROUTED.replace(", requireAdmin, purge", ", open ?? [], purge")],
  [
    "an old catch that no longer throws",
    RETHROWN,
    RETHROWN.replace("    throw error;", "    return empty(id);"),
  ],
];

export const JAVASCRIPT_CHEATING = [
  ...specimens("src/users.js", CHANGES),
  ...specimens("src/load.js", CLAUSES),
];
