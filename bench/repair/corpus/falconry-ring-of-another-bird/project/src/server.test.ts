import { expect, test } from "vitest";
import { buildServer } from "./server";

function setup() {
  const app = buildServer();
  const post = (url: string, payload: object) => app.inject({ method: "POST", url, payload });
  return { app, post };
}

test("a keeper enters a licence once", async () => {
  const { post } = setup();
  expect((await post("/keepers", { licence: "K-1", name: "Runa" })).statusCode).toBe(201);
  const again = await post("/keepers", { licence: "K-1", name: "Odo" });
  expect(again.statusCode).toBe(409);
  expect(again.json()).toEqual({ error: "taken", field: "licence" });
});

test("a bird", async () => {
  const { app, post } = setup();
  await post("/keepers", { licence: "K-1", name: "Runa" });
  expect((await post("/birds", { ring: "ch-1", species: "Merlin", keeperId: 1 })).json()).toMatchObject({ id: 1, ring: "CH-1" });
  expect((await app.inject("/birds/Ch-1")).json().species).toBe("Merlin");
  expect((await app.inject("/birds/x")).statusCode).toBe(404);
  expect((await post("/birds", { ring: "ch-2" })).statusCode).toBe(400);
});
