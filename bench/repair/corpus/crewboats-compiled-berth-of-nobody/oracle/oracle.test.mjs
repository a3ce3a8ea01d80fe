import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { boats } from "../src/boats.ts";
import { line, manifest } from "../src/manifest.ts";

const { crew } = JSON.parse(readFileSync("transfers/0600.json", "utf8"));

test("whose seat is not on the boat is on the list, as standby", () => {
  assert.deepEqual(manifest(boats.sandpiper, crew), [
    "Sandpiper",
    "Ruud      main A1",
    "Ivana     standby",
    "Kofi      standby",
    "243/400 kg",
  ]);
});

test("whose seat is on it has it", () => {
  assert.equal(line(boats.gannet, crew[1]), "Ivana     upper C2");
});
