import assert from "node:assert/strict";
import { test } from "node:test";

import { alike, soundex } from "../soundex.js";

const CODES = {
  Rupert: "R163", Rubin: "R150", Ashcroft: "A261", Tymczak: "T522", Jackson: "J250", Lloyd: "L300",
  Sasse: "S200", Bob: "B100", Papa: "P100", Lala: "L400", Memem: "M550", Bwb: "B000", Baba: "B100",
  Cac: "C200", Cec: "C200", Kahok: "K200", Abbab: "A110", Dadadad: "D333", Nhn: "N000", Nan: "N500",
  Tt: "T000", a: "A000", "": "", "d'Arc": "D620", Aabhab: "A110", Zszs: "Z000", Xaz: "X200",
};
for (const [name, code] of Object.entries(CODES))
  test(`${name} is ${code}`, () => {
    assert.equal(soundex(name), code);
    assert.equal(soundex(name.toUpperCase()), code);
  });

test("alike", () => {
  assert.deepEqual(alike(["Nan", "Nhn", "Nom"]), [["Nan", "Nom"]]);
  assert.deepEqual(alike([]), []);
});
