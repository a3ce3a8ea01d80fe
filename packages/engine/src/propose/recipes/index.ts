import { absenceMeaningRecipe } from "./absence-meaning/index.ts";
import { idleBindingRecipe } from "./idle-binding/index.ts";
import { javascriptRecipes } from "./javascript-recipes.ts";
import { jwtRecipe } from "./jwt/index.ts";
import { meetingKindsRecipe } from "./meeting-kinds/index.ts";
import { oddSideRecipe } from "./odd-side/index.ts";
import { parallelCodeRecipe } from "./parallel-code/index.ts";
import { pythonRecipes } from "./python-recipes.ts";
import type { Recipe } from "./recipe.ts";
import { unmetNameRecipe } from "./unmet-name/index.ts";

/** All recipes, in the order in which they are asked. */
export const recipes: readonly Recipe[] = [
  jwtRecipe,
  idleBindingRecipe,
  meetingKindsRecipe,
  ...pythonRecipes,
  ...javascriptRecipes,
  absenceMeaningRecipe,
  parallelCodeRecipe,
  unmetNameRecipe,
  oddSideRecipe,
];

/** The recipe with this slug; null when there is none. */
export function recipeNamed(slug: string): Recipe | null {
  return recipes.find((recipe) => recipe.slug === slug) ?? null;
}
