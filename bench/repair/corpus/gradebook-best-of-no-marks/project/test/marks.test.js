import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { average, best, failed } from "../src/marks.js";
import { renderPupil } from "../src/render.js";

const marks = [
  { subject: "maths", points: 4 },
  { subject: "art", points: 13 },
];

describe("marks", () => {
  it("has a mean", () => {
    assert.equal(average(marks), 8.5);
    assert.equal(average([]), null);
  });

  it("has a best", () => assert.equal(best(marks), 13));

  it("counts what failed", () => assert.equal(failed(marks), 1));
});

it("renders a pupil", () => {
  assert.equal(renderPupil({ name: "Ida", marks }), "Ida            8.5    13  (1 below)");
});
