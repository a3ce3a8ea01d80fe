import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { applyEdits, type Edit, investigate, type Patch, recipePatches, recipes } from "@bugstack/engine";
import { readAnyEvent } from "@bugstack/event";
import type { RepairCase } from "./cases.ts";
import { judgeChange } from "./judge-report.ts";

export interface CandidateOptions {
  /** Slugs of the recipes that are asked; none: all. */
  readonly recipes: readonly string[];
  /** Whether the changes are printed. */
  readonly isVerbose: boolean;
}

/**
 * Prints how many open cases get a change that is offered, and of how many the first passes the hidden tests. Neither
 * reproduction nor gate: this tells what a rule knows, alone. Cases that are held out stay so.
 * @throws Error where a recipe has another name.
 */
export async function measureCandidates(
  cases: readonly RepairCase[],
  options: CandidateOptions,
): Promise<void> {
  const asked = options.recipes.length === 0 ? recipes : options.recipes.map(recipeOf);
  const open = cases.filter(({ half, folder }) => half === "first" && existsSync(join(folder, "event.json")));
  const counts = { right: 0, wrong: 0 };
  for (const found of open) {
    const scratch = mkdtempSync(join(tmpdir(), "bugstack-candidates-"));
    try {
      const first = await firstOffered(found, asked, join(scratch, "project"));
      if (!first) continue;
      const run = await judgeChange(found, join(scratch, "changed"), (folder) =>
        changeFiles(folder, first.patch.edits),
      );
      counts[run.passes ? "right" : "wrong"] += 1;
      console.log(`${run.passes ? "right" : "wrong"} ${found.name} ${first.slug} ${first.patch.basis}`);
      if (options.isVerbose) console.log(`${first.patch.explanation}\n${run.objection}`);
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  }
  console.log(
    `\n${open.length} open cases: ${counts.right} with a right first change, ${counts.wrong} with a wrong one`,
  );
}

function recipeOf(slug: string): (typeof recipes)[number] {
  const recipe = recipes.find((one) => one.slug === slug);
  if (!recipe)
    throw new Error(`--recipe takes ${recipes.map((one) => one.slug).join(", ")}; ${slug} is none of them`);
  return recipe;
}

/** The first change that would be offered: a guess is only shown. */
async function firstOffered(
  found: RepairCase,
  asked: typeof recipes,
  project: string,
): Promise<{ readonly slug: string; readonly patch: Patch } | null> {
  cpSync(join(found.folder, "project"), project, { recursive: true });
  const event = readAnyEvent(readFileSync(join(found.folder, "event.json")));
  const investigation = await investigate({
    event,
    tree: { directory: project, origin: null },
    detection: null,
  });
  try {
    for (const { recipe, patch } of recipePatches(asked, investigation))
      if (patch.basis !== "guess") return { slug: recipe.slug, patch };
    return null;
  } finally {
    investigation.code.dispose();
  }
}

function changeFiles(folder: string, edits: readonly Edit[]): void {
  for (const [path, own] of Map.groupBy(edits, (edit) => edit.path)) {
    const file = join(folder, path);
    writeFileSync(file, applyEdits(readFileSync(file), own));
  }
}
