import { applyEdits } from "../../code/edit.ts";
import type { Investigation } from "../../investigation.ts";
import { recipePatches } from "../recipe-patches.ts";
import type { Patch, Recipe } from "./recipe.ts";

/** All patches of these recipes for an error, of the surest recipe first. */
export function patchesFor(recipes: readonly Recipe[], investigation: Investigation): Patch[] {
  return [...recipePatches(recipes, investigation)].map(({ patch }) => patch);
}

/** The changed files of a small program, whole. */
export function withPatch(files: Readonly<Record<string, string>>, patch: Patch): Record<string, string> {
  const changed: Record<string, string> = {};
  for (const path of new Set(patch.edits.map((edit) => edit.path))) {
    const own = patch.edits.filter((edit) => edit.path === path);
    changed[path] = Buffer.from(applyEdits(Buffer.from(files[path] ?? ""), own)).toString();
  }
  return changed;
}

/** Lines that went and came, for messages of tests. */
export function diffOf(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): string {
  return Object.entries(after)
    .flatMap(([path, text]) => {
      const old = (before[path] ?? "").split("\n");
      const now = text.split("\n");
      return [
        ...old.filter((line) => !now.includes(line)).map((line) => `- ${line.trim()}`),
        ...now.filter((line) => !old.includes(line)).map((line) => `+ ${line.trim()}`),
      ];
    })
    .join("\n");
}
