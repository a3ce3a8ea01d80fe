import { afterEach, describe, expect, it } from "vitest";
import { investigateJavascript, patched, patchesOf } from "../javascript/investigate.testing.ts";
import { javascriptRecipes } from "../javascript-recipes.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

async function repaired(
  files: Readonly<Record<string, string>>,
  [path, statement, at]: readonly [path: string, statement: string, at: string],
): Promise<{ basis: string; text: string } | null> {
  const error = `TypeError: Cannot read properties of undefined (reading '${at}')`;
  const found = await investigateJavascript(files, error, [{ path, statement, at }], null);
  open.push(found);
  const [patch] = javascriptRecipes.flatMap((recipe) => patchesOf(recipe, found.investigation));
  return patch ? { basis: patch.basis, text: patched(files, patch, path) } : null;
}

const words = `export const VACANT = "vacant";\n`;
const signs = `import { VACANT } from "./words.js";
export const sign = (flat) => \`\${flat.nr} \${flat.tenant ? flat.tenant.name : VACANT}\`;
`;
const counts = (comment: string, imported = `import { VACANT } from "./words.js";\n`) => `${imported}
const NO_FLOOR = "ground";

/** ${comment} */
export function perTeam(flats) {
  const found = {};
  for (const flat of flats) {
    const team = flat.tenant.team ?? NO_FLOOR;
    found[team] = (found[team] ?? 0) + 1;
  }
  return found;
}
${imported && "export const vacant = (flats) => [VACANT, flats.length];\n"}`;
const at = ["counts.js", "flat.tenant.team", "team"] as const;

describe("a part with a fallback, of something that the house has a word for where it is absent", () => {
  it.each(["Flats by team; those without a tenant are `vacant`.", "Flats by team, or VACANT."])(
    "is that word where the comment tells so: %s",
    async (comment) => {
      const made = await repaired({ "words.js": words, "signs.js": signs, "counts.js": counts(comment) }, at);
      expect(made?.text).toContain("const team = flat.tenant ? (flat.tenant.team ?? NO_FLOOR) : VACANT;");
      expect(made?.basis).toBe("house");
    },
  );

  it("is that word also where it is written out, in what an arrow function returns", async () => {
    const files = {
      "cards.js": `export const card = (dog) => ({ name: dog.name, owner: dog.owner ? dog.owner.name : "stray" });\n`,
      "towns.js": `// The town of a dog; "stray" for a dog without an owner.
export const townOf = (dog) => {
  return dog.owner.town || "abroad";
};
export const isLocal = (dog) => townOf(dog) === "here";
`,
    };
    const made = await repaired(files, ["towns.js", "dog.owner.town", "town"]);
    expect(made?.text).toContain('if (!dog.owner) return "stray";');
  });

  it("is left to people where the file knows the word and nobody tells which is meant", async () => {
    const files = { "words.js": words, "signs.js": signs, "counts.js": counts("Flats by team.") };
    expect(await repaired(files, at)).toBeNull();
  });

  it("is the fallback, as a guess, where the word belongs to what is shown elsewhere", async () => {
    const files = {
      "signs.js": signs.replace(/^import.*\n/, "").replace("VACANT", '"nobody"'),
      "counts.js": counts("Flats by team.", ""),
    };
    const made = await repaired(files, at);
    expect(made?.text).toContain("const team = flat.tenant?.team ?? NO_FLOOR;");
    expect(made?.basis).toBe("guess");
  });
});
