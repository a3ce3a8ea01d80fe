/**
 * What the project's own TypeScript says of the project, as `tsc --noEmit` prints it. A project without a
 * `tsconfig.json` or without TypeScript installed has no type checker.
 */
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { createInterface } from "node:readline";
import { packageFolder } from "./packages.mjs";

const MOST_FAULTS = 5_000;
/** `src/a.ts(3,7): error TS2322: Type …`, and what has no place: `error TS18003: No inputs …`. */
const FAULT = /^(?:(.+?)\((\d+),\d+\): )?error (TS\d+): (.*)$/;

export async function checkTypes(request, send) {
  const program = compiler();
  if (program === null || !existsSync("tsconfig.json")) {
    send({ kind: "type_check", checker: null });
    return 0;
  }
  send({ kind: "type_check", checker: `tsc ${version()}` });
  let count = 0;
  const child = spawn(process.execPath, [program, "--noEmit", "--pretty", "false", "-p", "tsconfig.json"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  createInterface({ input: child.stdout }).on("line", (line) => {
    const [, file, row, code, message] = FAULT.exec(line) ?? [];
    if (code === undefined || count >= MOST_FAULTS) return;
    count += 1;
    const path = file === undefined ? "" : relative(request.tree, resolve(file));
    send({
      kind: "syntax_fault",
      path,
      line: row === undefined ? null : Number(row),
      message: `${code}: ${message}`.slice(0, 2_000),
    });
  });
  const code = await new Promise((settle) => {
    child.once("error", () => settle(127));
    child.once("close", (exit) => settle(exit ?? 1));
  });
  // 1 and 2: errors were found, nothing was or would be written. Without any they mean that it could not do its work.
  const isDone = code === 0 || ((code === 1 || code === 2) && count > 0);
  send({ kind: "end", exitCode: isDone ? 0 : 3, selected: 0, finished: 0, collectionErrors: 0 });
  return isDone ? 0 : 3;
}

function compiler() {
  const folder = packageFolder("typescript");
  if (folder === null) return null;
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return typeof bin?.tsc === "string" ? join(folder, bin.tsc) : null;
}

function version() {
  const folder = packageFolder("typescript");
  return folder === null ? "" : JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version;
}
