import { expect, test } from "vitest";
import { card } from "../src/card.js";
import { rotated } from "../src/rotate.js";
import { routes } from "../src/routes.js";

test("a list is turned", () => {
  expect(rotated(["a", "b", "c"], 1)).toEqual(["b", "c", "a"]);
  expect(rotated(["a", "b", "c"], 0)).toEqual(["a", "b", "c"]);
});

test("a card", () => {
  const [route] = routes(["Otters"]);
  expect(card(route)).toBe(
    "OTTERS\n1. Count the fish.\n2. Who has a green door?\n3. Look under the wheel.\n4. When does nothing leave?\nfrom fountain to station",
  );
});
