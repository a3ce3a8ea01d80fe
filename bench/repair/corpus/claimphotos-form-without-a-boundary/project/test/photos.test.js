import request from "supertest";
import { expect, test } from "vitest";
import { createApp } from "../src/app.js";
import { parseForm } from "../src/multipart.js";

test("a photo", async () => {
  const server = createApp().callback();
  const res = await request(server).post("/claims/c-1/photos").attach("photo", Buffer.from("abc"), "dent.jpg");
  expect(res.body).toEqual({ photos: 1 });
  const list = await request(server).get("/claims/c-1/photos");
  expect(list.body.photos).toEqual([{ fileName: "dent.jpg", size: 3 }]);
});

test("no form, and no photo", async () => {
  const server = createApp().callback();
  expect((await request(server).post("/claims/c-1/photos").send({ photo: "x" })).status).toBe(415);
  const res = await request(server).post("/claims/c-1/photos").field("note", "x");
  expect(res.body).toEqual({ title: "No photo in the form" });
});

test("a quoted boundary", () => {
  const parts = parseForm('multipart/form-data; boundary="a b"', '--a b\r\nx: y; name="n"\r\n\r\n1\r\n--a b--\r\n');
  expect(parts).toEqual([{ name: "n", fileName: null, content: "1" }]);
});
