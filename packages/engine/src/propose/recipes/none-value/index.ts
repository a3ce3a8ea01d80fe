import { nothingRecipe } from "../nothing/nothing-recipe.ts";
import type { Recipe } from "../recipe.ts";
import { noneValueGuide } from "./guide.ts";

/** A None in arithmetic, concatenation, comparison, iteration, `len` or brackets, in Python. */
export const noneValueRecipe: Recipe = nothingRecipe({
  slug: "none-value",
  guide: noneValueGuide,
  belongs: (type, message) =>
    type === "TypeError" &&
    /'NoneType' object is not (?:subscriptable|iterable|callable|an iterator)|object of type 'NoneType' has no len|\bNoneType\b/.test(
      message,
    ),
});
