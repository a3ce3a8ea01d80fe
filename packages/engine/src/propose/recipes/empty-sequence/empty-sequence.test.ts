import { describe, expect, it } from "vitest";
import { type GivenFault, givenFault, type OpenedFault } from "../fault/open-fault.testing.ts";
import { emptySequenceRecipe } from "./index.ts";

async function given(
  fault: Omit<GivenFault, "type" | "message">,
  type = "IndexError",
  message = "list index out of range",
): Promise<OpenedFault> {
  return givenFault({ ...fault, type, message });
}

describe("the first or last of nothing", () => {
  it("is what the house gives for it", async () => {
    const source = `def first(rows):
    return rows[0].name if rows else "-"


def last(rows):
    return rows[-1].name
`;
    const fault = await given({
      files: { "app/rows.py": source },
      trace: [["app/rows.py", "return rows[-1]"]],
    });
    expect(await fault.fixed(emptySequenceRecipe, "app/rows.py")).toContain(
      'return rows[-1].name if rows else "-"',
    );
    expect(fault.patches(emptySequenceRecipe)[0]).toMatchObject({ basis: "house" });
  });

  it("is left to people where callers use it and nothing says what it is", async () => {
    const source = "def last(rows):\n    return rows[-1].name\n";
    const fault = await given({
      files: { "app/rows.py": source },
      trace: [["app/rows.py", "return rows[-1]"]],
    });
    expect(fault.patches(emptySequenceRecipe)).toEqual([]);
  });

  it("is a 404 where it was asked for by the request", async () => {
    const source = `from fastapi import FastAPI, HTTPException

app = FastAPI()
ORDERS = []


@app.get("/orders/{number}")
def read(number: int):
    found = [order for order in ORDERS if order.number == number]
    order = found[0]
    return order
`;
    const fault = await given({
      files: { "app/main.py": source },
      trace: [["app/main.py", "order = found[0]"]],
      request: { path: "/orders/7", route: "/orders/{number}" },
    });
    expect(await fault.fixed(emptySequenceRecipe, "app/main.py")).toContain(
      '    if not found:\n        raise HTTPException(status_code=404, detail="Order not found")\n    order = found[0]',
    );
  });
});

describe("the largest of nothing", () => {
  it.each([
    ["max(scores)", "max(scores, default=0)"],
    ["max(scores, key=abs)", "max(scores, key=abs, default=0)"],
    ["max(s.value for s in scores)", "max((s.value for s in scores), default=0)"],
  ])("%s", async (before, after) => {
    const source = `def lowest(scores):\n    return min(scores, default=0)\n\n\ndef largest(scores):\n    return ${before}\n`;
    const fault = await given(
      { files: { "app/scores.py": source }, trace: [["app/scores.py", before]] },
      "ValueError",
      "max() arg is an empty sequence",
    );
    expect(await fault.fixed(emptySequenceRecipe, "app/scores.py")).toContain(`return ${after}\n`);
  });
});

describe("a later item of a text that is too short", () => {
  it("is asked for in front of the first of them, which a still shorter one lacks", async () => {
    const source = `def entry(line):
    if line is None:
        return None
    words = line.split()
    level = words[0]
    name = words[1]
    if not level.isupper():
        return None
    return level, name
`;
    const fault = await given({
      files: { "app/lines.py": source },
      trace: [["app/lines.py", "name = words[1]"]],
    });
    expect(await fault.fixed(emptySequenceRecipe, "app/lines.py")).toContain(
      "    words = line.split()\n    if len(words) <= 1:\n        return None\n    level = words[0]\n",
    );
  });
});

describe("figures of a member of the object", () => {
  const WINDOW = `class Window:
    def mean(self):
        if not self.values:
            return 0.0
        return sum(self.values) / len(self.values)

    def spread(self):
        return max(self.values) - min(self.values)

    def peak(self):
        return max(self.values)
`;
  const of = (line: string, source = WINDOW) =>
    given(
      { files: { "app/window.py": source }, trace: [["app/window.py", line]] },
      "ValueError",
      "max() arg is an empty sequence",
    );

  it("are what those beside them are without items, two of them in one expression too", async () => {
    expect(
      await (await of("return max(self.values) -")).fixed(emptySequenceRecipe, "app/window.py"),
    ).toContain(
      "        if not self.values:\n            return 0.0\n        return max(self.values) - min(self.values)\n",
    );
    const peak = await of("return max(self.values)", WINDOW.replace(" - min(self.values)", ""));
    expect(await peak.fixed(emptySequenceRecipe, "app/window.py")).toContain(
      "return max(self.values, default=0.0)\n",
    );
    expect(peak.patches(emptySequenceRecipe)[0]).toMatchObject({ basis: "house" });
  });

  it("tell what an item is where two of them agree, and not where it is but one", async () => {
    const source = `class Window:
    def mean(self):
        return sum(self.values) / len(self.values) if self.values else 0.0

    def peak(self):
        return max(self.values, default=0.0)

    def last(self):
        return self.values[-1]
`;
    const two = await given({
      files: { "app/window.py": source },
      trace: [["app/window.py", "return self.values[-1]"]],
    });
    expect(await two.fixed(emptySequenceRecipe, "app/window.py")).toContain(
      "return self.values[-1] if self.values else 0.0\n",
    );
    const single = source.replace(", default=0.0", "");
    const one = await given({
      files: { "app/window.py": single },
      trace: [["app/window.py", "return self.values[-1]"]],
    });
    expect(one.patches(emptySequenceRecipe).filter(({ basis }) => basis === "house")).toEqual([]);
  });

  it("are left to people where two sequences are taken of, or another member is asked for", async () => {
    const two = WINDOW.replace("min(self.values)", "max(self.others)");
    expect((await of("return max(self.values) -", two)).patches(emptySequenceRecipe)).toEqual([]);
    const other = WINDOW.replace("if not self.values", "if not self.others");
    const patches = (await of("return max(self.values) -", other)).patches(emptySequenceRecipe);
    expect(patches.filter(({ basis }) => basis === "house")).toEqual([]);
  });
});

describe("a choice from nothing of which the description speaks", () => {
  it("gives what it says, and the items get the name of the function that gives them", async () => {
    const source = `import random


class Pool:
    def topics(self):
        return sorted(self.left)

    def draw_any(self):
        """A question of any topic, None if all are used up."""
        return self.draw(random.choice(self.topics()))
`;
    const fault = await given(
      { files: { "pool.py": source }, trace: [["pool.py", "random.choice"]] },
      "IndexError",
      "Cannot choose from an empty sequence",
    );
    expect(await fault.fixed(emptySequenceRecipe, "pool.py")).toContain(`        topics = self.topics()
        if not topics:
            return None
        return self.draw(random.choice(topics))`);
  });
});
