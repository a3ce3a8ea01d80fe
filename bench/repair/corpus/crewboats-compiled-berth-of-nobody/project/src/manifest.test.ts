import { expect, test } from "vitest";
import { boats } from "./boats.ts";
import { line, manifest, weight } from "./manifest.ts";

test("a line for each of the crew", () => {
  expect(line(boats.sandpiper, { name: "Ruud", seat: "B1", kilos: 90 })).toBe("Ruud      upper B1");
  expect(line(boats.sandpiper, { name: "Kofi", seat: null, kilos: 90 })).toBe("Kofi      standby");
});

test("the load", () => {
  expect(weight([])).toBe(0);
  expect(manifest(boats.gannet, [{ name: "A", seat: "C2", kilos: 260 }]).at(-1)).toBe("OVER LOAD 260/250");
});
