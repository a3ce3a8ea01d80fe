import { expect, test } from "vitest";
import { createApp } from "../src/app.ts";

test("saved ones", async () => {
  const app = createApp();
  const answer = await app.request("/preferences/ida", { method: "PUT", body: JSON.stringify({ theme: "dark" }) });
  expect(await answer.json()).toEqual({ theme: "dark", columns: ["name", "status"] });
  expect(await (await app.request("/preferences/ida")).json()).toEqual({ theme: "dark", columns: ["name", "status"] });
});
