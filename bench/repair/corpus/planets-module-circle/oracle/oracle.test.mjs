import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";

const CHECK = `
import { brightest, visible, BODIES } from "./src/bodies.ts";
import { brightness } from "./src/magnitude.ts";
import { tonight } from "./src/sky.ts";
console.log(JSON.stringify([brightest().name, visible(0).length, BODIES.length, tonight(1), brightness({ name: "Sun", magnitude: 4.83 })]));
`;

for (const first of ["bodies", "magnitude", "sky"]) {
  test(`whichever is imported first: ${first}`, () => {
    const code = `import "./src/${first}.ts";${CHECK}`;
    const run = spawnSync(process.execPath, ["--input-type=module", "-e", code], { encoding: "utf8" });
    assert.equal(run.status, 0, run.stderr);
    assert.equal(run.stdout, '["Venus",1,3,["Venus 3733","Mars 45"],1]\n');
  });
}

test("the program", () => {
  const run = spawnSync(process.execPath, ["src/tonight.ts"], { encoding: "utf8" });
  assert.equal(run.stdout, "brightest: Venus\nVenus 3733\nMars 45\nUranus 0\n");
});
