import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { duplicateRowRecipe } from "./index.ts";

async function repaired(head: string, refusal: string): Promise<string | null> {
  const source = `import sqlite3\n${head}\n\n\n@app.post("/seats")\ndef book():\n    data = request.get_json()\n    if not data.get("seat"):\n        ${refusal}\n    connect().execute("insert into seats (seat) values (?)", (data["seat"],))\n    return {}, 201\n`;
  const fault = await givenFault({
    files: { "app.py": `${source}` },
    type: "sqlite3.IntegrityError",
    message: "UNIQUE constraint failed: seats.seat",
    trace: [["app.py", "connect().execute"]],
    request: { method: "POST", path: "/seats", route: "/seats", body: { seat: "4a" } },
  });
  return fault.fixed(duplicateRowRecipe, "app.py");
}

const FLASK =
  "from flask import Flask, jsonify, request\n\napp = Flask(__name__)\n\n\ndef problem(status, message):\n    return jsonify(error=message), status";

describe("a value that is taken is refused in the form of the house", () => {
  it.each([
    ['return problem(400, "seat is needed")', 'return problem(409, "seat already exists")'],
    [
      'return jsonify({"error": "seat is needed"}), 422',
      'return jsonify({"error": "seat already exists"}), 409',
    ],
    ['return problem(400, "seat_missing")', 'return problem(409, "seat_already_exists")'],
  ])("%s", async (refusal, wanted) => {
    expect(await repaired(FLASK, refusal)).toContain(
      `    except sqlite3.IntegrityError:\n        ${wanted}\n`,
    );
  });
});

describe("a session that is committed below the handler", () => {
  const given = (raised: string) =>
    givenFault({
      files: {
        "app/__init__.py": "",
        "app/errors.py":
          "class ClubError(Exception):\n    status_code = 400\n\n    def __init__(self, message, status_code=None):\n        super().__init__(message)\n        self.message = message\n        if status_code is not None:\n            self.status_code = status_code\n",
        "app/service.py": `from .db import Member, session\nfrom .errors import ClubError\n\n\ndef add(name, email):\n    if not name:\n        ${raised}\n    session.add(Member(name=name, email=email))\n    session.commit()\n`,
        "app/db.py": "session = make_session()\n\n\nclass Member:\n    pass\n",
        "app/web.py":
          'from flask import Flask, request\n\nfrom app import service\n\napp = Flask(__name__)\n\n\n@app.post("/members")\ndef add():\n    data = request.get_json()\n    service.add(data["name"], data["email"])\n    return {}, 201\n',
      },
      type: "sqlalchemy.exc.IntegrityError",
      message: "(sqlite3.IntegrityError) UNIQUE constraint failed: members.email",
      trace: [
        ["app/web.py", "service.add"],
        ["app/service.py", "session.commit()"],
      ],
      request: { method: "POST", path: "/members", route: "/members" },
    });

  it("is rolled back there, and refused with the project's own exception", async () => {
    const fault = await given('raise ClubError("name is required")');
    expect(await fault.fixed(duplicateRowRecipe, "app/service.py")).toContain(
      '    try:\n        session.commit()\n    except IntegrityError:\n        session.rollback()\n        raise ClubError("email already exists", status_code=409)\n',
    );
  });

  it("is not refused there where the project has no exception of its own for it", async () => {
    const fault = await given('raise ValueError("name is required")');
    expect((await fault.fixed(duplicateRowRecipe, "app/service.py")) ?? "").not.toContain(
      "except IntegrityError",
    );
  });
});
