import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { missingKeyRecipe } from "./index.ts";

async function fixed(body: string, line: string, head = "class StayForm(forms.Form):", name = "clean") {
  const source = `from django import forms


${head}
    arrives = forms.DateField()
    leaves = forms.DateField()
    guests = forms.IntegerField(required=False)

    def ${name}(self):
${body}`;
  const fault = await givenFault({
    files: { "stays/forms.py": source },
    type: "KeyError",
    message: "'leaves'",
    trace: [["stays/forms.py", line]],
    request: { method: "POST", path: "/stays/", body: { arrives: "2026-05-01", leaves: "soon" } },
  });
  return (await fault.fixed(missingKeyRecipe, "stays/forms.py")) ?? "";
}

const CHECKED = `        data = super().clean()
        if data["leaves"] <= data["arrives"]:
            self.add_error("leaves", "You leave before you arrive.")
        return data
`;

describe("a form whose fields are checked together", () => {
  it("is checked where all of them are valid", async () => {
    expect(await fixed(CHECKED, 'if data["leaves"]')).toContain(
      'if "leaves" in data and "arrives" in data and data["leaves"] <= data["arrives"]:\n',
    );
    const either = CHECKED.replace('data["leaves"] <=', 'data["leaves"] is None or data["leaves"] <=');
    expect(await fixed(either, 'if data["leaves"]')).toContain(
      'in data and (data["leaves"] is None or data["leaves"] <= data["arrives"]):\n',
    );
  });

  it("is left before its values are taken out, with what it gives", async () => {
    const taken = `        first = self.cleaned_data["arrives"]
        last = self.cleaned_data["leaves"]
        if last <= first:
            raise forms.ValidationError("You leave before you arrive.")
`;
    expect(await fixed(taken, "last = self")).toContain(
      '        if not {"arrives", "leaves"} <= self.cleaned_data.keys():\n            return\n        first = ',
    );
  });

  it.each([
    [
      "another branch would be taken",
      CHECKED.replace(
        "        return data",
        "        else:\n            self.nights = 1\n        return data",
      ),
      undefined,
      undefined,
    ],
    ["it is no form", CHECKED, "class Stay(Model):", undefined],
    ["it is another method", CHECKED, undefined, "save"],
    ["the values are others", CHECKED.replace("super().clean()", "self.data"), undefined, undefined],
  ])("is left alone where %s", async (_name, body, head, name) => {
    expect(await fixed(body, 'if data["leaves"]', head, name)).not.toContain('"leaves" in data and');
  });
});
