import { expect, test } from "vitest";
import { availability, offers } from "../src/offers.ts";

const works = (carrier: string, cents: number) => async () => ({ carrier, cents });

test("offers", async () => {
  expect(await offers([works("a", 5), works("b", 3)], 10)).toEqual([{ carrier: "b", cents: 3 }, { carrier: "a", cents: 5 }]);
});

test("availability", async () => {
  const fails = async () => Promise.reject(new Error("x"));
  expect(await availability([works("a", 1), fails])).toEqual({ working: 1, failed: 1 });
});
