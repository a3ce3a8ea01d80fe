import { SignJWT } from "jose";
import { expect, test } from "vitest";
import { createApp } from "../src/app.js";

const secret = "a secret of at least thirty-two letters";
const token = (claims) =>
  new SignJWT(claims).setProtectedHeader({ alg: "HS256" }).sign(new TextEncoder().encode(secret));
const call = async (app, method, path, claims, body) =>
  app.request(path, {
    method,
    headers: { authorization: `Bearer ${await token(claims)}`, "content-type": "application/json" },
    body: body && JSON.stringify(body),
  });

const clerk = { sub: "ann", roles: ["read", "write"] };

test("people add, read and remove deeds", async () => {
  const app = createApp({ secret });
  expect((await call(app, "POST", "/deeds", clerk, { parcel: "7/2", owner: "Abel" })).status).toBe(201);
  expect(await (await call(app, "GET", "/deeds", { sub: "bo", roles: ["read"] })).json()).toHaveLength(1);
  expect((await call(app, "DELETE", "/deeds/1", clerk)).status).toBe(204);
});

test("services add and read deeds", async () => {
  const app = createApp({ secret });
  const service = { sub: "scanner", scope: "read write" };
  expect((await call(app, "POST", "/deeds", service, { parcel: "7/3", owner: "Cara" })).status).toBe(201);
  expect((await call(app, "GET", "/deeds", service)).status).toBe(200);
  expect((await call(app, "POST", "/deeds", { sub: "map", scope: "read" }, {})).status).toBe(403);
});

test("nobody comes in without a token", async () => {
  expect((await createApp({ secret }).request("/deeds")).status).toBe(401);
});
