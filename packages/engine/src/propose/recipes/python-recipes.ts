import { badTextRecipe } from "./bad-text/index.ts";
import { emptySequenceRecipe } from "./empty-sequence/index.ts";
import { jsonTextRecipe } from "./json-text/index.ts";
import { missingKeyRecipe } from "./missing-key/index.ts";
import { misspeltNameRecipe } from "./misspelt-name/index.ts";
import { noneAttributeRecipe } from "./none-attribute/index.ts";
import { noneValueRecipe } from "./none-value/index.ts";
import type { Recipe } from "./recipe.ts";
import { zeroDivisionRecipe } from "./zero-division/index.ts";

/** The families of Python besides tokens. */
export const pythonRecipes: readonly Recipe[] = [
  noneAttributeRecipe,
  missingKeyRecipe,
  noneValueRecipe,
  emptySequenceRecipe,
  zeroDivisionRecipe,
  badTextRecipe,
  jsonTextRecipe,
  misspeltNameRecipe,
];
