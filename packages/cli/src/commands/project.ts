import path from "node:path";
import { parseArgs } from "node:util";
import { apiFor } from "../api/address.ts";
import { type CommandIo, writeLine } from "../io.ts";
import { table } from "../table.ts";
import { UsageError } from "../usage.ts";

const USAGE = `bugstack project create SLUG --repository DIR|URL [options]
bugstack project set SLUG [options]
bugstack project list [--json]

  --repository DIR|URL     a git repository on this machine, or an address that git fetches from
  --forge NAME             github, gitlab, gitea or builtin; by the address where it is not given
  --branch NAME            where fixes go; the repository's default branch when absent
  --name TEXT
  --mode MODE              off, suggest (draft change requests), review, autopilot (merge by policy)
  --min-events N           how often an error must be seen before autopilot merges its fix (default 2)
  --start manual|immediate whether autopilot may merge before people have merged three fixes (default manual)
  --test-command CMD       the suite, when it is not found by itself
  --deploy-webhook URL     ask this address to deploy after a merge, signed; the secret is shown once
  --deploy-workflow FILE   start this workflow of the forge's CI (GitHub, Gitea) after a merge
  --deploy-on-forge        make a deployment on the forge (GitHub), which somebody else carries out
  --deploy-command CMD     run on this machine after a merge, with BUGSTACK_COMMIT and BUGSTACK_RELEASE
  --environment DIR        an existing virtual environment to use before one is built
  --events-per-minute N    most events that are taken (default: the server's limit)
  --events-per-day N       most events that are taken within a day (default: any number)
  --runs-per-day N         most runs that start within a day (default 20)
  --runs-in-parallel N     most runs that work at once (default 2)
  --open-change-requests N most change requests of ours that are open at once (default 10)
  --merges-per-day N       most merges by autopilot within a day (default 10)
  --protect PATTERN        a path that no fix may touch; may be repeated`;

interface ProjectSummary {
  readonly slug: string;
  readonly name: string;
  readonly repository: { readonly kind: string; readonly url: string } | null;
  readonly policies: readonly { readonly errorFamily: string | null; readonly mode: string }[];
  readonly paused: boolean;
}

/** `bugstack project create|list|set`. */
export async function projectCommand(argv: readonly string[], io: CommandIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      repository: { type: "string" },
      branch: { type: "string" },
      forge: { type: "string" },
      name: { type: "string" },
      mode: { type: "string" },
      "min-events": { type: "string" },
      start: { type: "string" },
      "test-command": { type: "string" },
      "deploy-command": { type: "string" },
      "deploy-webhook": { type: "string" },
      "deploy-workflow": { type: "string" },
      "deploy-on-forge": { type: "boolean" },
      environment: { type: "string" },
      "events-per-minute": { type: "string" },
      "events-per-day": { type: "string" },
      "runs-per-day": { type: "string" },
      "runs-in-parallel": { type: "string" },
      "open-change-requests": { type: "string" },
      "merges-per-day": { type: "string" },
      protect: { type: "string", multiple: true },
      json: { type: "boolean" },
      help: { type: "boolean" },
    },
  });
  const [verb, slug] = positionals;
  if (values.help || !verb) {
    writeLine(io.stdout, USAGE);
    return values.help ? 0 : 1;
  }
  const api = await apiFor(io.environment);
  if (verb === "list") {
    const { projects } = await api.get<{ projects: readonly ProjectSummary[] }>("/api/v1/projects");
    writeLine(io.stdout, values.json ? JSON.stringify(projects, null, 2) : projectTable(projects));
    return 0;
  }
  if (!slug || (verb !== "create" && verb !== "set")) throw new UsageError("Which project?", USAGE);
  const body = {
    ...(values.name === undefined ? {} : { name: values.name }),
    ...(values.repository === undefined
      ? {}
      : { repository: repositoryOf(values.repository, values.branch) }),
    ...(values.forge === undefined ? {} : { forge: values.forge }),
    ...(values["test-command"] === undefined ? {} : { testCommand: values["test-command"] }),
    ...(values["deploy-command"] === undefined ? {} : { deployCommand: values["deploy-command"] }),
    ...deployBy(values),
    ...(values.environment === undefined ? {} : { environmentPath: path.resolve(values.environment) }),
    ...limitOf("eventsPerMinute", "--events-per-minute", values["events-per-minute"]),
    ...limitOf("eventsPerDay", "--events-per-day", values["events-per-day"]),
    ...limitOf("runsPerDay", "--runs-per-day", values["runs-per-day"]),
    ...limitOf("runsInParallel", "--runs-in-parallel", values["runs-in-parallel"]),
    ...limitOf("openChangeRequests", "--open-change-requests", values["open-change-requests"]),
    ...policyOf(values),
  };
  if (verb === "create") {
    const made = await api.send<Changed>("POST", "/api/v1/projects", { slug, ...body });
    writeLine(io.stdout, `Project ${slug} is created. Next: bugstack key create ${slug}`);
    warn(made, io);
  } else {
    const made = await api.send<Changed>("PATCH", `/api/v1/projects/${encodeURIComponent(slug)}`, body);
    writeLine(io.stdout, `Project ${slug} is changed.`);
    warn(made, io);
  }
  return 0;
}

