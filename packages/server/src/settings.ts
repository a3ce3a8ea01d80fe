import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";
import { z } from "zod";
import { ServerError } from "./error.ts";

export interface Settings {
  /** Absent: the embedded PostgreSQL. */
  readonly databaseUrl: string | null;
  readonly home: string;
  readonly instance: string;
  /** Address under which people and SDKs reach us, without a slash at the end. */
  readonly url: string;
  readonly host: string;
  readonly port: number;
  readonly logLevel: "fatal" | "error" | "warn" | "info" | "debug" | "trace" | "silent";
  /** Largest body of an event request after decompression, in MiB. */
  readonly maxBodyMib: number;
  readonly eventsPerMinute: number;
  /** Days after which events and counts are dropped. */
  readonly retentionDays: number;
  /** Events of one issue that are kept, the newest ones. */
  readonly eventsPerIssue: number;
  /** How long production is watched after a fix, at most. */
  readonly confirmationDays: number;
  /** Chance of luck, in percent, that a confirmation may leave. */
  readonly confirmationLuckPercent: number;
  /** Hosts besides the package registries that installations may reach; the engine reads it by itself. */
  readonly installHosts: string | null;
  /** Whether credentials of package registries go into the install phase; the engine reads it by itself. */
  readonly installCredentials: "allow" | "withhold";
  /** Which sandbox repository code runs in; the engine reads it by itself. */
  readonly sandbox: "auto" | "bubblewrap" | "docker";
  /** Image for containers; the engine reads it by itself. */
  readonly sandboxImage: string | null;
}

