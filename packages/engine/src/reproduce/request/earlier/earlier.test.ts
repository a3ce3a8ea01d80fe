import { afterEach, describe, expect, it } from "vitest";
import { scenariosOf } from "../../../propose/recipes/stimuli/idea.ts";
import { type Crash, type OpenedCrash, openCrash, testEnvironment } from "../../crash.testing.ts";

/** A blueprint keeps machines in its application; the page of one that is out of order fails. */
const LAUNDRY: Crash = {
  files: {
    "requirements.txt": "flask\npytest\n",
    "conftest.py": "",
    "laundry/__init__.py":
      "from flask import Flask\n\nfrom laundry.machines import bp\n\n\ndef create_app(machines):\n    app = Flask(__name__)\n    app.machines = dict(machines)\n    app.register_blueprint(bp)\n    return app\n",
    "laundry/machines.py":
      'from flask import Blueprint, abort, current_app\n\nbp = Blueprint("machines", __name__, url_prefix="/machines")\n\n\n@bp.get("/<int:number>")\ndef show(number):\n    machine = current_app.machines.get(number)\n    if machine is None:\n        abort(404)\n    if machine.get("fault"):\n        return {"number": number, "fault": machine["fault"]["text"]}\n    return {"number": number}\n\n\n@bp.post("/<int:number>/fault")\ndef fault(number):\n    current_app.machines[number]["fault"] = "drum"\n    return {}, 201\n',
    "tests/test_machines.py":
      'import pytest\n\nfrom laundry import create_app\n\n\n@pytest.fixture\ndef client():\n    return create_app({3: {}, 4: {}}).test_client()\n\n\ndef test_fault(client):\n    assert client.post("/machines/4/fault").status_code == 201\n\n\ndef test_show(client):\n    assert client.get("/machines/4").get_json() == {"number": 4}\n',
  },
  type: "TypeError",
  message: "string indices must be integers, not 'str'",
  trace: [["laundry/machines.py", 'machine["fault"]["text"]', {}]],
  request: { method: "GET", path: "/machines/3" },
};

/** What is lent is kept in the module; a time that was sent without a zone fails when the thing comes back. */
const LOANS: Crash = {
  files: {
    "requirements.txt": "flask\npytest\n",
    "conftest.py": "",
    "loans.py":
      'from datetime import datetime, timezone\n\nfrom flask import Flask, request\n\napp = Flask(__name__)\nLENT = {}\n\n\n@app.post("/loans")\ndef lend():\n    sent = request.get_json()\n    LENT[sent["tool"]] = datetime.fromisoformat(sent["until"])\n    return {}, 201\n\n\n@app.delete("/loans/<tool>")\ndef back(tool):\n    until = LENT.pop(tool, None)\n    if until is None:\n        return {}, 404\n    return {"late": datetime.now(timezone.utc) > until}\n',
    "test_loans.py":
      'import loans\n\n\ndef test_lend():\n    client = loans.app.test_client()\n    sent = {"tool": "saw", "until": "2099-01-01T00:00:00+00:00"}\n    assert client.post("/loans", json={"tool": "saw", "until": "2099-01-01T00:00:00+00:00"}).status_code == 201\n    assert client.delete("/loans/saw").get_json() == {"late": False}\n',
  },
  type: "TypeError",
  message: "can't compare offset-naive and offset-aware datetimes",
  trace: [["loans.py", "datetime.now(timezone.utc) > until", {}]],
  request: { method: "DELETE", path: "/loans/drill" },
};

describe.skipIf(!testEnvironment())("a request that fails only behind others", () => {
  let opened: OpenedCrash | null = null;
  afterEach(() => opened?.close());

  it.each<[string, Crash, readonly string[]]>([
    [
      "has those of the same record before it",
      LAUNDRY,
      ['client.post("/machines/3/fault")\n    response = client.get("/machines/3")', "def client():"],
    ],
    [
      "has one before it with what the error speaks of",
      LOANS,
      ['{"tool": "drill", "until": "2099-01-01T00:00:00"}', 'client.delete("/loans/drill")'],
    ],
  ])("%s", async (_, crash, wanted) => {
    opened = await openCrash({ ...crash, scenarios: (investigation) => scenariosOf(investigation, []) });
    const found = await opened.reproduce();
    if (!found.reproduced) throw new Error(`${found.sentence}\n${found.output.slice(-2000)}`);
    expect(found.kind).toBe("call");
    for (const text of wanted) expect(found.test?.source).toContain(text);
  });
});
