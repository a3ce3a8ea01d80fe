import { expect, test } from "vitest";
import { personById } from "../src/people.ts";
import { approverFor, lineOf } from "../src/routing.ts";

test("small amounts stay low", () => {
  expect(approverFor(personById(3)!, 100).name).toBe("Hugo");
  expect(approverFor(personById(3)!, 6_000).name).toBe("Greta");
  expect(approverFor(personById(1)!, 10).name).toBe("Greta");
});

test("line", () => {
  expect(lineOf(personById(3)!)).toEqual(["Ivo", "Hugo", "Greta"]);
});
