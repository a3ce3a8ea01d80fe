import { afterEach, describe, expect, it } from "vitest";
import { investigateJavascript, patched, patchesOf, requestTo } from "../javascript/investigate.testing.ts";
import { undefinedPropertyRecipe } from "./index.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

/** The first change for a guest that is registered without a car, where `shown` is what the list of guests shows. */
async function repaired(shown: string, seat: string, rest = ""): Promise<string> {
  const files = {
    "app.js": `const express = require("express");
const guests = [];
const app = express();
app.use(express.json());

app.get("/guests", (req, res) => {
  res.json(guests.map((guest) => ({ name: guest.name, plate: ${shown} })));
});

app.post("/guests", (req, res) => {
  const { name, seat, car } = req.body;
  if (!name) return res.status(400).json({ message: "name is missing" });
  const guest = {
    name,
    seat: ${seat},
    carPlate: car.plate,
    carColor: car.color ?? null,
  };
  guests.push(guest);
${rest}  res.status(201).json(guest);
});

module.exports = app;
`,
  };
  const error = "TypeError: Cannot read properties of undefined (reading 'plate')";
  const request = { ...requestTo("/guests"), method: "POST" };
  const found = await investigateJavascript(
    files,
    error,
    [{ path: "app.js", statement: "car.plate", at: "plate" }],
    request,
  );
  open.push(found);
  const [patch] = patchesOf(undefinedPropertyRecipe, found.investigation);
  return patch ? patched(files, patch, "app.js") : "";
}

const REFUSED = 'if (!car) return res.status(400).json({ message: "car is missing" });';

describe("a part of a body that is only copied into a record", () => {
  it.each([
    "guest.carPlate ?? 'on foot'",
    "guest.carPlate ? guest.carPlate.trim() : null",
    "guest.carPlate?.trim()",
  ])("may be left out where others read the record without it: %s", async (shown) => {
    const text = await repaired(shown, "seat ?? null");
    expect(text).toContain("carPlate: car?.plate ?? null,\n    carColor: car?.color ?? null,");
    expect(text).not.toContain(REFUSED);
  });

  it("is not refused where nothing tells what the record holds instead", async () => {
    expect(await repaired("guest.carPlate ?? 'on foot'", "seat || 1")).not.toContain(REFUSED);
  });

  it.each([
    ["nobody reads the record without it", "guest.carPlate", ""],
    ["more is done with it", "guest.carPlate ?? 'on foot'", "  park(car);\n"],
  ])("is refused as other parts are where %s", async (_why, shown, rest) => {
    expect(await repaired(shown, "seat ?? null", rest)).toContain(REFUSED);
  });
});
