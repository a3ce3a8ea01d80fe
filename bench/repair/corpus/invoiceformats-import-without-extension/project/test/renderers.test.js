import { describe, expect, it } from "vitest";
import { render as html } from "../src/formats/html.js";
import { rendererOf } from "../src/renderers.js";

const invoice = { number: "7", customer: "A & B", lines: [{ text: "Pump", quantity: 2, price: 1050 }] };

describe("invoices", () => {
  it("are written as text", async () => {
    expect((await rendererOf("text"))(invoice)).toBe("Invoice 7 for A & B\n2 x Pump: 21.00\nTotal: 21.00");
  });

  it("are written as a table", async () => {
    expect((await rendererOf("csv"))(invoice)).toBe("7;Pump;2;21.00");
  });

  it("are written as a page", () => {
    expect(html(invoice)).toContain("<p>A &amp; B</p>");
  });

  it("are not written otherwise", async () => {
    expect(await rendererOf("pdf")).toBeNull();
  });
});
