import { expect, test } from "vitest";
import { byCompany, byName } from "../src/order.ts";

const contact = (name: string | null, company: string | null = null) => ({ name, company });

test("names", () => expect(byName([contact("b"), contact("a")]).map(({ name }) => name)).toEqual(["a", "b"]));

test("companies", () => {
  expect(byCompany([contact("x"), contact("y", "b"), contact("z", "a")]).map(({ company }) => company)).toEqual(["a", "b", null]);
});
