const test = require("node:test");
const assert = require("node:assert/strict");
const { app } = require("../app");

test("has an application", () => assert.ok(app));
