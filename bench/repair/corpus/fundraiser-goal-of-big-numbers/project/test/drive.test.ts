import { expect, test } from "vitest";
import { given } from "../src/ledger.ts";
import { euros } from "../src/money.ts";
import { build } from "../src/server.ts";

test("money", () => {
  expect(euros(given("roof"))).toBe("1650.50");
  expect(euros(5)).toBe("0.05");
});

test("unknown", async () => {
  expect((await build().inject("/drives/bells")).statusCode).toBe(404);
});
