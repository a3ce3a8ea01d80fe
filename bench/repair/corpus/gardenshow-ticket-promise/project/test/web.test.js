const request = require("supertest");
const { web } = require("../src/web");
const { countVisitors } = require("../src/visitors");

test("a closed day", async () => {
  await request(web()).get("/days/2026-05-04/visitors").expect(200, { closed: true, people: 0, kinds: {} });
  await request(web()).get("/days/2026-05-04").expect(200, { open: false });
  await request(web()).get("/days/2026-05-01").expect(200, { open: true });
});

test("counted", () => {
  const tickets = [{ kind: "a", people: 2 }, { kind: "a", people: 1 }, { kind: "b", people: 1 }];
  expect(countVisitors({ tickets })).toEqual({ people: 4, kinds: { a: 3, b: 1 } });
});
