const request = require("supertest");
const app = require("../src/app");
const { ticketsOf } = require("../src/tickets");

const as = (token, path) => request(app).get(path).set("authorization", `Bearer ${token}`);

test("sessions", async () => {
  expect((await as("s-max", "/me")).body).toEqual({ name: "Max" });
  expect((await as("s-zoe", "/me")).status).toBe(401);
  expect((await request(app).get("/tickets")).status).toBe(401);
});

test("invoices", async () => {
  expect((await as("s-ivy", "/invoices")).body).toEqual({ invoices: [{ id: 11, amount: 900 }] });
  expect((await as("s-max", "/invoices")).body).toEqual({ invoices: [] });
});

test("tickets by their state", async () => {
  expect(await ticketsOf(7, { open: false })).toEqual([{ id: 3, title: "Door squeaks", open: false }]);
});
