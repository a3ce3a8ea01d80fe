const request = require("supertest");
const { createApp } = require("../src/app");

const api = () => request(createApp());

test("an award is written down", async () => {
  const answer = await api().post("/applications/1/award").set("x-user", "dean").send({ amount: 1200 });
  expect(answer.body).toMatchObject({ state: "awarded", amount: 1200 });
  const history = await api().get("/applications/1/history").set("x-user", "registrar");
  expect(history.body).toEqual([{ application: 1, action: "awarded", by: "M. Lind", role: "dean" }]);
});

test("refusals", async () => {
  expect((await api().get("/applications/1/history")).status).toBe(401);
  expect((await api().get("/applications/9/history").set("x-user", "dean")).status).toBe(404);
  expect((await api().post("/applications/2/award").set("x-user", "dean").send({})).status).toBe(400);
});
