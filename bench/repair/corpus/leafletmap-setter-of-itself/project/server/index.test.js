const request = require("supertest");
const create = require("./index");
const { MapView } = require("./map-view");

test("title and latitude", async () => {
  const app = create();
  await request(app).put("/maps/m1/title").send({ title: " Alps " }).expect(200);
  const { body } = await request(app).put("/maps/m1/latitude").send({ latitude: 99 }).expect(200);
  expect(body).toEqual({ zoom: 5, latitude: 85, title: "Alps" });
});

test("refused", async () => {
  await request(create()).put("/maps/m1/zoom").send({ zoom: "far" }).expect(400);
  await request(create()).put("/maps/m1/colour").send({ colour: 1 }).expect(400);
  await request(create()).get("/maps/m9").expect(404);
});

test("at first", () => expect(new MapView().zoom).toBe(5));
