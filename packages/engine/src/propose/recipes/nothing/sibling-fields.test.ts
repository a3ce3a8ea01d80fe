import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { missingKeyRecipe } from "../missing-key/index.ts";
import { noneAttributeRecipe } from "../none-attribute/index.ts";

async function repaired(source: string, line: string, attribute: string): Promise<string> {
  const fault = await givenFault({
    files: { "app.py": source },
    type: "AttributeError",
    message: `'NoneType' object has no attribute '${attribute}'`,
    trace: [["app.py", line]],
  });
  return (await fault.fixed(noneAttributeRecipe, "app.py")) ?? "";
}

describe("a field that a change of a record leaves out", () => {
  it("is left as it is, as the fields beside it are", async () => {
    const source =
      "def change(booking, body):\n    booking.title = body.title.strip()\n    if body.minutes is not None:\n        booking.minutes = body.minutes\n";
    expect(await repaired(source, "body.title.strip", "strip")).toContain(
      "    if body.title is not None:\n        booking.title = body.title.strip()\n    if body.minutes",
    );
  });

  it("is asked for as they are", async () => {
    const source =
      "async def patch(user, data):\n    if data.name:\n        user.name = data.name\n    user.email = data.email.lower()\n";
    expect(await repaired(source, "data.email.lower", "lower")).toContain(
      "    if data.email:\n        user.email = data.email.lower()\n",
    );
  });

  it.each([
    ['data.get("name") is not None', 'data.get("email") is not None'],
    ['"name" in data', '"email" in data'],
  ])("need not be in a body: if %s", async (asked, wanted) => {
    const source = `def update_member(member, data):\n    if ${asked}:\n        member.name = data["name"]\n    member.email = data["email"].lower()\n`;
    const fault = await givenFault({
      files: { "app.py": source },
      type: "KeyError",
      message: "'email'",
      trace: [["app.py", 'data["email"]']],
    });
    expect(await fault.fixed(missingKeyRecipe, "app.py")).toContain(
      `    if ${wanted}:\n        member.email = data["email"].lower()\n`,
    );
  });

  it("is needed where the record is made", async () => {
    const source =
      'def update_or_add(data):\n    member = Member()\n    if "name" in data:\n        member.name = data["name"]\n    member.email = data["email"].lower()\n';
    const fault = await givenFault({
      files: { "app.py": source },
      type: "KeyError",
      message: "'email'",
      trace: [["app.py", 'data["email"]']],
    });
    expect((await fault.fixed(missingKeyRecipe, "app.py")) ?? "").not.toContain('if "email" in data:');
  });

  it.each([
    [
      "another object takes the others",
      "def change(booking, room, body):\n    booking.title = body.title.strip()\n    if body.seats is not None:\n        room.seats = body.seats\n",
    ],
    [
      "something else happens without the others",
      "def change(booking, body):\n    booking.title = body.title.strip()\n    if body.minutes is not None:\n        booking.minutes = body.minutes\n    else:\n        booking.minutes = 30\n",
    ],
  ])("is not where %s", async (_name, source) => {
    expect(await repaired(source, "body.title.strip", "strip")).not.toContain("if body.title is not None:\n");
  });
});
