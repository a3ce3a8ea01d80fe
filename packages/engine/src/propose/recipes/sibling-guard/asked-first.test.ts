import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { siblingGuardRecipe } from "./index.ts";

const BOARD = `class Board:
    def inside(self, x, y):
        return 0 <= x < self.width and 0 <= y < self.height

    def put(self, x, y, piece):
        if not self.inside(x, y):
            raise ValueError("outside")
        self.cells[y][x] = piece

    def neighbours(self, x, y):
        found = []
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            piece = self.cells[y + dy][x + dx]
            found.append(piece)
        return found
`;

async function fixed(source: string, line: string, type = "IndexError", message = "list index out of range") {
  const fault = await givenFault({
    files: { "game/board.py": source },
    type,
    message,
    trace: [["game/board.py", line]],
  });
  return fault.fixed(siblingGuardRecipe, "game/board.py");
}

describe("a place of a table that another method asks for first", () => {
  it("is asked for in a round of a loop, which is passed over", async () => {
    expect(await fixed(BOARD, "piece = self.cells")).toContain(
      "            if not self.inside(x + dx, y + dy):\n                continue\n            piece = self.cells[y + dy][x + dx]\n",
    );
  });

  it("is asked for outside of a loop, and left as the other method does", async () => {
    const source = `class Shelf:
    def _has(self, slot):
        return slot in self.slots

    def clear(self, slot):
        if not self._has(slot):
            raise LookupError("no such slot")
        self.slots[slot].clear()

    def count(self, name):
        return len(self.slots[name])
`;
    expect(await fixed(source, "return len", "KeyError", "'b'")).toContain(
      '        if not self._has(name):\n            raise LookupError("no such slot")\n        return len(self.slots[name])\n',
    );
  });

  it.each([
    [
      "it is asked for there too",
      BOARD.replace("        found = []\n", "        found = [self.inside(x, y)]\n"),
    ],
    ["it is a place of another table", BOARD.replace("self.cells[y + dy]", "self.marks[y + dy]")],
    ["the other does not leave", BOARD.replace('raise ValueError("outside")', "self.grow()")],
    [
      "there is no loop, and what the other says is of its own",
      BOARD.replace('ValueError("outside")', "ValueError(piece)").replace(
        /for dx.*\n {12}piece = .*\n/,
        "if True:\n            piece = self.cells[y][x]\n",
      ),
    ],
  ])("is left alone where %s", async (_name, source) => {
    expect(await fixed(source, "piece = self.")).toBeNull();
  });
});
