import { expect, test } from "vitest";
import { app } from "../src/app.ts";

test("a card", async () => {
  expect(await (await app.request("/people/p1")).json()).toEqual({ name: "Aino", city: "Oulu", picture: "/i/aino.jpg" });
  expect(await (await app.request("/people/p3")).json()).toEqual({ name: "Noor", city: null, picture: "/i/nobody.svg" });
});

test("introductions", async () => {
  expect(await (await app.request("/people/p2/introduction")).text()).toBe("Tomasz");
  expect((await app.request("/people/p9")).status).toBe(404);
});
