import { expect } from "chai";
import { findUser, removeDevice } from "../src/users.js";

describe("users", () => {
  it("are found", async () => {
    expect((await findUser("u2")).muted).to.equal(true);
    expect(await findUser("u9")).to.equal(null);
  });

  it("lose a device", async () => {
    expect(await removeDevice("u2", "t-9")).to.equal(false);
  });
});
