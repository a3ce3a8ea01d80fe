import type { Investigation } from "../investigation.ts";
import { putsNothingIntoText } from "./house/javascript/nothing-in-text.ts";
import { refusedFirst } from "./house/javascript/refused-first.ts";
import type { Patch, Recipe } from "./recipes/recipe.ts";

/** A patch, and the recipe that makes it. */
export interface RecipePatch {
  readonly recipe: Recipe;
  readonly patch: Patch;
}

/** All patches of these recipes for an error, of the surest recipe first. A cause that is not in the code yields none. */
export function* recipePatches(
  recipes: readonly Recipe[],
  investigation: Investigation,
): Generator<RecipePatch> {
  const recognised = recipes.flatMap((recipe) => {
    const recognition = recipe.recognise(investigation);
    return recognition ? [{ recipe, recognition }] : [];
  });
  for (const { recipe, recognition } of recognised.toSorted(
    (left, right) => right.recognition.score - left.recognition.score,
  )) {
    for (const cause of recipe.causes(investigation, recognition)) {
      if (cause.class !== "code") continue;
      for (const patch of recipe.patches(investigation, cause)) {
        // Who has altered something does not refuse behind it.
        const edits = refusedFirst(investigation.code, patch.edits);
        if (edits && edits.length > 0 && !putsNothingIntoText(investigation.code, edits))
          yield { recipe, patch: { ...patch, edits } };
      }
    }
  }
}
