import { fileURLToPath } from "node:url";
import { type CanonicalEvent, readTrace } from "@bugstack/event";
import { afterEach, describe, expect, it } from "vitest";
import { type TreeFixture, treeOf } from "../code/tree-fixture.ts";
import type { Investigation } from "../investigation.ts";
import type { Cause, Guide, Recipe } from "../propose/recipes/recipe.ts";
import { diagnose } from "./diagnose.ts";
import { investigate } from "./investigate.ts";

const HANDLER = `from jose import JWTError, jwt


def read(token):
    try:
        return jwt.decode(token, "key", algorithms=["HS256"])
    except JWTError:
        raise HTTPException(status_code=401, detail="No")
`;

const TRACE = `Traceback (most recent call last):
  File "/srv/app/tokens.py", line 6, in read
    return jwt.decode(token, "key", algorithms=["HS256"])
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  File "/srv/.venv/lib/python3.11/site-packages/jose/jwt.py", line 331, in _validate_exp
    raise ExpiredSignatureError("Signature has expired.")
jose.exceptions.ExpiredSignatureError: Signature has expired.

During handling of the above exception, another exception occurred:

Traceback (most recent call last):
  File "/srv/app/tokens.py", line 8, in read
    raise HTTPException(status_code=401, detail="No")
fastapi.exceptions.HTTPException: 401: No
`;

const CAUSE: Cause = {
  id: "too_broad",
  class: "code",
  sentence: "The handler is too broad.",
  path: "app/tokens.py",
  line: 7,
  score: 0.9,
  evidence: ["It catches JWTError."],
  advice: [],
  guideSection: null,
};
const GUIDE = { slug: "tokens" } as Guide;

function recipe(slug: string, given: { score: number; alarm: boolean; causes?: readonly Cause[] }): Recipe {
  return {
    slug,
    languages: ["python"],
    guide: GUIDE,
    recognise: () => ({
      score: given.score,
      evidence: [`${slug} knows it`],
      alarm: given.alarm,
      contract: null,
    }),
    causes: () => given.causes ?? [CAUSE],
    patches: () => [],
    tests: () => [],
  };
}

const opened: { investigation: Investigation; tree: TreeFixture }[] = [];

async function opening(
  event: CanonicalEvent,
  files: Readonly<Record<string, string>>,
): Promise<Investigation> {
  const tree = treeOf(files);
  const investigation = await investigate({ event, tree, detection: null });
  opened.push({ investigation, tree });
  return investigation;
}

afterEach(() => {
  for (const { investigation, tree } of opened.splice(0)) {
    investigation.code.dispose();
    tree.remove();
  }
});

describe("a diagnosis", () => {
  it("follows the recipe that knows the error best, and its likeliest cause", async () => {
    const investigation = await opening(readTrace(TRACE), { "app/tokens.py": HANDLER });
    const config: Cause = { ...CAUSE, id: "key", class: "config", score: 0.2 };
    const found = diagnose(investigation, [
      recipe("weak", { score: 0.3, alarm: true }),
      recipe("tokens", { score: 0.8, alarm: true, causes: [config, CAUSE] }),
    ]);
    expect(found).toMatchObject({
      class: "code",
      rootCause: "The handler is too broad.",
      guide: "tokens",
      cause: { id: "too_broad" },
      recipe: { slug: "tokens" },
    });
    expect(found.suspects[0]).toMatchObject({ path: "app/tokens.py", line: 7, function: "read" });
    expect(found.evidence).toEqual(
      expect.arrayContaining([
        "It catches JWTError.",
        "tokens knows it",
        "Frames found in the repository: 2 (2 agree with their line).",
      ]),
    );
  });

  it("leaves an observation alone that no recipe declares an alarm", async () => {
    const event: CanonicalEvent = { ...readTrace(TRACE), kind: "observation", responseStatus: 401 };
    const investigation = await opening(event, { "app/tokens.py": HANDLER });
    const quiet = diagnose(investigation, [recipe("tokens", { score: 0.9, alarm: false })]);
    expect(quiet).toMatchObject({ class: "client", cause: null, guide: "tokens" });
    expect(quiet.suspects).toEqual([]);
    expect(diagnose(investigation, []).evidence).toContain(
      "The handler at app/tokens.py:7 catches JWTError and so hides ExpiredSignatureError.",
    );
    expect(diagnose(investigation, [recipe("tokens", { score: 0.9, alarm: true })]).class).toBe("code");
  });

  it("tells that a handler names the class", async () => {
    const event: CanonicalEvent = { ...readTrace(TRACE), kind: "observation" };
    const source = HANDLER.replace("except JWTError", "except (jwt.ExpiredSignatureError, JWTError)");
    const investigation = await opening(event, { "app/tokens.py": source });
    expect(diagnose(investigation, []).evidence).toContain(
      "The handler at app/tokens.py:7 names ExpiredSignatureError: this answer was chosen for it.",
    );
  });

  it("is unverifiable, whatever a recipe says, when the frames do not fit", async () => {
    const investigation = await opening(readTrace(TRACE), {
      "app/tokens.py": "def read(token):\n    return None\n",
    });
    const found = diagnose(investigation, [recipe("tokens", { score: 0.9, alarm: true })]);
    expect(found).toMatchObject({ class: "unverifiable", cause: null });
    expect(found.advice.length).toBeGreaterThan(0);
  });

  it("takes the recipe's word over the general rules only when it is sure", async () => {
    const event = readTrace(
      'Traceback (most recent call last):\n  File "/srv/app/tokens.py", line 6, in read\n    return jwt.decode(token, "key", algorithms=["HS256"])\nTimeoutError: keys\n',
    );
    const investigation = await opening(event, { "app/tokens.py": HANDLER });
    expect(diagnose(investigation, [recipe("tokens", { score: 0.3, alarm: true })]).class).toBe("external");
    expect(diagnose(investigation, [recipe("tokens", { score: 0.8, alarm: true })]).class).toBe("code");
  });

  it("works without any recipe", async () => {
    const event = readTrace(
      "Traceback (most recent call last):\n" +
        '  File "/srv/app/mail.py", line 6, in send\n    post(order)\n' +
        '  File "/srv/app/mail.py", line 2, in post\n    return order.customer.email\n' +
        "AttributeError: 'NoneType' object has no attribute 'email'\n",
    );
    const investigation = await opening(event, {
      "app/mail.py":
        "def post(order):\n    return order.customer.email\n\n\ndef send(order):\n    post(order)\n",
    });
    const found = diagnose(investigation, []);
    expect(found).toMatchObject({ class: "code", recipe: null, guide: null });
    expect(found.suspects.map(({ line, function: name }) => [line, name])).toEqual([
      [2, "post"],
      [6, "send"],
    ]);
  });

  it("starts from a failing test as well", async () => {
    const tree = treeOf({ "a.py": "" });
    const investigation = await investigate({ event: null, tree, detection: null });
    expect(diagnose(investigation, [])).toMatchObject({ class: "code", trace: [] });
    investigation.code.dispose();
    tree.remove();
  });
});

describe("the example service", () => {
  it("is mapped and explained like any other tree", async () => {
    const directory = fileURLToPath(new URL("../../../../examples/fastapi-jwt", import.meta.url));
    const event = readTrace(TRACE.replaceAll("/srv/app/tokens.py", "/srv/app/auth/jwt_handler.py"));
    const investigation = await investigate({ event, tree: { directory, origin: null }, detection: null });
    expect(investigation.frames[0]?.path).toBe("app/auth/jwt_handler.py");
    expect(investigation.frames[0]?.fit).toBe("mismatch");
    investigation.code.dispose();
  });
});
