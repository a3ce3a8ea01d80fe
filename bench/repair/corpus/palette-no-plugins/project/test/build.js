const assert = require("assert");
const { build, describe: describeTheme } = require("../lib/build");

describe("build", () => {
    it("applies plugins in order", () => {
        const css = build({ colours: { ink: "#abc" }, plugins: ["alias", "upper"] });
        assert.strictEqual(css, ":root {\n  --ink: #ABC;\n  --text: #ABC;\n}\n");
    });

    it("refuses unknown plugins", () => {
        assert.throws(() => build({ colours: {}, plugins: ["x"] }), /unknown plugin: x/);
    });

    it("describes", () => {
        assert.deepStrictEqual(describeTheme({ colours: { a: "b" } }), { colours: 1, plugins: [] });
    });
});
