import { expect, test } from "vitest";
import { collectAll } from "../src/collect.js";
import { loadPlugins } from "../src/plugins.js";

const root = new URL("../", import.meta.url);

test("a plugin", async () => {
  const plugins = await loadPlugins(["./plugins/northlift.js"], root);
  const records = [
    { lift: "Z", brand: "northlift", code: 500 },
    { lift: "A", brand: "northlift", code: 501 },
    { lift: "B", brand: "northlift", code: 200 },
  ];
  expect(collectAll(plugins, records).map(({ lift }) => lift)).toEqual(["A", "Z"]);
});

test("no plugins", () => {
  expect(collectAll([], [])).toEqual([]);
});
