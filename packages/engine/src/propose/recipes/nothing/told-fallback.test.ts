import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { noneValueRecipe } from "../none-value/index.ts";

interface Given {
  readonly files: Readonly<Record<string, string>>;
  readonly line: string;
  readonly message?: string;
  readonly method?: string;
}

async function first({ files, line, message, method }: Given) {
  const fault = await givenFault({
    files,
    type: "TypeError",
    message: message ?? "'NoneType' object is not iterable",
    trace: [["app.py", line]],
    ...(method && { request: { method, path: "/plans" } }),
  });
  const [patch] = fault.patches(noneValueRecipe);
  return patch ? { basis: patch.basis, text: (await fault.fixed(noneValueRecipe, "app.py")) ?? "" } : null;
}

const plan = (type: string) => `from dataclasses import dataclass
from typing import List, Optional


@dataclass
class Plan:
    name: str
    helpers: ${type}
`;
const COUNTED =
  "def named(plan):\n    found = []\n    for helper in plan.helpers:\n        found.append(helper.title())\n    return found\n";

describe("a list that a field may lack", () => {
  it.each(["Optional[List[str]] = None", "list[str] | None = None", "None | tuple[str, ...] = None"])(
    "is empty where its declaration lets it be absent: %s",
    async (type) => {
      const made = await first({
        files: { "app.py": COUNTED, "plans.py": plan(type) },
        line: "for helper in plan.helpers:",
      });
      expect(made?.text).toContain("in (plan.helpers or []):");
      expect(made?.basis).toBe("house");
    },
  );

  it("is a guess where it is declared as always there", async () => {
    const made = await first({
      files: { "app.py": COUNTED, "plans.py": plan("List[str]") },
      line: "for helper in plan.helpers:",
    });
    expect(made?.basis ?? "guess").toBe("guess");
  });

  it.each([
    "def all_of(plan, staff):\n    if plan.helpers is None:\n        return staff\n    return plan.helpers\n",
    "def all_of(plan, staff):\n    return plan.helpers or staff\n",
    "def all_of(plan, staff):\n    return staff if not plan.helpers else plan.helpers\n",
  ])("is a guess where its absence means something else to others: %s", async (other) => {
    const files = { "app.py": COUNTED, "plans.py": plan("Optional[List[str]] = None"), "staff.py": other };
    const made = await first({ files, line: "for helper in plan.helpers:" });
    expect(made?.basis ?? "guess").toBe("guess");
  });

  it("is a guess where what is left out of a change stays as it is", async () => {
    const files = { "app.py": COUNTED, "plans.py": plan("Optional[List[str]] = None") };
    const made = await first({ files, line: "for helper in plan.helpers:", method: "PATCH" });
    expect(made?.basis ?? "guess").toBe("guess");
  });
});

describe("an entry that is there and null", () => {
  const taken = (stand: string) =>
    `def shown(entry):\n    return {"words": len(entry.get("words", ${stand}))}\n`;
  const message = "object of type 'NoneType' has no len()";

  it.each(["[]", '""', "{}"])("is what stands there for one that is missing: %s", async (stand) => {
    const made = await first({ files: { "app.py": taken(stand) }, line: 'len(entry.get("words"', message });
    expect(made?.text).toContain(`entry.get("words") or ${stand}`);
    expect(made?.basis).toMatch(/^(?:house|standard)$/);
  });

  it.each(['["none"]', '"unknown"'])(
    "is a guess where what stands there means something: %s",
    async (stand) => {
      const made = await first({ files: { "app.py": taken(stand) }, line: 'len(entry.get("words"', message });
      expect(made?.basis ?? "guess").toBe("guess");
    },
  );
});

describe("what is read of a part that is not there", () => {
  const rows = (beside: string, name: string) =>
    `def mail(order):\n    mail = order["mail"]\n    return ${beside}\n\n\ndef ${name}(order):\n    return order["place"]["${name}"]\n`;
  const message = "'NoneType' object is not subscriptable";

  it("is None as what other functions of the file give of their parts", async () => {
    const source = rows("mail.lower() if mail else None", "town");
    const made = await first({ files: { "app.py": source }, line: 'order["place"]["town"]', message });
    expect(made?.text).toContain('return order["place"]["town"] if order["place"] else None');
    expect(made?.basis).toBe("house");
  });

  it.each([
    ['mail.lower() if mail else "nobody"', "town"],
    ["mail.lower() if mail else None", "price"],
  ])("is a guess beside `%s` for a %s", async (beside, name) => {
    const made = await first({
      files: { "app.py": rows(beside, name) },
      line: `order["place"]["${name}"]`,
      message,
    });
    expect(made?.basis ?? "guess").toBe("guess");
  });
});
