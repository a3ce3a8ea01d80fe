import { describe, expect, it } from "vitest";
import { type GivenFault, givenFault, type OpenedFault } from "../fault/open-fault.testing.ts";
import { zeroDivisionRecipe } from "./index.ts";

async function given(fault: Omit<GivenFault, "type" | "message">): Promise<OpenedFault> {
  return givenFault({ ...fault, type: "ZeroDivisionError", message: "division by zero" });
}

const MEAN = "def mean(values):\n    return round(sum(values) / len(values), 2)\n";

describe("a figure of nothing", () => {
  it("is what other figures of the house are", async () => {
    const house = "def share(done, tasks):\n    return done / len(tasks) if tasks else None\n";
    const fault = await given({
      files: { "app/stats.py": `${house}\n\n${MEAN}` },
      trace: [["app/stats.py", "round(sum"]],
    });
    expect(await fault.fixed(zeroDivisionRecipe, "app/stats.py")).toContain(
      "return round(sum(values) / len(values), 2) if values else None\n",
    );
    expect(fault.patches(zeroDivisionRecipe)[0]).toMatchObject({ basis: "house" });
  });

  it("is zero by custom where the house is silent, as a guess", async () => {
    const fault = await given({ files: { "app/stats.py": MEAN }, trace: [["app/stats.py", "round(sum"]] });
    expect(await fault.fixed(zeroDivisionRecipe, "app/stats.py")).toContain(" if values else 0\n");
    expect(fault.patches(zeroDivisionRecipe)[0]).toMatchObject({ basis: "guess" });
  });

  it("is known to be made up where it is that of one of many items", async () => {
    const source = "def paces(legs):\n    return [leg.km / leg.days for leg in legs]\n";
    const fault = await given({ files: { "app/legs.py": source }, trace: [["app/legs.py", "leg.km"]] });
    expect(fault.patches(zeroDivisionRecipe)[0]).toMatchObject({ basis: "guess", isMadeUpNumber: true });
  });

  it("is never a made up amount of money", async () => {
    const source = "def unit_price(amount, count):\n    return amount / count\n";
    const fault = await given({ files: { "app/pay.py": source }, trace: [["app/pay.py", "amount / count"]] });
    expect(fault.patches(zeroDivisionRecipe)).toEqual([]);
    expect(fault.causes(zeroDivisionRecipe)[0]?.advice).not.toEqual([]);
  });

  it("keeps its parentheses where more is computed with it", async () => {
    const source =
      "def percent(done, tasks):\n    text = str(100 * done / len(tasks)) + '%'\n    return text\n";
    const fault = await given({ files: { "app/stats.py": source }, trace: [["app/stats.py", "100 * done"]] });
    expect(await fault.fixed(zeroDivisionRecipe, "app/stats.py")).toContain(
      "str(100 * done / len(tasks) if tasks else 0) + '%'",
    );
  });
});

it("a zero that the request names is refused", async () => {
  const source = `from fastapi import FastAPI, HTTPException

app = FastAPI()


@app.get("/pages")
def pages(size: int, total: int = 10):
    return {"pages": total // size}
`;
  const fault = await given({
    files: { "app/main.py": source },
    trace: [["app/main.py", "total // size"]],
    request: { path: "/pages", route: "/pages", query: [["size", "0"]] },
  });
  expect(await fault.fixed(zeroDivisionRecipe, "app/main.py")).toContain(
    '    if size == 0:\n        raise HTTPException(status_code=400, detail="size must not be zero")\n    return',
  );
});

describe("a share of whole items", () => {
  const shares = (loop: string) => `def shares(hosts, workers):
    size = len(hosts) // workers
    ${loop}
        yield index // size, host
`;
  const shared = async (loop: string) => {
    const fault = await given({
      files: { "app/shares.py": shares(loop) },
      trace: [["app/shares.py", "yield index // size"]],
    });
    return fault.fixed(zeroDivisionRecipe, "app/shares.py");
  };

  it("is at least one where the places of items are divided by it", async () => {
    expect(await shared("for index, host in enumerate(hosts):")).toContain(
      "size = max(1, len(hosts) // workers)",
    );
  });

  it("is left alone where it divides what is no place of an item", async () => {
    expect((await shared("for index, host in hosts:")) ?? "").not.toContain("max(1");
  });
});
