const { settingsFor } = require("../src/settings");
const { stepsFor } = require("../src/steps");

test("settings", () => {
  expect(settingsFor({}, "main")).toEqual({ node: "22", retries: 0, notify: [] });
  expect(settingsFor({ settings: { retries: 2 }, branches: { x: {} } }, "main").retries).toBe(2);
  expect(() => settingsFor({ settings: { retries: -1 } }, "main")).toThrow("retries must not be -1");
});

test("steps", () => {
  const steps = [{ name: "a" }, { name: "b", only: ["release"] }];
  expect(stepsFor({ steps }, "main")).toHaveLength(1);
  expect(stepsFor({ steps }, "release")).toHaveLength(2);
});
