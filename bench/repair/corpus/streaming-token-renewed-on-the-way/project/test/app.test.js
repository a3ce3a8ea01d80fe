import { expect, test } from "vitest";
import { createApp } from "../src/app.js";
import { Catalogue } from "../src/catalogue.js";
import { shelves } from "../src/shelves.js";

const answering = (status, body) => async (path) =>
  path === "/login" ? Response.json({ token: "t" }) : Response.json(body, { status });

test("recommended", async () => {
  const app = createApp(new Catalogue(answering(200, { titles: ["A", "B"] })));
  expect(await (await app.request("/for-you/u")).json()).toEqual({ shelves: [["A", "B"]] });
});

test("a catalogue that is down", async () => {
  const app = createApp(new Catalogue(answering(503, {})));
  expect((await app.request("/for-you/u")).status).toBe(502);
});

test("shelves", () => {
  expect(shelves([..."abcdefgh"])).toEqual([[..."abcdef"], ["g", "h"]]);
});
