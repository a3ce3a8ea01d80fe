import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { noneAttributeRecipe } from "../none-attribute/index.ts";
import { noneValueRecipe } from "../none-value/index.ts";

const HEAD = `from fastapi import FastAPI, HTTPException
from pydantic import BaseModel

import store

app = FastAPI()


class ShiftIn(BaseModel):
    nurse_id: str
    ward_id: str


@app.get("/wards/{ward_id}")
def ward(ward_id: str):
    found = store.ward(ward_id)
    if found is None:
        raise HTTPException(404, "Ward not found")
    return found


@app.get("/nurses/{nurse_id}")
def nurse(nurse_id: str):
    found = store.nurse(nurse_id)
    if found is None:
        raise HTTPException(404, "Nurse not found")
    return found


`;
const REFERENCE = `@app.post("/beds")
def add_bed(body: ShiftIn):
    place = store.ward(body.ward_id)
    if place is None:
        raise HTTPException(422, "Unknown ward")
    return store.add(place)


`;
const SHIFT = `@app.post("/shifts")
def add_shift(body: ShiftIn):
    worker = store.nurse(body.nurse_id)
    return {"name": worker.name}
`;
const NARROWED = `@app.get("/beds")
def beds(ward: str | None = None):
    found = store.beds()
    if ward is not None:
        wanted = store.ward_by_name(ward)
        found = [bed for bed in found if bed.ward_id == wanted.id]
    return found
`;
const STORE = `WARDS = {}
NURSES = {}


def ward(ward_id):
    return WARDS.get(ward_id)


def ward_by_name(name):
    return next((one for one in WARDS.values() if one.name == name), None)


def nurse(nurse_id):
    return NURSES.get(nurse_id)


def beds():
    return []
`;

async function faultOf(
  source: string,
  attribute: string,
  statement: string,
  method = "POST",
  body: Readonly<Record<string, string>> | null = null,
) {
  return givenFault({
    files: { "app.py": source, "store.py": STORE },
    type: "AttributeError",
    message: `'NoneType' object has no attribute '${attribute}'`,
    trace: [["app.py", statement]],
    request: { method, path: "/shifts", ...(body && { body }) },
  });
}

