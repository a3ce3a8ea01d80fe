import { noneAttributeRecipe } from "./none-attribute/index.ts";
import type { Recipe } from "./recipe.ts";

/** The families of Python besides tokens. */
export const pythonRecipes: readonly Recipe[] = [noneAttributeRecipe];
