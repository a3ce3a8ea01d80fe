import request from "supertest";
import { expect, test } from "vitest";
import { app } from "../src/app.ts";

const soup = "65f0c0ffee00000000000001";

test("recipes", async () => {
  const { body } = await request(app).get(`/recipes/${soup}`);
  expect(body).toEqual({ id: soup, title: "Lentil soup", serves: 4 });
  await request(app).get("/recipes/4711").expect(404);
});

test("shopping list", async () => {
  const { body } = await request(app).get(`/recipes/${soup}/shopping-list?serves=6`);
  expect(body.items).toEqual(["375 g lentils", "4.5 carrots"]);
  await request(app).get(`/recipes/${soup}/shopping-list?serves=none`).expect(400);
  await request(app).get("/recipes/65f0c0ffee00000000000009/shopping-list").expect(404);
});
