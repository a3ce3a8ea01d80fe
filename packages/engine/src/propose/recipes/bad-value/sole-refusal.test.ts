import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { unboundVariableRecipe } from "../unbound-variable/index.ts";

async function fixed(refusal: string, said = '"every berth is taken"') {
  const fault = await givenFault({
    files: {
      "port/berths.py": `class ${refusal}(Exception):
    pass


class Port:
    def assign(self, boat, length):
        for berth in sorted(self.berths):
            if berth.free and berth.length >= length:
                chosen = berth
                break
        chosen.boat = boat
        return chosen

    def move(self, name, wide):
        for berth in self.berths:
            if berth.name != name and berth.width >= wide:
                return berth
        raise ${refusal}(f${said.slice(0, -1)} for {wide}")
`,
      "port/web.py": `from flask import Flask, jsonify

from port.berths import ${refusal}, Port

app = Flask(__name__)
port = Port()


@app.errorhandler(${refusal})
def refused(error):
    return jsonify(error=str(error)), 409


@app.post("/boats/<boat>/berth/<int:length>")
def assign(boat, length):
    return jsonify(berth=port.assign(boat, length).name)
`,
    },
    type: "UnboundLocalError",
    message: "cannot access local variable 'chosen' where it is not associated with a value",
    trace: [
      ["port/web.py", "return jsonify(berth"],
      ["port/berths.py", "chosen.boat ="],
    ],
    request: { method: "POST", path: "/boats/ida/berth/40", route: "/boats/<boat>/berth/<int:length>" },
  });
  const [patch] = fault.patches(unboundVariableRecipe);
  return { text: (await fault.fixed(unboundVariableRecipe, "port/berths.py")) ?? "", basis: patch?.basis };
}

describe("a search that finds nothing, in a file that refuses with one class", () => {
  it.each(["NoBerth", "BerthNotFound", "UnknownBerthError"])(
    "is refused with %s, which says so",
    async (name) => {
      const { text, basis } = await fixed(name);
      expect(text).toContain("        chosen = None\n        for berth in sorted");
      expect(text).toContain(
        `        if chosen is None:\n            raise ${name}(f"no berth for {length}")\n`,
      );
      expect(basis).toBe("house");
    },
  );

  it.each(["NoHarbour", "BerthExists", "HarbourClosed"])(
    "is not refused with %s, which says something else",
    async (name) => {
      expect((await fixed(name)).text).not.toContain(`no berth for`);
    },
  );
});
