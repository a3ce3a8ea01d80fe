import { describe, expect, it } from "vitest";
import { repaired } from "../javascript/bad-value/repaired.testing.ts";
import { requestTo } from "../javascript/investigate.testing.ts";

/** A route that gathers what it needs, beside one that refuses a club which nobody has. */
function asked(gathering: string) {
  const imports =
    'import express from "express";\nimport { Gone } from "./gone.mjs";\nimport { clubs } from "./clubs.mjs";\n';
  const app = `${imports}
export const app = express();

app.get("/clubs/:id", async (req, res) => {
  const club = await clubs.find(req.params.id);
  if (!club) throw new Gone("club");
  res.json(club);
});

app.get("/clubs/:id/board", async (req, res) => {
  ${gathering}
  res.json({ title: club.title, members });
});

app.use((error, req, res, next) => res.status(error instanceof Gone ? 404 : 500).json({ error: error.message }));
`;
  const files = {
    "src/app.mjs": app,
    "src/gone.mjs": "export class Gone extends Error {}\n",
    "src/clubs.mjs":
      'const CLUBS = [{ id: "chess", title: "Chess" }];\nexport const clubs = {\n  async find(id) {\n    return CLUBS.find((club) => club.id === id);\n  },\n  async members(id) {\n    return [id];\n  },\n};\n',
  };
  const statement = "res.json({ title: club.title";
  return repaired(
    files,
    "TypeError: Cannot read properties of undefined (reading 'title')",
    [{ path: "src/app.mjs", statement, at: "title" }],
    requestTo("/clubs/go/board", "/clubs/:id/board"),
  );
}

const GUARD = '\n  if (!club) throw new Gone("club");\n  res.json({ title';

describe("what was looked up together with others", () => {
  it.each([
    "const [club, members] = await Promise.all([clubs.find(req.params.id), clubs.members(req.params.id)]);",
    "const { id } = req.params;\n  const [members, club] = await Promise.all([\n    clubs.members(id),\n    clubs.find(id),\n  ]);",
    "const [, club, members] = await Promise.all([clubs.members('all'), clubs.find(req.params.id), clubs.members(req.params.id)]);",
  ])("is refused by its own name, as a lookup alone is: %s", async (gathering) => {
    const found = await asked(gathering);
    expect(found?.text).toContain(GUARD);
    expect(found?.basis).toBe("house");
  });

  it("is not refused as one thing where it keeps no name of its own", async () => {
    const found = await asked(
      "const both = await Promise.all([clubs.find(req.params.id), clubs.members(req.params.id)]);\n  const club = both[0], members = both[1];",
    );
    expect(found?.text ?? "").not.toContain("!both");
  });
});
