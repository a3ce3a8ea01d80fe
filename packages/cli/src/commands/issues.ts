import { parseArgs } from "node:util";
import { apiFor } from "../api/address.ts";
import { type CommandIo, writeLine } from "../io.ts";
import { table } from "../table.ts";

const USAGE =
  "bugstack issues [PROJECT] [--status new|ongoing|regressed|resolved|ignored] [--level fatal|error|warning|info|debug] [--json]";

interface IssueSummary {
  readonly id: string;
  readonly project: string;
  readonly name: string;
  readonly status: string;
  readonly level: string;
  readonly title: string;
  readonly culprit: string | null;
  readonly events: number;
  readonly lastSeen: string;
}

/** `bugstack issues`: newest first. */
export async function issuesCommand(argv: readonly string[], io: CommandIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      status: { type: "string" },
      level: { type: "string" },
      json: { type: "boolean" },
      help: { type: "boolean" },
    },
  });
  if (values.help) {
    writeLine(io.stdout, USAGE);
    return 0;
  }
  const query = new URLSearchParams();
  if (positionals[0]) query.set("project", positionals[0]);
  if (values.status) query.set("status", values.status);
  if (values.level) query.set("level", values.level);
  const api = await apiFor(io.environment);
  const { issues } = await api.get<{ issues: readonly IssueSummary[] }>(`/api/v1/issues?${query}`);
  if (values.json) writeLine(io.stdout, JSON.stringify(issues, null, 2));
  else if (issues.length === 0) writeLine(io.stdout, "No issue.");
  else {
    writeLine(
      io.stdout,
      table(
        ["issue", "status", "level", "events", "last seen", "title"],
        issues.map((issue) => [
          issue.name,
          issue.status,
          issue.level,
          String(issue.events),
          issue.lastSeen.slice(0, 19),
          issue.culprit ? `${issue.title}  (${issue.culprit})` : issue.title,
        ]),
      ),
    );
  }
  return 0;
}
