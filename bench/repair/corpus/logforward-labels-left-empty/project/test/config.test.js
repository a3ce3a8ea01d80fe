const { loadConfig } = require("../lib/config");
const { Forwarder } = require("../lib/forwarder");
const { banner } = require("../lib/banner");

const text = "target: http://x\nlabels:\n  host: edge-1\n  zone: a\nfilters:\n  - ping\n";

test("a configuration", () => {
  expect(loadConfig(text)).toEqual({
    target: "http://x",
    filters: ["ping"],
    headers: {},
    labels: { host: "edge-1", zone: "a" },
  });
  expect(loadConfig("target: http://x").labels).toEqual({});
  expect(() => loadConfig("labels:\n")).toThrow("target is missing");
});

test("lines", () => {
  const forwarder = new Forwarder(loadConfig(text));
  expect(forwarder.format("GET /")).toBe("GET / host=edge-1 zone=a");
  expect(forwarder.format("GET /ping")).toBeNull();
  expect(banner(loadConfig(text))).toBe("to http://x, 2 labels, 0 headers");
});
