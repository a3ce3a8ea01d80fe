import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { enumMemberRecipe } from "./index.ts";

const LEVEL = `class Level(Enum):
    HIGH = "high"
    LOW = "low"

    @classmethod
    def parse(cls, text):
        try:
            return cls(text.lower())
        except ValueError:
            return cls.LOW


`;

async function repaired(
  says: string,
  beside: string,
  value: string,
  members = 'MAIL = "mail"\n    OTHER = "other"',
) {
  const fault = await givenFault({
    files: {
      "desk/ticket.py": `from enum import Enum\n\n\n${beside}class Channel(Enum):\n    ${members}\n\n    @classmethod\n    def parse(cls, text):\n${says}        return cls(text.strip())\n`,
    },
    type: "ValueError",
    message: `'${value}' is not a valid Channel`,
    trace: [["desk/ticket.py", "return cls(text.strip())"]],
  });
  return (await fault.fixed(enumMemberRecipe, "desk/ticket.py")) ?? "";
}

describe("a value that no member has", () => {
  const tried =
    "        try:\n            return cls(text.strip())\n        except ValueError:\n            return cls.OTHER\n";

  it("is the member that the function names for it", async () => {
    expect(await repaired('        """What we do not know is other."""\n', "", "fax")).toContain(tried);
  });

  it("is the member for the rest, where an enumeration beside it has one too", async () => {
    expect(await repaired("", LEVEL, "fax")).toContain(tried);
  });

  it("is nothing that is made up", async () => {
    expect(await repaired("", "", "fax")).not.toContain("except");
    expect(await repaired("", LEVEL, "fax", 'MAIL = "mail"\n    PHONE = "phone"')).not.toContain(
      "cls.PHONE\n",
    );
  });

  it("is known where only its case differs", async () => {
    expect(await repaired("", LEVEL, "Mail")).not.toContain("cls.OTHER\n");
  });
});