describe("what a body refers to and nobody knows", () => {
  it("is refused as the house refuses references, and called what is asked for", async () => {
    const fault = await faultOf(HEAD + REFERENCE + SHIFT, "name", 'return {"name": worker.name}');
    const fixed = await fault.fixed(noneAttributeRecipe, "app.py");
    expect(fixed).toContain('    if worker is None:\n        raise HTTPException(422, "Unknown nurse")\n');
    expect(fault.patches(noneAttributeRecipe)[0]).toMatchObject({ basis: "house" });
  });

  it("is refused as where an address names it, if it is looked up there in the same way", async () => {
    const fault = await faultOf(HEAD + SHIFT, "name", 'return {"name": worker.name}');
    expect(await fault.fixed(noneAttributeRecipe, "app.py")).toContain(
      'raise HTTPException(404, "Nurse not found")\n    return {"name"',
    );
    expect(fault.patches(noneAttributeRecipe)[0]).toMatchObject({ basis: "house" });
  });

  it.each([
    ["body.nurse_id", { ward_id: "w" }, "guess"],
    ["body.nurse_id", { ward_id: "w", nurse_id: "n" }, "house"],
  ] as const)("is a guess where the body has nothing under its name: %s of %j", async (key, body, basis) => {
    const shift = SHIFT.replace("body.nurse_id", key);
    const fault = await faultOf(HEAD + shift, "name", 'return {"name": worker.name}', "POST", body);
    expect(fault.patches(noneAttributeRecipe)[0]?.basis).toBe(basis);
  });

  it("is a guess where the handler answers well what it has nothing to do with", async () => {
    const hook = SHIFT.replace(
      "    worker =",
      '    if body.ward_id == "":\n        return {"ignored": "no ward"}\n    worker =',
    );
    const fault = await faultOf(HEAD + hook, "name", 'return {"name": worker.name}');
    expect(fault.patches(noneAttributeRecipe)[0]?.basis ?? "guess").toBe("guess");
  });

  it("is refused so too where both ask the database for the same column", async () => {
    const asked = (key: string) => `db.query(models.Nurse).filter(models.Nurse.badge == ${key}).first()`;
    const head = HEAD.replace("store.nurse(nurse_id)", asked("nurse_id"));
    const shift = SHIFT.replace("store.nurse(body.nurse_id)", asked("body.nurse_id"));
    const fault = await faultOf(head + shift, "name", 'return {"name": worker.name}');
    expect(fault.patches(noneAttributeRecipe)[0]).toMatchObject({ basis: "house" });
  });

  it("is refused with what the project makes for whatever is missing", async () => {
    const missing = `def missing(kind, key):
    return HTTPException(404, {"code": f"{kind}_not_found", "id": key})


`;
    const head = HEAD.replaceAll(
      /HTTPException\(404, "(\w)(\w+) not found"\)/g,
      (_, first, rest) => `missing("${first.toLowerCase()}${rest}", ${first.toLowerCase()}${rest}_id)`,
    ).replace("@app.get", `${missing}@app.get`);
    const other = SHIFT.replace("store.nurse(body.nurse_id)", "store.ward_by_name(body.ward_id)");
    const fault = await faultOf(head + other, "name", 'return {"name": worker.name}');
    expect(await fault.fixed(noneAttributeRecipe, "app.py")).toContain("body.ward_id)\n    return");
    expect(fault.patches(noneAttributeRecipe)[0]).toMatchObject({ basis: "house" });
  });

  it("is a guess with rivals where the house refuses other things, and those of addresses alone", async () => {
    const other = SHIFT.replace("store.nurse(body.nurse_id)", "store.ward_by_name(body.ward_id)");
    const fault = await faultOf(HEAD + other, "name", 'return {"name": worker.name}');
    expect(fault.patches(noneAttributeRecipe)[0]).toMatchObject({ basis: "guess", rivals: 1 });
  });

  it.each(["store.nurse(nurse_id.strip().upper())", "store.nurse(badge_of(nurse_id))"])(
    "is a guess where elsewhere it is looked up as %s",
    async (lookup) => {
      const head = HEAD.replace("store.nurse(nurse_id)", lookup);
      const fault = await faultOf(head + SHIFT, "name", 'return {"name": worker.name}');
      expect(fault.patches(noneAttributeRecipe)[0]?.basis ?? "guess").toBe("guess");
    },
  );
});

describe("what is not there", () => {
  it("is not refused as a conflict with something that is", async () => {
    const taken = SHIFT.replace(
      "    return {",
      '    if worker["shifts"] > 5:\n        raise HTTPException(409, "too many shifts")\n    return {',
    );
    const fault = await givenFault({
      files: { "app.py": HEAD.replace(/@app\.get[\s\S]*/, "") + taken, "store.py": STORE },
      type: "TypeError",
      message: "'NoneType' object is not subscriptable",
      trace: [["app.py", 'if worker["shifts"] > 5:']],
      request: { method: "POST", path: "/shifts" },
    });
    const answers = [noneAttributeRecipe, noneValueRecipe].flatMap((recipe) => fault.patches(recipe));
    const texts = answers.flatMap(({ edits }) => edits.map(({ replacement }) => replacement));
    expect(texts.join("\n")).not.toContain("409");
  });
});

describe("what an address names and nobody knows", () => {
  it("is not answered as a reference of a body is", async () => {
    const asked = `@app.get("/nurses/{nurse_id}/name")
def nurse_name(nurse_id: str):
    worker = store.nurse(nurse_id)
    return {"name": worker.name}
`;
    const references = REFERENCE + REFERENCE.replaceAll("bed", "visit");
    const fault = await faultOf(HEAD + references + asked, "name", 'return {"name": worker.name}', "GET");
    expect(await fault.fixed(noneAttributeRecipe, "app.py")).toContain(
      'raise HTTPException(404, "Nurse not found")\n    return {"name"',
    );
  });
});

describe("a list that is narrowed by what nobody knows", () => {
  it("is not refused as an address is", async () => {
    const line = "found = [bed for bed in found if bed.ward_id == wanted.id]";
    const fault = await faultOf(HEAD + NARROWED, "id", line, "GET");
    const texts = fault
      .patches(noneAttributeRecipe)
      .flatMap(({ edits }) => edits.map((one) => one.replacement));
    expect(texts.join("\n")).not.toContain("404");
  });
});
