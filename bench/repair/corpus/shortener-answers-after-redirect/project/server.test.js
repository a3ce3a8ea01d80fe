const request = require("supertest");
const app = require("./server");

test("a link", () => request(app).get("/menu").set("accept", "text/html").expect(302));
test("as json", async () => {
  const answer = await request(app).get("/menu").set("accept", "application/json").expect(200);
  expect(answer.body.target).toBe("https://cafe.example/menu");
});
test("ended", () => request(app).get("/spring").expect(410));
test("unknown", () => request(app).get("/nothing").expect(404));
test("moved", () => request(app).get("/old-menu").set("accept", "text/html").expect(301).expect("location", "/menu"));
