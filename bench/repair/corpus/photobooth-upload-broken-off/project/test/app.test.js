const request = require("supertest");
const { createApp } = require("../src/app");

test("a photo", async () => {
  await request(createApp()).post("/photos").set("content-type", "image/jpeg").send(Buffer.alloc(9)).expect(201, { number: 1 });
  await request(createApp()).get("/health").expect(200, { photos: 1 });
});
test("too large", () =>
  request(createApp()).post("/photos").set("content-type", "image/jpeg").send(Buffer.alloc(5_000_001)).expect(413));
