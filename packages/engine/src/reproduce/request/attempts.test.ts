import { describe, expect, it } from "vitest";
import { shapesAnswers } from "./attempts.ts";

describe("errors are answered in a form of the project's own", () => {
  it.each([
    'raise HTTPException(status_code=404, detail={"code": "gone"})',
    "raise HTTPException(\n    404,\n    detail=[\n        str(error) for error in errors\n    ],\n)",
    "raise HTTPException(status_of(error), detail=dict(code=error.code))",
    "@app.exception_handler(HTTPException)\nasync def answer(request, error): ...",
  ])("%s", (text) => {
    expect(shapesAnswers(text)).toBe(true);
  });

  it.each([
    'raise HTTPException(status_code=404, detail=f"{kind} not found")',
    'raise HTTPException(404, "gone")\nnote(detail={"code": 1})',
  ])("but not by %s", (text) => {
    expect(shapesAnswers(text)).toBe(false);
  });
});
