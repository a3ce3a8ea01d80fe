import express from "express";
import { Recipes } from "./models.ts";
import { isValidObjectId } from "./odm.ts";
import { shoppingList } from "./shopping.ts";

export const app = express();

app.get("/recipes", async (_req, res) => {
  const recipes = await Recipes.find();
  res.json(recipes.map(({ _id, title }) => ({ id: _id, title })));
});

app.get("/recipes/:id", async (req, res) => {
  const recipe = isValidObjectId(req.params.id) ? await Recipes.findById(req.params.id) : null;
  if (!recipe) {
    res.status(404).json({ message: "Recipe not found" });
    return;
  }
  res.json({ id: recipe._id, title: recipe.title, serves: recipe.serves });
});

app.get("/recipes/:id/shopping-list", async (req, res) => {
  const recipe = await Recipes.findById(req.params.id);
  if (!recipe) {
    res.status(404).json({ message: "Recipe not found" });
    return;
  }
  const serves = Number(req.query.serves ?? recipe.serves);
  if (!(serves > 0)) {
    res.status(400).json({ message: "serves must be a number above 0" });
    return;
  }
  res.json({ items: shoppingList(recipe, serves) });
});
