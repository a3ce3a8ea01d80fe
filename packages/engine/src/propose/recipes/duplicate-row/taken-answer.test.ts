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
