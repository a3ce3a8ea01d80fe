import { expect, test } from "vitest";
import { byBadge, reportsOf } from "../src/people.js";

test("badges", () => expect(byBadge("B-007").name).toBe("Wiebke Horn"));

test("reports", () => expect(reportsOf(1)).toHaveLength(2));
