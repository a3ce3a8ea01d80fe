import { describe, expect, it } from "vitest";
import { givenFault, type OpenedFault } from "../fault/open-fault.testing.ts";
import { frameworkCallRecipe } from "./index.ts";

const DATABASE =
  "class Database:\n    def sales(self, month):\n        return []\n\n\n_database = Database()\n\n\ndef get_database():\n    return _database\n";
const api = (parameters: string, dependency = DATABASE): Record<string, string> => ({
  "shop/database.py": dependency,
  "shop/api.py": `from fastapi import APIRouter, Depends\n\nfrom shop.database import get_database\n\nrouter = APIRouter()\n\n\n@router.get("/months/{month}")\ndef total(${parameters}):\n    return sum(database.sales(month))\n`,
});
const opened = (
  files: Readonly<Record<string, string>>,
  digest: string,
  line: string,
): Promise<OpenedFault> =>
  givenFault({
    files: { ...files, "shop/digest.py": digest },
    type: "AttributeError",
    message: "'Depends' object has no attribute 'sales'",
    trace: [
      ["shop/digest.py", line],
      ["shop/api.py", "return sum(database.sales(month))"],
    ],
  });

describe("a handler that the project calls itself", () => {
  it.each([
    [
      "is given what the dependency gives, as the code beside it gives it",
      "month: str, database=Depends(get_database)",
      "from shop.api import total\nfrom shop.database import get_database\n\n\ndef first():\n    return get_database()\n\n\ndef digest(month):\n    return total(month)\n",
      "total(month, get_database())",
      "house",
    ],
    [
      "is given it by its name where others stand between",
      "month: str, limit: int = 3, database=Depends(get_database)",
      "from shop.api import total\n\n\ndef digest(month):\n    return total(month)\n",
      "from shop.database import get_database\n\n\ndef digest(month):\n    return total(month, database=get_database())\n",
      "standard",
    ],
    [
      "is given it by its name where the others are",
      "month: str, database=Depends(get_database)",
      "from shop import api\n\n\ndef digest(month):\n    return api.total(month=month)\n",
      "api.total(month=month, database=get_database())",
      "standard",
    ],
  ])("%s", async (_name, parameters, digest, wanted, basis) => {
    const line =
      digest
        .split("\n")
        .find((one) => one.includes("total(month"))
        ?.trim() ?? "";
    const fault = await opened(api(parameters), digest, line);
    expect(await fault.fixed(frameworkCallRecipe, "shop/digest.py")).toContain(wanted);
    expect(fault.patches(frameworkCallRecipe)[0]).toMatchObject({ basis });
  });

  it.each([
    ["lasts for a request only", "def get_database():\n    yield object()\n"],
    ["takes something itself", "def get_database(settings):\n    return settings\n"],
    ["is asynchronous where the caller is not", "async def get_database():\n    return object()\n"],
  ])("is left alone where the dependency %s", async (_why, dependency) => {
    const fault = await opened(
      api("month: str, database=Depends(get_database)", dependency),
      "from shop.api import total\n\n\ndef digest(month):\n    return total(month)\n",
      "return total(month)",
    );
    expect(fault.patches(frameworkCallRecipe)).toEqual([]);
  });
});
