const assert = require("node:assert/strict");
const { test } = require("node:test");
const { createApp } = require("../src/app");

test("logs in", async () => {
  const server = createApp().listen(0);
  const response = await fetch(`http://127.0.0.1:${server.address().port}/login`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name: "ada", password: "sesame" }),
  });
  server.close();
  assert.equal(response.status, 200);
});
