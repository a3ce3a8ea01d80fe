import { afterEach, describe, expect, it } from "vitest";
import { investigateJavascript, patched, requestTo } from "../javascript/investigate.testing.ts";
import { javascriptRecipes } from "../javascript-recipes.ts";
import { patchesFor } from "../program-patches.testing.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

const SHOW = `export function getShow(id) {
  const show = shows.get(id);
  if (!show) throw new NotFound("show", id);
  return show;
}
`;
const BARE_SHOW = "export const getShow = (id) => shows.get(id);\n";

const NOTES = "export const notes = (req, res) => res.send(getEpisode(req.params.id).notes);\n";

/** A store with two getters, of which one gives whatever it finds, and two handlers that read of it. */
async function repaired(getter: string, show = SHOW, notes = NOTES) {
  const store = `import { NotFound } from "./errors.mjs";

const shows = new Map([["a", { name: "A" }]]);
const episodes = new Map([["1", { title: "One", notes: "n" }]]);

${show}
${getter}
`;
  const files = {
    "package.json": '{ "type": "module", "dependencies": { "express": "^5.0.0" } }',
    "src/errors.mjs": `export class NotFound extends Error {
  status = 404;
  constructor(thing, id) {
    super(\`No such \${thing}: \${id}\`);
  }
}
`,
    "src/store.mjs": store,
    "src/app.mjs": `import express from "express";
import { getEpisode, getShow } from "${STORE}";

export const app = express();
app.get("/shows/:id", (req, res) => res.json({ name: getShow(req.params.id).name }));
app.get("/episodes/:id", (req, res) => {
  const episode = getEpisode(req.params.id);
  res.json({ title: episode.title });
});
${notes}`,
  };
  const found = await investigateJavascript(
    files,
    "TypeError: Cannot read properties of undefined (reading 'title')",
    [{ path: "src/app.mjs", statement: "res.json({ title: episode.title", at: "title" }],
    requestTo("/episodes/9", "/episodes/:id"),
  );
  open.push(found);
  return patchesFor(javascriptRecipes, found.investigation).map((patch) => ({
    patch,
    store: patched(files, patch, "src/store.mjs"),
    app: patched(files, patch, "src/app.mjs"),
    old: files,
  }));
}

const STORE = "./store.mjs";
const GETTER = "export function getEpisode(id) {\n  return episodes.get(id);\n}";

describe("a getter that gives whatever it finds, beside getters that refuse", () => {
  it("refuses as they do, and its readers stay as they are", async () => {
    const [first] = await repaired(GETTER);
    expect(first?.store).toContain(
      'const episode = episodes.get(id);\n  if (!episode) throw new NotFound("episode", id);\n  return episode;',
    );
    expect(first?.app).toBe(first?.old["src/app.mjs"]);
    expect(first?.patch.basis).toBe("house");
    expect(first?.patch.scenarios[0]?.expectation).toMatchObject({ status: [404] });
  });

  it("gets a block for it, where it is an arrow function", async () => {
    const [first] = await repaired("export const getEpisode = (id) => episodes.get(id);");
    expect(first?.store).toContain(
      'getEpisode = (id) => {\n  const episode = episodes.get(id);\n  if (!episode) throw new NotFound("episode", id);\n  return episode;\n};',
    );
  });

  it("is left alone where a caller asks whether it found any", async () => {
    const asking = `export const notes = (req, res) => {
  const episode = getEpisode(req.params.id);
  res.send(episode ? episode.notes : "none");
};
`;
    const ideas = await repaired(GETTER, SHOW, asking);
    expect(ideas.every(({ store, old }) => store === old["src/store.mjs"])).toBe(true);
  });

  it("refuses what a search did not find", async () => {
    const [first] = await repaired(
      "export function getEpisode(id) {\n  return episodes.find((one) => one.id === id);\n}",
    );
    expect(first?.store).toContain(
      'const episode = episodes.find((one) => one.id === id);\n  if (!episode) throw new NotFound("episode", id);',
    );
  });

  it("is left alone where a test asks for nothing of it", async () => {
    const ideas = await repaired(
      GETTER,
      SHOW,
      `export const test = () => expect(getEpisode("x")).toBeUndefined();\n`,
    );
    expect(ideas.every(({ store, old }) => store === old["src/store.mjs"])).toBe(true);
  });

  it("is left alone where no getter beside it refuses", async () => {
    const ideas = await repaired(GETTER, BARE_SHOW);
    expect(ideas.length).toBeGreaterThan(0);
    expect(ideas.every(({ store, old }) => store === old["src/store.mjs"])).toBe(true);
  });
});
