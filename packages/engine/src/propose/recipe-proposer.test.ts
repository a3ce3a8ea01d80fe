import { afterEach, describe, expect, it } from "vitest";
import type { Reproduction } from "../reproduce/reproducer.ts";
import type { NewTest, Scenario } from "../reproduce/scenario.ts";
import type { Candidate } from "./candidate.ts";
import { createRecipeProposer } from "./recipe-proposer.ts";
import { jwtRecipe } from "./recipes/jwt/index.ts";
import { type Opened, open } from "./recipes/jwt/investigate.testing.ts";

const VERIFIER = `from fastapi import HTTPException
from jose import JWTError, jwt


def verify(token):
    try:
        return jwt.decode(token, "k")
    except JWTError:
        raise HTTPException(status_code=401, detail="Nope")
`;

const opened: Opened[] = [];
afterEach(() => {
  for (const project of opened.splice(0)) project.close();
});

async function project(text: string): Promise<Opened> {
  const made = await open({ "auth.py": text }, [
    {
      type: "ExpiredSignatureError",
      module: "jose.exceptions",
      value: "old",
      at: ["auth.py", "return jwt.decode"],
    },
    {
      type: "HTTPException",
      module: "fastapi.exceptions",
      value: "401: Nope",
      at: ["auth.py", "raise HTTPException"],
    },
  ]);
  opened.push(made);
  return made;
}

/** A reproduction whose project can test only some of the scenarios. */
function reproduction(canTest: (scenario: Scenario) => boolean): Reproduction {
  const render = (scenarios: readonly Scenario[]): NewTest => ({
    path: "test_auth.py",
    source: "",
    cases: scenarios.filter(canTest).map(({ name, role, proves }) => ({
      id: `test_auth.py::test_${name}`,
      name: `test_${name}`,
      role,
      proves,
    })),
  });
  return {
    reproduced: true,
    kind: "request",
    test: null,
    proving: [],
    before: [],
    signature: { classes: [], message: "", function: null, statement: null },
    render,
    variant: null,
    notes: [],
  };
}

async function candidates(
  made: Opened,
  canTest: (scenario: Scenario) => boolean = () => true,
): Promise<Candidate[]> {
  const request = {
    investigation: made.investigation,
    reproduction: reproduction(canTest),
    signal: new AbortController().signal,
  };
  const found: Candidate[] = [];
  for await (const candidate of createRecipeProposer([jwtRecipe]).propose(request)) found.push(candidate);
  return found;
}

describe("the proposer of recipes", () => {
  it("knows a candidate again", async () => {
    const [first] = await candidates(await project(VERIFIER));
    const [second] = await candidates(await project(VERIFIER));
    const [other] = await candidates(await project(VERIFIER.replace("Nope", "No")));
    expect(first?.id).toBe(second?.id);
    expect(first?.id).not.toBe(other?.id);
  });

  it("names the tests that prove an obligation", async () => {
    const [candidate] = await candidates(await project(VERIFIER));
    expect(candidate?.obligations).toMatchObject([
      { id: "challenge", provedBy: ["test_invalid_token", "test_missing_token"] },
    ]);
  });

  it("takes no duty on that no test can show", async () => {
    const [candidate] = await candidates(
      await project(VERIFIER),
      (scenario) => scenario.proves !== "challenge",
    );
    expect(candidate?.obligations).toEqual([]);
    expect(new Set(candidate?.edits.map((edit) => edit.part))).toEqual(new Set(["fix"]));
  });

  it("has nothing to propose for an error of another family", async () => {
    const made = await open({ "a.py": "x = 1\n" }, [
      { type: "KeyError", module: null, value: "'a'", at: ["a.py", "x"] },
    ]);
    opened.push(made);
    expect(await candidates(made)).toEqual([]);
  });
});
