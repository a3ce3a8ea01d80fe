import { describe, expect, it } from "vitest";
import { headersEntry } from "./request-text.ts";

describe("headersEntry", () => {
  it("takes a made value of the same name for short, but no text that looks like its key", () => {
    expect(headersEntry([], '"', [["authorization", "authorization"]])).toEqual([
      "headers: { authorization }",
    ]);
    expect(headersEntry([["x-api-key", "x-api-key"]], '"', [])).toEqual([
      'headers: { "x-api-key": "x-api-key" }',
    ]);
  });
});
