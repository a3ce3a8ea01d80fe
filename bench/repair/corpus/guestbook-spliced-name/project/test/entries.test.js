import request from "supertest";
import { expect, test } from "vitest";
import { createApp } from "../src/app.js";

test("entries of somebody", async () => {
  expect((await request(createApp()).get("/entries?author=Kai")).body).toEqual(["Back again", "Lovely rooms"]);
  expect((await request(createApp()).get("/entries?author=Kai&order=desc")).body).toEqual(["Lovely rooms", "Back again"]);
});
