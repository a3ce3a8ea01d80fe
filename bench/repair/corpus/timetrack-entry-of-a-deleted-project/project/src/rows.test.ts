import { expect, test } from "vitest";
import { Projects } from "./projects";
import { rowOf } from "./rows";
import { totals } from "./totals";

const projects = new Projects([{ id: 1, name: "Website", client: { name: "Bakery", rate: 80 } }]);
const entry = { user: "mia", day: "2026-03-02", projectId: 1, minutes: 90 };

test("rows", () => {
  expect(rowOf(entry, projects)).toEqual(["2026-03-02", "mia", "Bakery", "Website", "1.50"]);
});

test("totals", () => {
  expect(totals([entry, { ...entry, projectId: 8 }], projects)).toEqual([
    ["Website", 1.5],
    ["(deleted)", 1.5],
  ]);
});
