import { describe, expect, it, vi } from "vitest";
import { EngineError } from "../../../error.ts";
import { REQUIREMENTS } from "../../../reproduce/layouts/layout.testing.ts";
import { prepareProject } from "../../../reproduce/prepared-project.testing.ts";
import { basesOf, faultKind, JWT_LIBRARIES } from "./libraries.ts";

// The environment may have to be built first.
vi.setConfig({ testTimeout: 300_000 });

const PROGRAM = `
import importlib, inspect, json, warnings
warnings.simplefilter("ignore")
found = {}
for name in ["jose.exceptions", "jwt.exceptions", "authlib.jose.errors", "joserfc.errors"]:
    module = importlib.import_module(name)
    found[name.split(".")[0]] = {
        key: [base.__name__ for base in value.__mro__[1:-1]]
        for key, value in vars(module).items()
        if inspect.isclass(value) and issubclass(value, Exception)
    }
print(json.dumps(found))
`;

describe("the table of token libraries", () => {
  it("agrees with the packages themselves", async (context) => {
    const project = await prepareProject({
      files: { "requirements.txt": REQUIREMENTS, "a.py": "" },
      chain: [],
      request: null,
    }).catch((error: unknown) => {
      if (!(error instanceof EngineError) || error.code !== "environment_failed") throw error;
      console.warn(`Skipped: ${error.message}`);
      return null;
    });
    if (!project) return context.skip();
    const { interpreter, mounts, variables } = project.environment;
    const result = await project.workspace.exec({
      argv: [interpreter, "-c", PROGRAM],
      mounts,
      environment: variables,
    });
    await project.close();
    const real: Record<string, Record<string, string[]>> = JSON.parse(result.stdout);
    for (const library of JWT_LIBRARIES) {
      for (const name of Object.keys(library.bases)) {
        expect([library.id, name, basesOf(library, name)]).toEqual([
          library.id,
          name,
          real[library.topModule]?.[name],
        ]);
      }
      expect(basesOf(library, library.expired)).toContain(library.refusal);
    }
  });

  it.each(["constructor", "__proto__", "hasOwnProperty", "NoSuchError"])("has no bases for %s", (name) => {
    for (const library of JWT_LIBRARIES) expect(basesOf(library, name)).toEqual([]);
  });

  it.each([
    ["JWTError", "The specified alg value is not allowed", "algorithm"],
    ["InvalidAlgorithmError", "The specified alg value is not allowed", "algorithm"],
    ["JWTError", "Signature verification failed.", "key"],
    ["BadSignatureError", "bad_signature: ", "key"],
    ["DecodeError", "Not enough segments", null],
    ["JWTClaimsError", "Invalid audience", null],
  ])("tells a disagreement of the sides from others: %s, %s", (type, message, wanted) => {
    expect(faultKind(type, message)).toBe(wanted);
  });
});
