import { type Made, specimens } from "./specimen.ts";

const ROUTES = `import express from "express";
import { findUser, save } from "./store.js";

export const router = express.Router();

router.get("/users/:id", async (req, res, next) => {
  const filter = JSON.parse(req.query.filter);
  const user = await findUser(req.params.id, filter);
  const count = Number(req.query.count);
  if (!user.active) {
    throw new Error("not active");
  }
  save(user);
  res.json({ name: user.profile.name, tags: user.tags.map((tag) => tag.label), count });
});

export function first(list) {
  return list[0].id;
}

export function draft(kind) {
  return { kind, ...KINDS[kind], lines: [] };
}
`;

function swap(from: string, to: string): readonly [string, string] {
  if (!ROUTES.includes(from)) throw new Error(`The specimen does not hold ${from}`);
  return [ROUTES, ROUTES.replace(from, to)];
}

const CHANGES: readonly Made[] = [
  [
    "404 after a lookup",
    ...swap(
      "  const count",
      '  if (!user) {\n    return res.status(404).json({ error: "User not found" });\n  }\n  const count',
    ),
  ],
  ["optional chaining", ...swap("user.profile.name", "user.profile?.name ?? null")],
  ["a spread that is too much", ...swap("{ kind, ...KINDS[kind], lines: [] }", "{ kind, lines: [] }")],
  ["an empty list", ...swap("user.tags.map", "(user.tags ?? []).map")],
  ["an empty string", ...swap("user.profile.name", 'user.profile?.name || ""')],
  [
    "400 for bad JSON",
    ...swap(
      "  const filter = JSON.parse(req.query.filter);\n",
      '  let filter;\n  try {\n    filter = JSON.parse(req.query.filter);\n  } catch {\n    return res.status(400).json({ error: "filter is not JSON" });\n  }\n',
    ),
  ],
  [
    "a default for bad JSON",
    ...swap(
      "  const filter = JSON.parse(req.query.filter);\n",
      "  let filter = {};\n  try {\n    filter = JSON.parse(req.query.filter);\n  } catch {\n    filter = {};\n  }\n",
    ),
  ],
  ["a missing await", ...swap("  save(user);\n", "  await save(user);\n")],
  ["catch(next)", ...swap("  save(user);\n", "  save(user).catch(next);\n")],
  [
    "a catch that hands on",
    ...swap(
      "  save(user);\n",
      "  try {\n    await save(user);\n  } catch (error) {\n    next(error);\n  }\n",
    ),
  ],
  [
    "a catch that tells codes apart",
    ...swap(
      "  save(user);\n",
      '  try {\n    await save(user);\n  } catch (error) {\n    if (error.code === "23505") return res.status(409).json({ error: "exists" });\n    throw error;\n  }\n',
    ),
  ],
  [
    "NaN refused",
    ...swap(
      "  if (!user.active)",
      '  if (Number.isNaN(count)) {\n    return res.status(400).json({ error: "count must be a number" });\n  }\n  if (!user.active)',
    ),
  ],
  ["a default parameter", ...swap("first(list)", "first(list = [])")],
  ["an optional element", ...swap("list[0].id", "list[0]?.id")],
  [
    "a guard with return",
    ...swap("  return list[0].id;\n", "  if (list.length === 0) return undefined;\n  return list[0].id;\n"),
  ],
  ["a longer check", ...swap("!user.active", "!user || !user.active")],
  ["another message", ...swap('"not active"', '"The user is not active"')],
  [
    "an import of node",
    ...swap(
      'import express from "express";\n',
      'import { join } from "node:path";\nimport express from "express";\n',
    ),
  ],
  ["an import of the repository", ...swap("{ findUser, save }", "{ findUser, remove, save }")],
  [
    "a copy before sorting",
    "export const top = (rows) => rows.sort()[0];\n",
    "export const top = (rows) => [...rows].sort()[0];\n",
  ],
  [
    "a typeof guard",
    "export function run(f) {\n  return f();\n}\n",
    'export function run(f) {\n  return typeof f === "function" ? f() : undefined;\n}\n',
  ],
  [
    "bind",
    "export const wire = (bus, o) => bus.on('x', o.run);\n",
    "export const wire = (bus, o) => bus.on('x', o.run.bind(o));\n",
  ],
  [
    "a missing return",
    "export const ids = (rows) => rows.map((row) => { row.id; });\n",
    "export const ids = (rows) => rows.map((row) => { return row.id; });\n",
  ],
  [
    "nothing instead of what may be left out, under a name like that of a check",
    "export const load = (env) => ({ origins: list(env.ALLOWED_ORIGINS) });\n",
    'export const load = (env) => ({ origins: list(env.ALLOWED_ORIGINS ?? "") });\n',
  ],
  [
    "const becomes let",
    "export function sum(xs) {\n  const n = 0;\n  for (const x of xs) n += x;\n  return n;\n}\n",
    "export function sum(xs) {\n  let n = 0;\n  for (const x of xs) n += x;\n  return n;\n}\n",
  ],
];

const KEPT =
  "export async function forecast(place) {\n  try {\n    const fresh = await ask(place);\n    kept[place] = fresh;\n    await note(place);\n    return fresh;\n  } catch (error) {\n    log(error.message);\n    lastOf(place);\n  }\n}\n";

const CLAUSES: readonly Made[] = [
  [
    "a result of an old catch that is returned",
    KEPT,
    KEPT.replace("    lastOf(place);", "    return lastOf(place);"),
  ],
  ["a call under an old catch that is waited for", KEPT.replace("await note(place)", "note(place)"), KEPT],
];

export const JAVASCRIPT_HONEST = [
  ...specimens("src/users.js", CHANGES),
  ...specimens("src/weather.js", CLAUSES),
];
