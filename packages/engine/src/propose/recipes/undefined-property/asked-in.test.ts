import { describe, expect, it, onTestFinished } from "vitest";
import { investigateJavascript, patched, patchesOf, requestTo } from "../javascript/investigate.testing.ts";
import { undefinedPropertyRecipe } from "./index.ts";

// Imports of a fixture are none of this file.
const IMPORT = "import";

const PATHS = `  app.get("/wards/:id", (req, res) => {
    const ward = store.ward(req.params.id);
    if (!ward) return res.status(404).json({ error: "ward not found" });
    res.json(ward);
  });
  app.get("/nurses/:id", (req, res) => {
    const nurse = store.nurse(req.params.id);
    if (!nurse) return res.status(404).json({ error: "nurse not found" });
    res.json(nurse);
  });
`;
const REFERENCE = `  app.post("/beds", (req, res) => {
    const ward = store.ward(req.body.wardId);
    if (!ward) return res.status(422).json({ error: "wardId: unknown ward" });
    res.status(201).json(store.add(ward.id));
  });
`;
const SHIFT = `  app.post("/shifts", (req, res) => {
    const nurse = store.nurse(req.body.nurseId);
    res.status(201).json({ name: nurse.name });
  });
`;
const NARROWED = `  app.get("/beds", (req, res) => {
    let beds = store.beds();
    if (req.query.ward) {
      const ward = store.wardNamed(req.query.ward);
      beds = beds.filter((bed) => bed.ward === ward.name);
    }
    res.json(beds);
  });
`;

/** The first patch of a small application, with how sure it is of itself. */
async function first(
  handlers: string,
  statement: string,
  body: Readonly<Record<string, string>> | null = null,
) {
  const text = `${IMPORT} express from "express";
${IMPORT} { store } from "./store.mjs";

export function build() {
  const app = express();
${handlers}  return app;
}
`;
  const store = `const all = new Map();
export const store = {
  ward: (id) => all.get(id),
  wardNamed: (name) => [...all.values()].find((one) => one.name === name),
  nurse: (id) => all.get(id),
  beds: () => [],
  add: (id) => ({ id }),
};
`;
  const files = { "app.mjs": text, "store.mjs": store };
  const error = "TypeError: Cannot read properties of undefined (reading 'name')";
  const frames = [{ path: "app.mjs", statement }];
  const found = await investigateJavascript(files, error, frames, {
    ...requestTo("/shifts"),
    method: "POST",
    ...(body && { body }),
  });
  onTestFinished(() => found.close());
  const [patch] = patchesOf(undefinedPropertyRecipe, found.investigation);
  return patch ? { text: patched(files, patch, "app.mjs"), patch } : null;
}

describe("what a body refers to and nobody knows", () => {
  it("is refused as the house refuses other references of bodies, though more addresses are answered with 404", async () => {
    const made = await first(PATHS + REFERENCE + SHIFT, "res.status(201).json({ name: nurse.name })");
    expect(made?.text).toContain(
      'if (!nurse) return res.status(422).json({ error: "nurseId: unknown nurse" });',
    );
    expect(made?.patch.basis).toBe("house");
  });

  it("is refused as where an address names it, if it is looked up there in the same way", async () => {
    const made = await first(PATHS + SHIFT, "res.status(201).json({ name: nurse.name })");
    expect(made?.text.split('res.status(404).json({ error: "nurse not found" })')).toHaveLength(3);
    expect(made?.patch.basis).toBe("house");
  });

  it("is a guess with rivals where the house refuses other things, and those of addresses alone", async () => {
    const wards = PATHS.slice(0, PATHS.indexOf('  app.get("/nurses'));
    const made = await first(wards + SHIFT, "res.status(201).json({ name: nurse.name })");
    expect(made?.patch).toMatchObject({ basis: "guess", rivals: 1 });
  });

  it("is a guess where what is looked up is written in another way before it is looked up elsewhere", async () => {
    const rewritten = PATHS.replace("store.nurse(req.params.id)", "store.nurse(req.params.id.toUpperCase())");
    const made = await first(rewritten + SHIFT, "res.status(201).json({ name: nurse.name })");
    expect(made?.patch).toMatchObject({ basis: "guess", rivals: 1 });
  });

  it.each([
    [{ wardId: "w" }, "guess"],
    [{ wardId: "w", nurseId: "n" }, "house"],
  ] as const)("is a guess where the body has nothing under its name: %j", async (body, basis) => {
    const made = await first(PATHS + SHIFT, "res.status(201).json({ name: nurse.name })", body);
    expect(made?.patch.basis).toBe(basis);
  });

  it("is a guess where the handler answers well what it has nothing to do with", async () => {
    const hook = SHIFT.replace(
      "    const nurse",
      '    if (req.body.kind !== "shift") return res.status(200).json({ ignored: "no shift" });\n    const nurse',
    );
    const made = await first(PATHS + hook, "res.status(201).json({ name: nurse.name })");
    expect(made?.patch.basis ?? "guess").toBe("guess");
  });

  it("is not looked up for everybody where it is looked up under a condition", async () => {
    const wish = SHIFT.replace(
      "store.nurse(req.body.nurseId)",
      "req.body.nurseId ? store.nurse(req.body.nurseId) : null",
    );
    const made = await first(PATHS + wish, "res.status(201).json({ name: nurse.name })");
    expect(made?.text ?? "").not.toMatch(/= store\.nurse\(req\.body\.nurseId\);/);
  });
});

describe("what an address names and nobody knows", () => {
  it("is not answered as a reference of a body is", async () => {
    const asked = `  app.get("/nurses/:id/name", (req, res) => {
    const nurse = store.nurse(req.params.id);
    res.json({ name: nurse.name });
  });
`;
    const made = await first(
      REFERENCE + REFERENCE.replaceAll("ward", "nurse") + PATHS + asked,
      "res.json({ name: nurse.name })",
    );
    expect(made?.text.split('res.status(404).json({ error: "nurse not found" })')).toHaveLength(3);
    expect(made?.patch.basis).toBe("house");
  });
});

describe("a list that is narrowed by what nobody knows", () => {
  it("is not refused where all are given without the wish", async () => {
    const early = `  app.get("/beds", (req, res) => {
    const { ward: name } = req.query;
    if (!name) return res.json(store.beds());
    const ward = store.wardNamed(name);
    res.json(store.beds().filter((bed) => bed.ward === ward.name));
  });
`;
    const made = await first(
      PATHS + early,
      "res.json(store.beds().filter((bed) => bed.ward === ward.name));",
    );
    expect(made?.text ?? "").not.toMatch(/wardNamed\(name\);\s*if \(!ward\)/);
  });

  it("is not refused as an address is", async () => {
    const made = await first(PATHS + NARROWED, "beds = beds.filter((bed) => bed.ward === ward.name);");
    expect(made?.text ?? "").not.toMatch(/if \(!ward\) return res\.status\(404\)[\s\S]*beds\.filter/);
  });
});
