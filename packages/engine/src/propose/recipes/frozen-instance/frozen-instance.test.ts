import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { frozenInstanceRecipe } from "./index.ts";

const JOB = `class Job:
    def __init__(self):
        self._started = None

    @property
    def started(self):
        return self._started

    def start(self, now):
        self._started = now
`;

describe("a property without a setter", () => {
  const of = (own: string, message = "property 'started' of 'Cleaning' object has no setter") =>
    givenFault({
      files: { "app/jobs.py": `${JOB}\n\nclass Cleaning(Job):\n${own}` },
      type: "AttributeError",
      message,
      trace: [["app/jobs.py", "self.started = now"]],
    });

  it.each(["property 'started' of 'Cleaning' object has no setter", "can't set attribute 'started'"])(
    "is set from within by what it gives: %s",
    async (message) => {
      const fault = await of("    def start(self, now):\n        self.started = now\n", message);
      expect(await fault.fixed(frozenInstanceRecipe, "app/jobs.py")).toContain(
        "class Cleaning(Job):\n    def start(self, now):\n        self._started = now\n",
      );
    },
  );

  it("is left to people where it calculates what it gives", async () => {
    const own =
      "    @property\n    def started(self):\n        return self._begun + 1\n\n    def start(self, now):\n        self.started = now\n";
    expect((await of(own)).patches(frozenInstanceRecipe)).toEqual([]);
  });
});

describe("a field of a frozen object", () => {
  it("that an object holds is changed in a copy, which it holds from then on", async () => {
    const fault = await givenFault({
      files: {
        "app/desk.py":
          "from dataclasses import dataclass\n\n\n@dataclass(frozen=True)\nclass Ticket:\n    state: str\n\n\nclass Desk:\n    def __init__(self, ticket):\n        self.ticket = ticket\n\n    def close(self):\n        self.ticket.state = 'closed'\n",
      },
      type: "FrozenInstanceError",
      message: "cannot assign to field 'state'",
      trace: [["app/desk.py", "self.ticket.state"]],
    });
    const text = await fault.fixed(frozenInstanceRecipe, "app/desk.py");
    expect(text).toContain("from dataclasses import dataclass, replace");
    expect(text).toContain("self.ticket = replace(self.ticket, state='closed')");
  });
});
