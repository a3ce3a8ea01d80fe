import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { modelFieldRecipe } from "./index.ts";

const HEAD = "from pydantic import BaseModel, ConfigDict, Field\n\n\n";
const READS = "def shown(hire):\n    return HireOut.model_validate(hire)\n";

async function fixed(models: string, message: string, line = "return HireOut.model_validate(hire)") {
  const fault = await givenFault({
    files: { "app.py": `${HEAD}${models}\n\n${READS}\n\ndef made(raw):\n    return HireOut(hire_id=raw)\n` },
    type: "pydantic_core._pydantic_core.ValidationError",
    message,
    trace: [["app.py", line]],
  });
  return (await fault.fixed(modelFieldRecipe, "app.py")) ?? "";
}

const OBJECT =
  "1 validation error for HireOut\n  Input should be a valid dictionary or instance of HireOut [type=model_type, input_value=Hire(id=1), input_type=Hire]";
const MISSING =
  "1 validation error for HireOut\nhireId\n  Field required [type=missing, input_value={'hire_id': 7}, input_type=dict]";

describe("an option that has another name since pydantic 2", () => {
  it.each([
    [
      "class HireOut(BaseModel):\n    id: int\n\n    class Config:\n        orm_mode = True\n",
      "        from_attributes = True",
    ],
    [
      "class HireOut(BaseModel):\n    model_config = ConfigDict(orm_mode=True)\n    id: int\n",
      "ConfigDict(from_attributes=True)",
    ],
    [
      'class Base(BaseModel):\n    model_config = {"orm_mode": True}\n\n\nclass HireOut(Base):\n    id: int\n',
      '{"from_attributes": True}',
    ],
  ])("is written under its new name: %s", async (models, expected) => {
    expect(await fixed(models, OBJECT)).toContain(expected);
  });

  it("is written so for fields that are filled by their own names too", async () => {
    const models =
      'class HireOut(BaseModel):\n    hire_id: int = Field(alias="hireId")\n\n    class Config:\n        allow_population_by_field_name = True\n';
    const found = await fixed(models, MISSING, "return HireOut(hire_id=raw)");
    expect(found).toContain("        populate_by_name = True");
  });

  it("is added to a configuration that says something else, where other models have it", async () => {
    const models =
      "class MachineOut(BaseModel):\n    model_config = ConfigDict(from_attributes=True)\n\n\nclass HireOut(BaseModel):\n    model_config = ConfigDict(frozen=True)\n    id: int\n";
    expect(await fixed(models, OBJECT)).toContain("ConfigDict(frozen=True, from_attributes=True)");
  });

  it("is not made up for a field that is filled under its alias alone", async () => {
    const models = 'class HireOut(BaseModel):\n    hire_id: int = Field(alias="hireId")\n';
    expect(await fixed(models, MISSING, "return HireOut(hire_id=raw)")).not.toContain("populate_by_name");
  });
});
