import { expect } from "chai";
import { receipt } from "../src/receipt.mjs";
import { announce } from "../src/send.mjs";
import { sendOne } from "../src/sending.mjs";

describe("relay", () => {
  it("adds up", () => {
    expect(receipt([{ channel: "mail", size: 2 }, { channel: "sms", size: 1 }, { channel: "mail", size: 3 }])).to.deep.equal({ mail: 5, sms: 1 });
  });

  it("sends one", async () => {
    expect(await sendOne({ channel: "sms", to: "1" }, "x".repeat(200))).to.deep.equal({ channel: "sms", to: "1", size: 160 });
  });

  it("may reach nobody", async () => {
    expect(await announce("weather", "x")).to.deep.equal({ count: 0, sizes: {} });
  });
});
