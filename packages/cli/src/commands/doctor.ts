import { parseArgs } from "node:util";
import { listSettings } from "@bugstack/server/settings";
import type { Finding } from "../doctor/check.ts";
import { installParts } from "../doctor/fix.ts";
import { checkDatabase, checkHome, checkSandbox } from "../doctor/machine.ts";
import { checkSettings, describeSettings } from "../doctor/settings.ts";
import { checkGit, checkNode, checkPython } from "../doctor/tools.ts";
import { type CommandIo, writeLine } from "../io.ts";
import { table } from "../table.ts";

const USAGE = `bugstack doctor [--fix] [--brief]

Checks this machine and lists every setting. --fix installs missing system packages with the system's package manager
when it has the right, else prints the exact command.`;

/** `bugstack doctor`: exit code 0 when nothing that is needed is missing. */
export async function doctorCommand(argv: readonly string[], io: CommandIo): Promise<number> {
  const { values } = parseArgs({
    args: [...argv],
    options: { fix: { type: "boolean" }, brief: { type: "boolean" }, help: { type: "boolean" } },
  });
  if (values.help) {
    writeLine(io.stdout, USAGE);
    return 0;
  }
  let findings = await examine(io);
  if (values.fix && findings.some((finding) => finding.state === "missing" && finding.parts.length > 0)) {
    const left = await installParts(findings, io.stdout);
    findings = await examine(io);
    if (left !== null && findings.some((finding) => finding.state === "missing")) writeLine(io.stderr, left);
  }
  const wanting = findings.filter((finding) => finding.state !== "ok");
  if (!values.brief || wanting.length > 0)
    writeLine(io.stdout, renderFindings(values.brief ? wanting : findings));
  if (!values.brief) writeLine(io.stdout, `\n${describeSettings(io.environment)}`);
  return findings.some((finding) => finding.state === "missing") ? 1 : 0;
}

async function examine(io: CommandIo): Promise<readonly Finding[]> {
  const home = listSettings(io.environment).find((setting) => setting.name === "BUGSTACK_HOME")?.value ?? "";
  const reach = await checkHome(home);
  return [
    checkNode(),
    await checkGit(),
    await checkPython(),
    checkSettings(io.environment),
    reach,
    checkDatabase(io.environment),
    ...(reach.state === "ok" ? [await checkSandbox(home, io.environment)] : []),
  ];
}

function renderFindings(findings: readonly Finding[]): string {
  const rows = table(
    ["part", "state", "found"],
    findings.map((finding) => [finding.name, finding.state, finding.detail]),
  );
  const remedies = findings.flatMap((finding) =>
    finding.remedy ? [`${finding.name}: ${finding.remedy}`] : [],
  );
  return [rows, ...remedies].join("\n");
}