/** One line of `bugstack doctor`. */
export interface ListedSetting {
  readonly name: string;
  readonly meaning: string;
  /** As it is in force, secrets hidden. */
  readonly value: string;
  readonly from: "environment" | "default";
  /** Null when it is fine. */
  readonly problem: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

interface Variable {
  readonly name: string;
  readonly meaning: string;
  readonly schema: z.ZodType;
  /** Value when the variable is absent or empty. */
  readonly otherwise: (environment: Environment) => string | null;
  readonly secret?: boolean;
}

const Port = z.coerce.number().int().min(0).max(65_535);
const Count = z.coerce.number().int().min(1);

const VARIABLES = {
  databaseUrl: {
    name: "DATABASE_URL",
    meaning: "PostgreSQL 16 or later to use instead of the embedded one",
    schema: z
      .string()
      .regex(/^postgres(?:ql)?:\/\//, "must begin with postgresql://")
      .nullable(),
    otherwise: () => null,
    secret: true,
  },
  home: {
    name: "BUGSTACK_HOME",
    meaning: "directory for everything that bugstack keeps, never inside a checkout",
    schema: z.string().refine(isAbsolute, "must be an absolute path"),
    otherwise: defaultHome,
  },
  instance: {
    name: "BUGSTACK_INSTANCE",
    meaning: "name of this installation, when one machine has several",
    schema: z
      .string()
      .regex(/^[a-z0-9][a-z0-9_-]{0,39}$/, "must be up to 40 lower-case letters, digits, - and _"),
    otherwise: () => "default",
  },
  url: {
    name: "BUGSTACK_URL",
    meaning: "address under which people and SDKs reach the server",
    schema: z
      .url({ protocol: /^https?$/, error: "must be an http or https address" })
      .transform((url) => url.replace(/\/+$/, "")),
    otherwise: (environment) => `http://localhost:${environment.BUGSTACK_PORT || "3001"}`,
  },
  host: {
    name: "BUGSTACK_HOST",
    meaning: "network address to listen on",
    schema: z.string().regex(/^[0-9A-Za-z.:_-]{1,253}$/, "must be an IP address or a host name"),
    otherwise: () => "127.0.0.1",
  },
  port: {
    name: "BUGSTACK_PORT",
    meaning: "port to listen on",
    schema: Port,
    otherwise: () => "3001",
  },
  logLevel: {
    name: "BUGSTACK_LOG_LEVEL",
    meaning: "fatal, error, warn, info, debug, trace or silent",
    schema: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]),
    otherwise: () => "info",
  },
  maxBodyMib: {
    name: "BUGSTACK_MAX_BODY_MIB",
    meaning: "largest body of an event request after decompression, in MiB",
    schema: Count.max(1_024),
    otherwise: () => "40",
  },
  eventsPerMinute: {
    name: "BUGSTACK_EVENTS_PER_MINUTE",
    meaning: "events that a project may send per minute",
    schema: Count,
    otherwise: () => "120000",
  },
  retentionDays: {
    name: "BUGSTACK_RETENTION_DAYS",
    meaning: "days after which events and counts are dropped",
    schema: Count.max(3_650),
    otherwise: () => "90",
  },
  eventsPerIssue: {
    name: "BUGSTACK_EVENTS_PER_ISSUE",
    meaning: "events of one issue that are kept, the newest ones",
    schema: Count,
    otherwise: () => "5000",
  },
  confirmationDays: {
    name: "BUGSTACK_CONFIRMATION_DAYS",
    meaning: "days that production is watched after a fix before it counts as unproven",
    schema: z.coerce.number().min(0.01).max(90),
    otherwise: () => "7",
  },
  confirmationLuckPercent: {
    name: "BUGSTACK_CONFIRMATION_LUCK_PERCENT",
    meaning: "chance of mere luck that may be left when a fix counts as confirmed, in percent",
    schema: z.coerce.number().min(0.001).max(20),
    otherwise: () => "1",
  },
  installHosts: {
    name: "BUGSTACK_INSTALL_HOSTS",
    meaning: "hosts besides the configured package registries that installations may reach",
    schema: z
      .string()
      .regex(
        /^(?:(?:https?:\/\/)?[^\s,/@?#]+(?:\/[^\s,@]*)?(?:[\s,]+|$))*$/,
        "must be hosts with commas between",
      )
      .nullable(),
    otherwise: () => null,
  },
  installCredentials: {
    name: "BUGSTACK_INSTALL_CREDENTIALS",
    meaning: "allow: tokens of package registries go into the install phase, where scripts can read them",
    schema: z.enum(["allow", "withhold"]),
    otherwise: () => "withhold",
  },
  sandbox: {
    name: "BUGSTACK_SANDBOX",
    meaning: "where repository code runs: auto, bubblewrap or docker",
    schema: z.enum(["auto", "bubblewrap", "docker"]),
    otherwise: () => "auto",
  },
  sandboxImage: {
    name: "BUGSTACK_SANDBOX_IMAGE",
    meaning:
      "image for containers, fetched by you; by default this machine's own system is shown in an empty one",
    schema: z
      .string()
      .regex(/^[\w.\-/:@]{1,300}$/, "must be the name of an image")
      .nullable(),
    otherwise: () => null,
  },
} as const satisfies Record<keyof Settings, Variable>;

/** Reads and checks every setting. Throws `settings_invalid` that names all that are wrong. */
export function readSettings(environment: Environment = process.env): Settings {
  const problems = listSettings(environment).filter(({ problem }) => problem !== null);
  if (problems.length > 0) {
    const list = problems.map(({ name, problem }) => `${name} ${problem}`).join("; ");
    throw new ServerError("settings_invalid", `Settings are wrong: ${list}`, {
      remedy: "Correct these environment variables; `bugstack doctor` lists all of them.",
    });
  }
  const values = Object.entries(VARIABLES).map(([key, variable]) => [
    key,
    check(variable, environment).value,
  ]);
  return Object.fromEntries(values) as Settings;
}

/** Every setting with its value in force, for `bugstack doctor`. Never throws. */
export function listSettings(environment: Environment = process.env): ListedSetting[] {
  return Object.values(VARIABLES).map((variable: Variable) => {
    const { value, given, problem } = check(variable, environment);
    const shown = value === null || value === undefined ? "" : String(value);
    return {
      name: variable.name,
      meaning: variable.meaning,
      value: problem === null && variable.secret && shown ? "(set)" : shown,
      from: given ? "environment" : "default",
      problem,
    };
  });
}

function check(
  variable: Variable,
  environment: Environment,
): { value: unknown; given: boolean; problem: string | null } {
  const given = (environment[variable.name] ?? "").trim();
  const read = variable.schema.safeParse(given === "" ? variable.otherwise(environment) : given);
  if (read.success) return { value: read.data, given: given !== "", problem: null };
  return {
    value: variable.secret ? "(set)" : given,
    given: given !== "",
    problem: read.error.issues[0]?.message ?? "is not valid",
  };
}

/** As root `/var/lib/bugstack`: the database runs under another user, which cannot enter root's home. */
function defaultHome(environment: Environment): string {
  if (process.geteuid?.() === 0) return "/var/lib/bugstack";
  const data = environment.XDG_DATA_HOME;
  return data && isAbsolute(data) ? join(data, "bugstack") : join(homedir(), ".local", "share", "bugstack");
}
