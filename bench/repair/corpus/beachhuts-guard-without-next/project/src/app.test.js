import { test } from "node:test";
import request from "supertest";
import { createApp } from "./app.js";

const get = (path, headers = {}) => request(createApp()).get(path).set(headers);

test("a hut", () => get("/huts/3", { "x-member": "m-1" }).expect(200, { colour: "blue", tenant: "Femke" }));
test("another's hut", () => get("/huts/4", { "x-member": "m-1" }).expect(403));
test("the warden", () => get("/huts/4/key", { "x-warden": "yes" }).expect(200, { key: "R-12", for: "warden" }));
test("a stranger", () => get("/huts/4/key").expect(401, { error: "members only" }));