interface DeployOptions {
  readonly "deploy-webhook"?: string | undefined;
  readonly "deploy-workflow"?: string | undefined;
  readonly "deploy-on-forge"?: boolean | undefined;
}

function deployBy(values: DeployOptions): { readonly deployBy?: object } {
  const ways = [
    ...(values["deploy-webhook"] ? [{ kind: "webhook", url: values["deploy-webhook"] }] : []),
    ...(values["deploy-workflow"] ? [{ kind: "workflow", file: values["deploy-workflow"] }] : []),
    ...(values["deploy-on-forge"] ? [{ kind: "deployment" }] : []),
  ];
  if (ways.length > 1) throw new UsageError("Give one way to deploy.", USAGE);
  return ways[0] ? { deployBy: ways[0] } : {};
}

/** What the server answers to a project that was made or changed. */
interface Changed {
  /** Signs the requests of a deploy webhook that was just set. */
  readonly deploySecret?: string;
  readonly warnings?: readonly string[];
}

function warn({ warnings = [], deploySecret }: Changed, io: CommandIo): void {
  if (deploySecret)
    writeLine(io.stdout, `The deploy webhook is signed with this secret, shown only now: ${deploySecret}`);
  for (const warning of warnings) writeLine(io.stderr, `Warning: ${warning}`);
}

function repositoryOf(repository: string, branch: string | undefined): object {
  const remote = /^[a-z]+:\/\//.test(repository) || /^[\w.-]+@[\w.-]+:/.test(repository);
  return {
    kind: remote ? "git" : "local",
    url: remote ? repository : path.resolve(repository),
    ...(branch === undefined ? {} : { branch }),
  };
}

function limitOf(field: string, flag: string, value: string | undefined): object {
  if (value === undefined) return {};
  if (!/^\d{1,8}$/.test(value)) throw new UsageError(`${flag} takes a whole number from 0, not "${value}".`);
  return { [field]: Number(value) };
}

interface PolicyFlags {
  readonly mode?: string | undefined;
  readonly "min-events"?: string | undefined;
  readonly start?: string | undefined;
  readonly "merges-per-day"?: string | undefined;
  readonly protect?: readonly string[] | undefined;
}

function policyOf(flags: PolicyFlags): object {
  const minEvents = flags["min-events"];
  if (minEvents !== undefined && !/^[1-9]\d{0,5}$/.test(minEvents)) {
    throw new UsageError(`--min-events takes a whole number from 1, not "${minEvents}".`);
  }
  const policy = {
    ...(flags.mode === undefined ? {} : { mode: flags.mode }),
    ...(minEvents === undefined ? {} : { minEvents: Number(minEvents) }),
    ...(flags.start === undefined ? {} : { autopilotStart: flags.start }),
    ...limitOf("mergesPerDay", "--merges-per-day", flags["merges-per-day"]),
    ...(flags.protect === undefined ? {} : { protectedPaths: flags.protect }),
  };
  return Object.keys(policy).length === 0 ? {} : { policy };
}

function projectTable(projects: readonly ProjectSummary[]): string {
  if (projects.length === 0) return "No project. `bugstack project create SLUG --repository DIR` makes one.";
  return table(
    ["project", "policy", "state", "repository"],
    projects.map((project) => [
      project.slug,
      project.policies.find((policy) => policy.errorFamily === null)?.mode ?? "",
      project.paused ? "paused" : "active",
      project.repository?.url ?? "none",
    ]),
  );
}
