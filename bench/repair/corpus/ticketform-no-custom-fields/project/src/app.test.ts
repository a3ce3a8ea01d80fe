import { describe, expect, it } from "vitest";
import { createApp } from "./app.ts";
import { presentFields } from "./present.ts";

describe("tickets", () => {
  it("are shown with their fields", async () => {
    const answer = await createApp().inject("/tickets/T-1");
    expect(answer.json()).toEqual({
      id: "T-1",
      subject: "Invoice is wrong",
      channel: "form",
      tags: ["billing"],
      fields: [
        { label: "Order number", value: "A-100" },
        { label: "Priority", value: "2" },
        { label: "Business customer", value: "yes" },
      ],
    });
  });

  it("are not always there", async () => {
    expect((await createApp().inject("/tickets/T-3")).statusCode).toBe(404);
  });

  it("may have an empty form", () => expect(presentFields({})).toEqual([]));
});
