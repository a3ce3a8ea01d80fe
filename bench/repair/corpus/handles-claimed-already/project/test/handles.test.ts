import { expect, test } from "vitest";
import { createClient } from "../src/database.ts";
import { claim, handOver } from "../src/handles.ts";
import { conflict } from "../src/problems.ts";

test("claimed and handed over", async () => {
  const client = createClient([]);
  await claim(client, "grace", 4);
  expect(await handOver(client, "grace", 5)).toEqual({ handle: "grace", owner: 5 });
  await expect(handOver(client, "nobody", 5)).rejects.toMatchObject({ status: 404 });
  await expect(claim(client, "X", 5)).rejects.toMatchObject({ status: 422 });
});

test("problems", () => expect(conflict().status).toBe(409));
