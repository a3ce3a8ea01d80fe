import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { keyCase } from "./key-case.ts";

const TABLES = `PLACE_OF = {"a": "left", "b": "right"}
WIDTHS = {"left": 4}


def width(box, side):
    return WIDTHS[PLACE_OF[box]] + SHELVES[side]
`;

async function missed(key: string, locals: Record<string, string> = {}) {
  const fault = await givenFault({
    files: { "store/boxes.py": TABLES },
    type: "KeyError",
    message: `'${key}'`,
    trace: [["store/boxes.py", "return WIDTHS"]],
    locals,
  });
  return keyCase(fault.investigation)?.read.text ?? null;
}

describe("of several reads on a line", () => {
  it("the one missed whose key the frame held", async () => {
    expect(await missed("top", { box: "'a'", side: "'top'" })).toBe("SHELVES[side]");
    expect(await missed("z", { box: "'z'", side: "'top'" })).toBe("PLACE_OF[box]");
  });

  it("the one missed whose table lacks what the other gives", async () => {
    expect(await missed("right", { box: "'b'", side: "'top'" })).toBe("WIDTHS[PLACE_OF[box]]");
  });

  it("none is known where two may be it", async () => {
    expect(await missed("z")).toBeNull();
    expect(await missed("z", { box: "'z'", side: "'z'" })).toBeNull();
  });
});
