import { expect, test } from "vitest";
import { toObject } from "../src/mapper.js";
import { report } from "../src/report.js";
import { buildServer } from "../src/server.js";

test("names", () => expect(toObject({ planted_year: 2001, id: "x" })).toEqual({ plantedYear: 2001, id: "x" }));

test("report", () => {
  const tree = { id: "t", variety: "Gala", plantedYear: 2020, harvests: [{ year: 2024, kilos: 3 }, { year: 2025, kilos: 9 }] };
  expect(report(tree, 2026)).toEqual({ title: "Gala (6 years)", total: 12, best: 9 });
  expect(report({ ...tree, harvests: [] }, 2026).best).toBeNull();
});

test("unknown", async () => expect((await buildServer().inject("/trees/x/report")).statusCode).toBe(404));
