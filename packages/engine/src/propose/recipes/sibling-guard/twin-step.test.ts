import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { siblingGuardRecipe } from "./index.ts";

const STEPS = `def name_step(context):
    name = context.data.get("name")
    if not name:
        context.errors.append("name is missing")
        return
    context.data["name"] = name.strip().title()


def phone_step(context):
    phone = context.data.get("phone")
    if not phone:
        context.errors.append("phone is missing")
        return
    context.data["phone"] = phone.replace("-", "")


def email_step(context):
    email = context.data.get("email")
    context.data["email"] = email.strip().lower()
`;

async function given(source: string) {
  const fault = await givenFault({
    files: { "intake/steps.py": source },
    type: "AttributeError",
    message: "'NoneType' object has no attribute 'strip'",
    trace: [["intake/steps.py", "email.strip().lower()"]],
  });
  return fault.patches(siblingGuardRecipe).length > 0
    ? fault.fixed(siblingGuardRecipe, "intake/steps.py")
    : null;
}

describe("a step that takes its part for granted", () => {
  it("looks whether it is there as the steps beside it do, in its own words", async () => {
    expect(await given(STEPS)).toContain(`    email = context.data.get("email")
    if not email:
        context.errors.append("email is missing")
        return
    context.data["email"] = email.strip().lower()`);
  });

  it.each([
    ["they say different things", STEPS.replace('"phone is missing"', '"no phone, please call"')],
    [
      "most of them do not look",
      STEPS.replace(/ {4}if not phone:\n.*\n.*\n/, "").replace(
        /$/,
        '\n\ndef fax_step(context):\n    fax = context.data.get("fax")\n    context.data["fax"] = fax.strip()\n',
      ),
    ],
    [
      "they take their parts in another way",
      STEPS.replace(/(name|phone) = context.data.get/g, "$1 = context.old.get"),
    ],
  ])("is left where %s", async (_, source) => {
    expect((await given(source)) ?? "").not.toContain("email is missing");
  });
});
