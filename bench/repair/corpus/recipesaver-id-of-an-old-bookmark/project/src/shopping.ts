import type { Recipe } from "./models.ts";

export function shoppingList(recipe: Recipe, serves: number): string[] {
  const factor = serves / recipe.serves;
  return recipe.ingredients.map(({ name, amount, unit }) => {
    const needed = Math.round(amount * factor * 10) / 10;
    return [needed, unit, name].filter((part) => part !== "").join(" ");
  });
}
