import { expect, test } from "vitest";
import { ofSite, row } from "../src/figures.ts";
import { createServer } from "../src/server.ts";
import { turbines } from "../src/turbines.ts";

test("a row", () => {
  expect(row(turbines[0])).toEqual({ id: "E1", site: "estuary", hours: 798.5, faults: 1 });
  expect(row(turbines[1])).toEqual({ id: "E2", site: "estuary", hours: 97, faults: 0 });
});

test("a site", async () => {
  expect(ofSite(turbines, "estuary")).toEqual({ flood: 507, ebb: 388.5 });
  expect(ofSite(turbines, "harbour")).toEqual({});
  expect((await createServer().inject("/sites/lagoon/hours")).statusCode).toBe(404);
});
