import type { Recipe } from "./recipe.ts";
import { undefinedPropertyRecipe } from "./undefined-property/index.ts";

/** Families of JavaScript and TypeScript. */
export const javascriptRecipes: readonly Recipe[] = [undefinedPropertyRecipe];
