import { describe, expect, it } from "vitest";
import { argumentKindRecipe } from "./argument-kind/index.ts";
import { emptySequenceRecipe } from "./empty-sequence/index.ts";
import { givenFault } from "./fault/open-fault.testing.ts";
import { invalidUrlRecipe } from "./invalid-url/index.ts";
import { investigateJavascript, patched, patchesOf, requestTo } from "./javascript/investigate.testing.ts";
import { notAFunctionRecipe } from "./not-a-function/index.ts";
import { siblingCareRecipe } from "./sibling-care/index.ts";
import { unreadableInputRecipe } from "./unreadable-input/index.ts";
import { usualUseRecipe } from "./usual-use/index.ts";

describe("what a single other use shows", () => {
  it("is not the form in which something is written to another file", async () => {
    const source = `import { writeFile } from "node:fs/promises";
import { checklist } from "./text.ts";

export async function savePlan(path, plan) {
  await writeFile(path, plan);
}

export async function saveChecklist(path, plan) {
  await writeFile(path, checklist(plan));
}
`;
    const files = { "files.ts": source, "text.ts": "export const checklist = (plan) => plan.join();\n" };
    const error =
      "TypeError [ERR_INVALID_ARG_TYPE]: The first argument must be of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object. Received an instance of Object";
    const found = await investigateJavascript(files, error, [
      { path: "files.ts", statement: "await writeFile(path, plan)", at: "writeFile" },
    ]);
    for (const recipe of [usualUseRecipe, siblingCareRecipe])
      expect(patchesOf(recipe, found.investigation)).toEqual([]);
    const handed = patchesOf(argumentKindRecipe, found.investigation).flatMap(({ edits }) => edits);
    expect(handed.map(({ replacement }) => replacement)).toEqual(["JSON.stringify(plan)"]);
    found.close();
  });
});

describe("an address that may be relative", () => {
  it("is read with the base of the function that takes and gives the same", async () => {
    const source = `import { settings } from "./settings.ts";

export function avatarUrl(avatar: string | null): string | null {
  return avatar === null ? null : new URL(avatar, settings.cdnUrl).href;
}

export function crestUrl(crest: string | null, size = 40): string | null {
  if (crest === null) return null;
  const url = new URL(crest);
  url.searchParams.set("w", String(size));
  return url.href;
}
`;
    const files = {
      "pictures.ts": source,
      "settings.ts": 'export const settings = { cdnUrl: "https://cdn.example" };\n',
    };
    const found = await investigateJavascript(files, "TypeError: Invalid URL", [
      { path: "pictures.ts", statement: "const url = new URL(crest)", at: "new URL" },
    ]);
    const [patch] = patchesOf(invalidUrlRecipe, found.investigation);
    expect(patch && patched(files, patch, "pictures.ts")).toContain("new URL(crest, settings.cdnUrl)");
    found.close();
  });
});

describe("a function that is looked up by the kind of what came", () => {
  it("is no thing that the client asked for in vain", async () => {
    const source = `import express from "express";
import { handlers } from "./handlers.ts";

export const app = express();
app.post("/hooks", (req, res) => {
  const contract = find(req.body.document);
  if (!contract) return res.status(404).json({ error: "no such document" });
  const handle = handlers[req.body.type];
  handle(contract);
  res.json({ handled: true });
});
`;
    const files = { "app.ts": source, "handlers.ts": "export const handlers = { signed: () => {} };\n" };
    const found = await investigateJavascript(
      files,
      "TypeError: handle is not a function",
      [{ path: "app.ts", statement: "handle(contract)" }],
      { ...requestTo("/hooks"), method: "POST", body: { document: "1", type: "opened" } },
    );
    const offered = patchesOf(notAFunctionRecipe, found.investigation);
    expect(
      offered.flatMap(({ edits }) => edits.filter(({ replacement }) => /404/.test(replacement))),
    ).toEqual([]);
    found.close();
  });
});

describe("a choice that the project knows", () => {
  it("is not refused where one chain of questions has forgotten it", async () => {
    const fault = await givenFault({
      files: {
        "shop/delivery.py": `CHOICES = {"letter": "By letter", "parcel": "By parcel", "pickup": "At the shop"}


class TooHeavy(Exception):
    pass


def postage(choice, grams):
    if choice == "letter":
        if grams > 500:
            raise TooHeavy("too heavy for a letter")
        fee = 2
    elif choice == "parcel":
        fee = 5
    return fee
`,
        "shop/app.py": `from flask import Flask, jsonify, request

from shop.delivery import TooHeavy, postage

app = Flask(__name__)


@app.errorhandler(TooHeavy)
def invalid(error):
    return jsonify(error=str(error)), 422


@app.post("/orders")
def order():
    body = request.get_json()
    choice = body["delivery"]
    return jsonify(fee=postage(choice, 10))
`,
      },
      type: "UnboundLocalError",
      message: "cannot access local variable 'fee' where it is not associated with a value",
      trace: [
        ["shop/app.py", "return jsonify(fee=postage"],
        ["shop/delivery.py", "return fee"],
      ],
      locals: { choice: "pickup", grams: 10 },
      request: { method: "POST", path: "/orders", route: "/orders" },
    });
    expect(fault.patches(unreadableInputRecipe)).toEqual([]);
  });
});

describe("words of another refusal", () => {
  it("are said as far as they are known here", async () => {
    const fault = await givenFault({
      files: {
        "restore/dumps.py": `class RestoreError(Exception):
    pass


def latest(folder, database):
    return dumps_of(folder, database)[-1]


def of_day(folder, database, day):
    path = folder / f"{database}-{day}.sql"
    if not path.exists():
        raise RestoreError(f"there is no dump of {database} of {day}")
    return path


def dumps_of(folder, database):
    return sorted(path for path in folder.iterdir() if path.name.startswith(database))
`,
        "restore/__main__.py": `import sys

from restore.dumps import RestoreError, latest


def main(folder, database):
    try:
        print(latest(folder, database))
    except RestoreError as error:
        print(error, file=sys.stderr)
        return 2
    return 0
`,
      },
      type: "IndexError",
      message: "list index out of range",
      trace: [
        ["restore/__main__.py", "print(latest(folder, database))"],
        ["restore/dumps.py", "return dumps_of(folder, database)[-1]"],
      ],
    });
    expect(await fault.fixed(emptySequenceRecipe, "restore/dumps.py")).toContain(
      'raise RestoreError(f"there is no dump of {database}")',
    );
  });
});
