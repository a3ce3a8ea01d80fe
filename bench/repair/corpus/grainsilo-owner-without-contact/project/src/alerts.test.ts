import { expect, test } from "vitest";
import { alertFor, alerts, COOPERATIVE } from "./alerts";

const contact = { email: "a@example.org" };

test("the owner is told", () => {
  const silo = { id: "N1", crop: "barley", owner: { name: "A", contact }, celsius: [10, 31] };
  expect(alertFor(silo)).toEqual({ to: "a@example.org", level: "hot", subject: "N1 (barley): 31 degrees" });
});

test("the cooperative is told of its own", () => {
  expect(alertFor({ id: "N2", crop: "rape", celsius: [19] })?.to).toBe(COOPERATIVE);
});

test("cool silos and such without readings are left out", () => {
  expect(alerts([{ id: "N3", crop: "oats", celsius: [20] }, { id: "N4", crop: "oats", celsius: [] }])).toEqual([]);
});
