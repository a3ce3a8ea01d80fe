import { describe, expect, it } from "vitest";
import { customaryRecipe } from "../customary/index.ts";
import { givenFault } from "../fault/open-fault.testing.ts";
import { siblingGuardRecipe } from "./index.ts";

async function given(source: string, line: string, message: string) {
  return givenFault({
    files: { "fleet/client.py": source },
    type: "KeyError",
    message,
    trace: [["fleet/client.py", line]],
  });
}

const CLASS = `class Refused(Exception):
    pass


class Tracker:
    def __init__(self, session):
        self.session = session

    def locate(self, van):
        body = self.session.get(f"/vans/{van}").json()
        if body.get("fault"):
            raise Refused(body["fault"])
        return body["position"]

    def fuel(self, van):
        body = self.session.post("/fuel", json={"van": van}).json()
        level = body["level"]
        return {"level": level["litres"]}
`;

const MODULE = `import json


class BadReply(Exception):
    pass


def ask(command):
    return json.loads(send(command))


async def status(unit):
    reply = await call("status", unit)
    if reply["code"] != 0:
        raise BadReply(reply["code"])
    return reply["state"]


async def battery(unit):
    reply = await call("battery", unit)
    return reply["percent"]
`;

describe("an answer that another function looks at before it uses it", () => {
  it("is looked at in the same way, behind the call", async () => {
    const fault = await given(CLASS, 'body["level"]', "'level'");
    expect(fault.patches(siblingGuardRecipe)[0]).toMatchObject({ basis: "house" });
    expect(await fault.fixed(siblingGuardRecipe, "fleet/client.py")).toContain(
      'json={"van": van}).json()\n        if body.get("fault"):\n            raise Refused(body["fault"])\n        level = ',
    );
    expect(fault.patches(customaryRecipe)).toEqual([]);
  });

  it("is looked at in functions of a module, awaited or not", async () => {
    const fault = await given(MODULE, 'reply["percent"]', "'percent'");
    expect(await fault.fixed(siblingGuardRecipe, "fleet/client.py")).toContain(
      'call("battery", unit)\n    if reply["code"] != 0:\n        raise BadReply(reply["code"])\n    return',
    );
    expect(fault.patches(customaryRecipe)).toEqual([]);
  });

  it.each([
    ["it comes from another source", CLASS.replace("self.session.post(", "self.pump.post(")],
    [
      "the check is for what its own function reads",
      CLASS.replace('body.get("fault")', '"position" not in body'),
    ],
    [
      "it is used before it is looked at",
      CLASS.replace(
        '        if body.get("fault")',
        '        print(body["position"])\n        if body.get("fault")',
      ),
    ],
    [
      "it is looked at here already",
      CLASS.replace(
        "        level =",
        '        if "warning" in body:\n            print(van)\n        level =',
      ),
    ],
  ])("gets no such check where %s", async (_name, source) => {
    const fault = await given(source, 'body["level"]', "'level'");
    expect(fault.patches(siblingGuardRecipe)).toEqual([]);
  });
});
