const { join } = require("node:path");
const request = require("supertest");
const createApp = require("./app");

const app = createApp(join(__dirname, "..", "media"));

test("the catalogue", async () => expect((await request(app).get("/takes")).body).toHaveLength(2));

test("audio", async () => {
  const { body, headers } = await request(app).get("/takes/t1/audio").expect(200);
  expect(headers["content-type"]).toBe("audio/wav");
  expect(headers["x-seconds"]).toBe("71");
  expect(body.toString()).toBe("RIFF-first-take");
});

test("waveforms", async () => {
  await request(app).get("/takes/t1/waveform").expect(200);
  await request(app).get("/takes/t2/waveform").expect(404, { error: "not in the archive" });
});

test("unknown", () => request(app).get("/takes/t9/audio").expect(404));
