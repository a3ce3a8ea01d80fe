import type { Toolchain } from "../toolchain.ts";
import { detectPython } from "./detect.ts";
import { preparePython } from "./prepare.ts";
import { startPythonRehearsal } from "./rehearsal.ts";
import { checkPythonSyntax, runPythonTests } from "./run-tests.ts";
import { startWarmPython } from "./warm-python.ts";

/** Python projects: requirements files, pyproject, setup files, Pipfile; pytest and unittest. */
export const pythonToolchain: Toolchain = {
  id: "python",
  detect: detectPython,
  prepare: preparePython,
  runTests: runPythonTests,
  startWarm: startWarmPython,
  startRehearsal: startPythonRehearsal,
  checkSyntax: checkPythonSyntax,
};
