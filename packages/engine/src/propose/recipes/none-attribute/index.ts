import { nothingRecipe } from "../nothing/nothing-recipe.ts";
import type { Recipe } from "../recipe.ts";
import { noneAttributeGuide } from "./guide.ts";

/** An attribute of None in Python: lookups that missed, forgotten returns, optional relations, patterns without a match. */
export const noneAttributeRecipe: Recipe = nothingRecipe({
  slug: "none-attribute",
  guide: noneAttributeGuide,
  belongs: (type, message) =>
    type === "AttributeError" && /^'NoneType' object has no attribute /.test(message),
});
