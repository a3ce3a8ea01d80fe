import assert from "node:assert/strict";
import test from "node:test";
import apps from "../lib/app.js";
import lockerBank from "../lib/lockers.js";
import { send } from "./kit.mjs";

const post = (app, type, body) => send(app, "/reservations", { method: "POST", headers: { "content-type": type }, body });
const TYPES = ["application/json; charset=utf-8", "application/json;charset=UTF-8", "application/json"];

test("JSON is read with and without a charset", async () => {
  for (const type of TYPES) {
    const lockers = new lockerBank.Lockers({ small: 1 });
    const answer = await post(apps.makeApp(lockers), type, '{"size":"small","phone":"0170"}');
    assert.deepEqual([answer.status, answer.body], [201, { locker: "s1" }], type);
    assert.equal(lockers.get("s1").phone, "0170");
  }
});

test("what was refused stays refused", async () => {
  for (const type of TYPES) {
    const app = apps.makeApp();
    assert.deepEqual((await post(app, type, "{nonsense")).body, { error: "body is no JSON" });
    assert.equal((await post(app, type, "{}")).status, 400);
    assert.equal((await post(app, type, '{"size":"huge","phone":"1"}')).status, 409);
  }
});

test("labels are left as they were sent", async () => {
  const lockers = new lockerBank.Lockers({ small: 1 });
  const app = apps.makeApp(lockers);
  for (const label of ["^XA^FDs1^XZ", "42"]) {
    const options = { method: "PUT", headers: { "content-type": "text/plain; charset=utf-8" }, body: label };
    assert.equal((await send(app, "/lockers/s1/label", options)).status, 204);
    assert.equal(lockers.get("s1").label, label);
  }
});
