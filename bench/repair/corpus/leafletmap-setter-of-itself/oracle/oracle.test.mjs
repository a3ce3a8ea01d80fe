import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import create from "../server/index.js";
import views from "../server/map-view.js";

test("zoom is set within its limits", async () => {
  const view = new views.MapView();
  for (const [given, kept] of [[12, 12], [25, 19], [0, 1], [7.6, 8]]) {
    view.zoom = given;
    assert.equal(view.zoom, kept);
    assert.equal(JSON.parse(JSON.stringify(view)).zoom, kept);
  }
  const options = { method: "PUT", json: { zoom: 25 } };
  assert.deepEqual((await send(create(), "/maps/m1/zoom", options)).body, { zoom: 19, latitude: 0, title: "" });
});

test("the others", () => {
  const view = new views.MapView();
  view.latitude = -90;
  view.title = "x".repeat(50);
  assert.deepEqual(view.toJSON(), { zoom: 5, latitude: -85, title: "x".repeat(40) });
});
