const request = require("supertest");
const createApp = require("../lib/app");
const { Menus } = require("../lib/menus");
const { expect } = require("chai");

describe("menus", () => {
  it("finds paths", () => request(createApp()).get("/menus/main/path/sale").expect(200, { path: ["main", "shop", "sale"] }));

  it("refuses circles", () => request(createApp()).get("/menus/help/path/sale").expect(409, { error: "MENU_IN_ITSELF" }));

  it("counts levels", () => request(createApp()).get("/menus/shop/depth").expect(200, { depth: 2 }));

  it("knows what is unknown", () => request(createApp()).get("/menus/x/depth").expect(404, { error: "UNKNOWN_MENU" }));

  it("shares", () => {
    expect(new Menus({ a: ["b", "c"], b: ["c"], c: [] }).depth("a")).to.equal(3);
  });
});
