import { describe, expect, it } from "vitest";
import { nearSamples } from "./sample-calls.ts";

describe("calls that are near to one that works", () => {
  it.each([
    ["URI malformed", `"/titles/%E0%A4%A"`],
    [`Unexpected token '<', "<html>" is not valid JSON`, `"/titles/<{"`],
    ["Invalid URL", `"no address"`],
    ["Invalid time value", `"/titles/ nowhere"`],
    ["Maximum call stack size exceeded", `"titles"`],
    ["Invalid regular expression: /(/: Unterminated group", `"/titles/("`],
  ])("have the text spoilt in the way of the error first: %s", (message, wanted) => {
    expect(nearSamples([[`"/titles/"`, "2"]], message)[0]).toEqual([wanted, "2"]);
  });

  it("leave what is no text to values on the edge", () => {
    expect(nearSamples([["2"]], "URI malformed")).toEqual([["undefined"], ["null"], ["0"], ["-1"], ["15"]]);
  });
});
