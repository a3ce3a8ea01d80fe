import { spawn } from "node:child_process";
import type { Writable } from "node:stream";
import { writeLine } from "../io.ts";
import type { Finding } from "./check.ts";
import { findPackageManager, rootPrefix } from "./package-manager.ts";

const INSTALL_TIMEOUT_MS = 5 * 60_000;

/**
 * Installs the system parts that findings ask for. Resolves to null when that was done, else to the sentence that
 * says what a person has to run.
 */
export async function installParts(findings: readonly Finding[], output: Writable): Promise<string | null> {
  const parts = [...new Set(findings.flatMap((finding) => finding.parts))];
  if (parts.length === 0) return null;
  const manager = await findPackageManager();
  if (!manager) return `Install these with your system's package manager: ${parts.join(", ")}.`;
  const commands = manager.install(parts);
  const prefix = await rootPrefix();
  if (prefix === null) {
    return `This needs root. Run: ${commands.map((command) => `sudo ${command.join(" ")}`).join(" && ")}`;
  }
  for (const command of commands) {
    const whole = [...prefix, ...command];
    writeLine(output, `$ ${whole.join(" ")}`);
    const failure = await execute(whole, output);
    if (failure) return `${whole.join(" ")} failed: ${failure}`;
  }
  return null;
}

function execute(command: readonly string[], output: Writable): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(command[0] ?? "", command.slice(1), {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      timeout: INSTALL_TIMEOUT_MS,
    });
    let tail = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        tail = (tail + chunk.toString()).slice(-2_000);
        output.write(chunk);
      });
    }
    child.on("error", (error) => resolve(error.message));
    child.on("close", (code) =>
      resolve(code === 0 ? null : (tail.trim().split("\n").at(-1) ?? `exit code ${code}`)),
    );
  });
}
