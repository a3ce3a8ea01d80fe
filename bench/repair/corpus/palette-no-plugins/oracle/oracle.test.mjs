import assert from "node:assert/strict";
import test from "node:test";
import build from "../lib/build.js";

test("themes without plugins", () => {
  const css = ".plain {\n  --ink: #222;\n}\n";
  assert.equal(build.build({ colours: { ink: "#222" }, options: { selector: ".plain" } }), css);
  assert.equal(build.build({ colours: { ink: "#222" }, options: { selector: ".plain" }, plugins: [] }), css);
});

test("the others are as they were", () => {
  assert.equal(build.build({ colours: { ink: "#abc" }, plugins: ["upper"] }), ":root {\n  --ink: #ABC;\n}\n");
  assert.throws(() => build.build({ colours: {}, plugins: ["x"] }), /unknown plugin: x/);
  assert.deepEqual(build.describe({ plugins: ["alias"] }), { colours: 0, plugins: ["alias"] });
});
