import { Model } from "./odm.ts";

export interface Recipe {
  _id: string;
  title: string;
  serves: number;
  ingredients: { name: string; amount: number; unit: string }[];
}

export const Recipes = new Model<Recipe>("Recipe", [
  {
    _id: "65f0c0ffee00000000000001",
    title: "Lentil soup",
    serves: 4,
    ingredients: [
      { name: "lentils", amount: 250, unit: "g" },
      { name: "carrots", amount: 3, unit: "" },
    ],
  },
]);
