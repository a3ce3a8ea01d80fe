const request = require("supertest");
const { createApp } = require("../src/app");

test("tracks", () => request(createApp()).get("/playlists/cook").expect(200, { tracks: ["Samba"] }));

test("unknown", () => request(createApp()).get("/playlists/sleep").expect(404, { error: "no playlist sleep" }));

test("length", () => request(createApp()).get("/playlists/run/length").expect(200, { length: 2 }));
