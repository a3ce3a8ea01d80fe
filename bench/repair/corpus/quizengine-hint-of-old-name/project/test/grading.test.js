import { describe, expect, it } from "vitest";
import { grade } from "../src/grading.js";

const question = { id: 9, text: "?", answer: "Lake Como", points: 6 };

describe("grade", () => {
  it("takes the answer however it is written", () => {
    expect(grade(question, "  lake   COMO ")).toEqual({ points: 6, hint: null });
  });
  it("forgives a slip", () => {
    expect(grade(question, "Lake Coma")).toEqual({ points: 3, hint: null });
  });
  it("gives no hint to whoever said nothing", () => {
    expect(grade(question, "")).toEqual({ points: 0, hint: null });
  });
});
