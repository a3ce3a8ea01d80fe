import { beforeInitialisationRecipe } from "./before-initialisation/index.ts";
import { constantAssignedRecipe } from "./constant-assigned/index.ts";
import { headersSentRecipe } from "./headers-sent/index.ts";
import { invalidDateRecipe } from "./invalid-date/index.ts";
import { jsonParseRecipe } from "./json-parse/index.ts";
import { notAFunctionRecipe } from "./not-a-function/index.ts";
import { notIterableRecipe } from "./not-iterable/index.ts";
import type { Recipe } from "./recipe.ts";
import { reduceEmptyRecipe } from "./reduce-empty/index.ts";
import { undefinedPropertyRecipe } from "./undefined-property/index.ts";
import { unhandledRejectionRecipe } from "./unhandled-rejection/index.ts";

/** Families of JavaScript and TypeScript. */
export const javascriptRecipes: readonly Recipe[] = [
  undefinedPropertyRecipe,
  notIterableRecipe,
  notAFunctionRecipe,
  reduceEmptyRecipe,
  constantAssignedRecipe,
  beforeInitialisationRecipe,
  jsonParseRecipe,
  invalidDateRecipe,
  headersSentRecipe,
  unhandledRejectionRecipe,
];
