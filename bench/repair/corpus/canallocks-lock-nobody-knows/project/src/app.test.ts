import { expect, it } from "vitest";
import { app } from "./app.ts";

const get = async (path: string) => (await app.request(path)).json();

it("tells of locks", async () => {
  expect(await get("/locks")).toHaveLength(2);
  expect(await get("/locks/2")).toMatchObject({ name: "Weir" });
  expect(await get("/locks/2/depth")).toEqual({ name: "Weir", depth: 3.5 });
});

it("knows no other", async () => {
  expect(await get("/locks/9")).toEqual({ problem: "no such lock" });
});
