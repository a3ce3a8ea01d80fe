import { expect, test, vi } from "vitest";
import { archived } from "../src/archive.js";
import { failures } from "../src/failures.js";
import { handle } from "../src/handle.js";
import { sent, textMessage } from "../src/messages.js";

test("an order", async () => {
  expect(await handle({ id: 1, phone: "+4670111222", weight: 1 })).toBe("van-1");
  expect(sent).toHaveLength(1);
  expect(archived).toHaveLength(1);
});

test("one that cannot be archived", async () => {
  const told = vi.spyOn(console, "error").mockImplementation(() => {});
  await handle({ id: null, phone: "+4670111222", weight: 1 });
  await vi.waitFor(() => expect(failures).toEqual(["archive null"]));
  expect(told).toHaveBeenCalledWith("archive null: an order without a number");
});

test("a phone", async () => {
  await expect(textMessage("112", "x")).rejects.toThrow("is no phone number");
});
