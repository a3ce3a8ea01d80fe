import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { siblingGuardRecipe } from "./index.ts";

const READINGS = `from datetime import datetime


class BadLine(Exception):
    pass


def parse(line):
    station, at, value = line.split(";")
    try:
        return Reading(station, datetime.fromisoformat(at), float(value))
    except ValueError as error:
        raise BadLine(line) from error
`;
const IMPORTER = `from app.readings import BadLine, parse


def load(lines):
    found = []
    for line in lines:
        try:
            found.append(parse(line))
        except BadLine:
            continue
    return found
`;

async function fixed(source: string, importer = IMPORTER) {
  const fault = await givenFault({
    files: { "app/readings.py": source, "app/importer.py": importer },
    type: "ValueError",
    message: "not enough values to unpack (expected 3, got 2)",
    trace: [
      ["app/importer.py", "parse(line)"],
      ["app/readings.py", "= line.split("],
    ],
  });
  return fault.fixed(siblingGuardRecipe, "app/readings.py");
}

describe("what fails right before a try that deals with such failures", () => {
  it("is done within it", async () => {
    expect(await fixed(READINGS)).toContain(
      '    try:\n        station, at, value = line.split(";")\n        return Reading(station, datetime.fromisoformat(at), float(value))\n    except ValueError as error:\n',
    );
  });

  it("is so where the handler leaves by itself", async () => {
    const source = READINGS.replace(
      / as error:\n.*\n$/,
      ":\n        log.warning(line)\n        return None\n",
    );
    expect(await fixed(source)).toContain('    try:\n        station, at, value = line.split(";")\n');
  });

  it.each([
    [
      "the handler tells of a part that only its own try reads",
      READINGS.replace("BadLine(line)", 'BadLine(f"bad float in {line}")'),
    ],
    ["the handler needs what comes of it", READINGS.replace("BadLine(line)", "BadLine(line, station)")],
    ["the handler is for other failures", READINGS.replace("except ValueError", "except KeyError")],
    ["nobody catches what the handler raises", READINGS.replace("raise BadLine", "raise LookupError")],
  ])("is left alone where %s", async (_name, source) => {
    expect(await fixed(source)).toBeNull();
  });
});
