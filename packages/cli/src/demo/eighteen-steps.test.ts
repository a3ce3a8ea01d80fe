import { describe, expect, it } from "vitest";
import { EIGHTEEN_STEPS, renderSteps } from "./eighteen-steps.ts";

describe("renderSteps", () => {
  it("shows each step with its time and its evidence", () => {
    const lines = renderSteps([{ number: 2, evidence: "JWTError < HTTPException", durationMs: 1_234 }]).split(
      "\n",
    );
    expect(lines).toHaveLength(EIGHTEEN_STEPS.length);
    expect(lines[1]).toMatch(/^ 2 {2}read the stack trace +1\.2 s {2}JWTError < HTTPException$/);
  });

  it("says of a step without a record that it was not done", () => {
    expect(
      renderSteps([])
        .split("\n")
        .every((line) => line.endsWith("NOT DONE")),
    ).toBe(true);
  });

  it("keeps foreign text from steering the terminal", () => {
    expect(renderSteps([{ number: 1, evidence: "\u001b[2J", durationMs: null }])).toContain("\\x1b[2J");
  });
});
