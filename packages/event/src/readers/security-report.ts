import { EventError } from "../error.ts";
import type { CanonicalEvent } from "../event.ts";
import { LIMITS } from "../limits.ts";
import { count, firstName, isRecord, type LooseRecord, name, record } from "./loose.ts";
import { readSentryEvent } from "./sentry.ts";

/** What the address of the report and its request say about it. */
export interface ReportSource {
  readonly release?: string | undefined;
  readonly environment?: string | undefined;
  readonly userAgent?: string | undefined;
}

/** Reports that browsers send by themselves, read; `skipped` counts those that are no event, by their kind. */
export interface SecurityReports {
  readonly events: readonly CanonicalEvent[];
  readonly skipped: ReadonlyMap<string, number>;
}

const MOST_REPORTS = 100;

/**
 * Reads what browsers post when a policy of the site was violated: Content-Security-Policy (`csp-report` and the
 * lists of the Reporting API), Expect-CT, Expect-Staple and HPKP. Each report becomes a message, grouped by what was
 * blocked and not by the page where. Kinds that we do not know, and what browser extensions cause, are counted only.
 * @throws EventError `bad_payload` when the body is no report at all
 */
export function readSecurityReports(json: unknown, source: ReportSource = {}): SecurityReports {
  const events: CanonicalEvent[] = [];
  const skipped = new Map<string, number>();
  const skip = (kind: string) => skipped.set(kind, (skipped.get(kind) ?? 0) + 1);
  for (const report of reportsOf(json)) {
    if (typeof report === "string") skip(report);
    else if (byExtension(report)) skip("browser_extension");
    else events.push(readSentryEvent(eventOf(report, source)));
  }
  if (events.length + skipped.size === 0) {
    throw new EventError("bad_payload", "This is no report of a security policy.", {
      remedy: "Only browsers write here: name this address in report-uri or report-to.",
    });
  }
  return { events, skipped };
}

interface Report {
  readonly kind: "csp" | "expect-ct" | "expect-staple" | "hpkp";
  readonly body: LooseRecord;
  readonly page: string | null;
  readonly userAgent: string | null;
}

/** Each report, or the name of its kind where it is none that becomes an event. */
function reportsOf(json: unknown): (Report | string)[] {
  if (Array.isArray(json)) return json.slice(0, MOST_REPORTS).flatMap(ofReportingApi);
  if (!isRecord(json)) return [];
  if (typeof json.type === "string" && isRecord(json.body)) return ofReportingApi(json);
  for (const kind of ["csp", "expect-ct", "expect-staple"] as const) {
    const body = json[`${kind}-report`];
    if (isRecord(body)) return [{ kind, body, page: null, userAgent: null }];
  }
  const pins = "known-pins" in json || "validated-certificate-chain" in json;
  return pins && "hostname" in json ? [{ kind: "hpkp", body: json, page: null, userAgent: null }] : [];
}

function ofReportingApi(sent: unknown): (Report | string)[] {
  const { type, body, url, user_agent: userAgent } = record(sent);
  const kind = name(type, 60);
  if (kind === null) return [];
  if (kind !== "csp-violation" || !isRecord(body)) return [kind.replaceAll(/[^\w-]/g, "_")];
  return [
    {
      kind: "csp",
      body,
      page: name(url, LIMITS.pathCharacters),
      userAgent: name(userAgent, LIMITS.headerCharacters),
    },
  ];
}

/** A field under its name in `csp-report` or in the Reporting API: `blocked-uri` is `blockedURL` there. */
function field(body: LooseRecord, dashed: string): string | null {
  const camel = dashed.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return firstName(
    [body[dashed], body[camel], body[camel.replace(/Uri$/, "URL")], body[dashed.replaceAll("-", "_")]],
    LIMITS.pathCharacters,
  );
}

const EXTENSION = /^(?:[a-z-]{1,30}-extension|chromenull|webviewprogressproxy|safari-resource)\b/i;

function byExtension({ kind, body }: Report): boolean {
  return (
    kind === "csp" && ["blocked-uri", "source-file"].some((key) => EXTENSION.test(field(body, key) ?? ""))
  );
}

function eventOf(report: Report, source: ReportSource): LooseRecord {
  const { message, fingerprint, tags, culprit } =
    report.kind === "csp" ? describeCsp(report.body) : describeHost(report.kind, report.body);
  const page = report.page ?? field(report.body, "document-uri");
  const referrer = field(report.body, "referrer");
  const userAgent = report.userAgent ?? source.userAgent;
  return {
    platform: "other",
    logger: report.kind,
    level: field(report.body, "disposition") === "report" ? "warning" : "error",
    logentry: { formatted: message },
    culprit,
    fingerprint,
    tags,
    release: source.release,
    environment: source.environment,
    timestamp: firstName([report.body["date-time"]]),
    extra: { report: report.body },
    request:
      page === null
        ? undefined
        : {
            url: page,
            headers: {
              ...(referrer ? { Referer: referrer } : {}),
              ...(userAgent ? { "User-Agent": userAgent } : {}),
            },
          },
  };
}

interface Description {
  readonly message: string;
  readonly culprit: string;
  readonly fingerprint: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
}

function describeCsp(body: LooseRecord): Description {
  const violated = field(body, "violated-directive") ?? "";
  const directive = field(body, "effective-directive") ?? (violated.split(/\s/, 1)[0] || "unknown");
  const blocked = field(body, "blocked-uri") ?? "";
  const what = directive.replace(/-src(?:-elem|-attr)?$/, "");
  const origin = blockedOrigin(blocked);
  const status = count(body["status-code"] ?? body.statusCode);
  return {
    message: sentence(what, origin),
    culprit: violated || directive,
    fingerprint: ["csp", directive, origin],
    tags: {
      "effective-directive": directive,
      "blocked-uri": blocked,
      ...(status === null ? {} : { "status-code": String(status) }),
    },
  };
}

function sentence(what: string, origin: string): string {
  if (origin === "inline" || origin === "self") return `Blocked inline '${what}'`;
  if (origin === "eval" || origin === "wasm-eval") return `Blocked unsafe ${origin}() '${what}'`;
  return `Blocked '${what}' from '${origin || "unknown"}'`;
}

/** Host of a blocked address, its scheme where it has no host, or the word that browsers put for it. */
function blockedOrigin(blocked: string): string {
  if (blocked === "") return "inline";
  if (!URL.canParse(blocked)) return blocked.slice(0, LIMITS.nameCharacters).toLowerCase();
  const { host, protocol } = new URL(blocked);
  return host || protocol;
}

function describeHost(kind: string, body: LooseRecord): Description {
  const host = field(body, "hostname") ?? "unknown";
  return {
    message: `${SENTENCES[kind] ?? "Certificate report"} for '${host}'`,
    culprit: host,
    fingerprint: [kind, host],
    tags: { hostname: host, port: field(body, "port") ?? "" },
  };
}

const SENTENCES: Readonly<Record<string, string>> = {
  "expect-ct": "Expect-CT failed",
  "expect-staple": "Expect-Staple failed",
  hpkp: "Public key pinning validation failed",
};
