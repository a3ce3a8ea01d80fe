import { requireTestProgram } from "../test-program.ts";
import type { Toolchain } from "../toolchain.ts";
import { detectPython } from "./detect.ts";
import { preparePython } from "./prepare.ts";
import { startPythonRehearsal } from "./rehearsal.ts";
import { checkPythonSyntax, checkPythonTypes, runPythonTests } from "./run-tests.ts";
import { parsePlainCommand } from "./test-command.ts";
import { startWarmPython } from "./warm-python.ts";

/** Python projects: requirements files, pyproject, setup files, Pipfile; pytest and unittest. */
export const pythonToolchain: Toolchain = {
  id: "python",
  detect: detectPython,
  async prepare(detection, context) {
    const environment = await preparePython(detection, context);
    const { testCommand } = detection;
    if (testCommand !== null && !parsePlainCommand(testCommand)) {
      await requireTestProgram(environment, context);
      context.onProgress?.(
        `\`${testCommand}\` runs the whole suite as it stands; single tests are started directly`,
      );
    }
    return environment;
  },
  runTests: runPythonTests,
  startWarm: startWarmPython,
  startRehearsal: startPythonRehearsal,
  checkSyntax: checkPythonSyntax,
  checkTypes: checkPythonTypes,
};
