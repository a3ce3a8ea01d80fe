import { describe, expect, it } from "vitest";
import { givenFault } from "../recipes/fault/open-fault.testing.ts";
import { missingKeyRecipe } from "../recipes/missing-key/index.ts";
import { noneAttributeRecipe } from "../recipes/none-attribute/index.ts";

const STORE = `BOATS = {}
PIERS = {}


def boat_by(name):
    return BOATS.get(name)


def pier_by(name):
    return PIERS.get(name)
`;

const VIEWS = `from fastapi import APIRouter
from pydantic import BaseModel

from app import store
from app.answers import gone

router = APIRouter()


class Berth(BaseModel):
    pier: str


@router.get("/boats/{name}")
async def boat(name: str):
    boat = store.boat_by(name)
    if not boat:
        raise gone("boat", name)
    return {"name": boat.name}


@router.post("/berths")
async def berth(wanted: Berth):
    pier = store.pier_by(wanted.pier)
    return {"depth": pier.depth}
`;

const EXCEPTION = `from fastapi import HTTPException


def gone(kind, key):
    return HTTPException(404, {"error": f"unknown_{kind}", "key": key})
`;

async function berthOf(answers: string) {
  const fault = await givenFault({
    files: { "app/store.py": STORE, "app/views.py": VIEWS, "app/answers.py": answers },
    type: "AttributeError",
    message: "'NoneType' object has no attribute 'depth'",
    trace: [["app/views.py", "pier.depth"]],
    request: { method: "POST", path: "/berths", route: "/berths", body: { pier: "east" } },
  });
  return await fault.fixed(noneAttributeRecipe, "app/views.py");
}

describe("a refusal that a helper of another module makes", () => {
  it("is a way of the house, though nothing in the file says a status", async () => {
    expect(await berthOf(EXCEPTION)).toContain(
      '    if pier is None:\n        raise gone("pier", wanted.pier)\n    return {"depth": pier.depth}',
    );
  });

  it("is one where the helper is called as a statement and raises", async () => {
    const views = `from flask import Flask, jsonify, request

from app.answers import deny

app = Flask(__name__)


@app.post("/a")
def a():
    data = request.get_json()
    if "town" not in data:
        deny("town is required")
    return jsonify(data["town"])


@app.post("/b")
def b():
    data = request.get_json()
    return jsonify(data["street"])
`;
    const answers = `from werkzeug.exceptions import BadRequest


def deny(text):
    raise BadRequest(text)
`;
    const fault = await givenFault({
      files: { "app/views.py": views, "app/answers.py": answers },
      type: "KeyError",
      message: "'street'",
      trace: [["app/views.py", 'data["street"]']],
      request: { method: "POST", path: "/b", route: "/b", body: {} },
    });
    expect(await fault.fixed(missingKeyRecipe, "app/views.py")).toContain(
      '    if "street" not in data:\n        deny("street is required")\n',
    );
  });

  it("is none where the helper answers something else", async () => {
    const conflict = EXCEPTION.replace("404", "409");
    expect(await berthOf(conflict)).not.toContain('gone("pier"');
  });
});
