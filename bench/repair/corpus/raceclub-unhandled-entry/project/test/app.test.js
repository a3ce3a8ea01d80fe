const request = require("supertest");
const { createApp } = require("../src/app");
const races = require("../src/races");

test("entered", () => request(createApp()).post("/races/spring/entries").send({ runner: "Bo" }).expect(201, { number: 1 }));

test("shown", async () => {
  await request(createApp()).get("/races/closed").expect(200, { name: "Winter Run", open: false });
  await request(createApp()).get("/races/closed/entries").expect(200, ["Zoe"]);
  await request(createApp()).get("/races/none").expect(404, { error: "no such race" });
});

test("closed", () => expect(races.enter("closed", "Bo")).rejects.toThrow("entries are closed"));
