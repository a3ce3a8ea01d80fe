import { expect, test } from "vitest";
import { createApp } from "../src/app";

test("a full card", async () => {
  const answer = await createApp().request("/dogs/d1/card");
  expect(await answer.json()).toEqual({
    card: {
      dog: "Pepper",
      breed: "Beagle",
      chip: "276098",
      callFirst: "Mira, 0171 1",
      vetPhone: "030 22",
      insurer: "Agila",
    },
    missing: [],
  });
});

test("nobody's dog", async () => {
  expect((await createApp().request("/dogs/d9/card")).status).toBe(404);
});
