import { count, isRecord, type LooseRecord, name, record } from "./readers/loose.ts";
import { timestamp } from "./readers/timestamp.ts";

/** Sessions that began or ended, of one release; a session that ended was reported as begun before, or is so here. */
export interface SessionCounts {
  readonly release: string | null;
  readonly environment: string | null;
  /** When they began, RFC 3339 in UTC; null when the client did not say. */
  readonly started: string | null;
  readonly begun: number;
  /** Ended without an error. */
  readonly healthy: number;
  /** Ended after errors that were handled. */
  readonly errored: number;
  readonly crashed: number;
  /** Ended without anybody knowing how. */
  readonly abnormal: number;
}

const MOST_AGGREGATES = 100;
const MOST_SESSIONS = 1_000_000;

/**
 * Counts of an envelope item of type `session` (one session's begin, change or end) or `sessions` (many, counted by
 * the SDK). Session and user ids are not read. What is malformed counts as nothing.
 */
export function readSessions(type: "session" | "sessions", json: unknown): SessionCounts[] {
  if (!isRecord(json)) return [];
  const read = type === "session" ? [oneSession(json)] : aggregates(json);
  const attributes = record(json.attrs ?? json.attributes);
  const release = name(attributes.release);
  const environment = name(attributes.environment);
  return read
    .filter(
      ({ begun, healthy, errored, crashed, abnormal }) => begun + healthy + errored + crashed + abnormal > 0,
    )
    .map((counts) => ({ release, environment, ...counts }));
}

type Counted = Omit<SessionCounts, "release" | "environment">;

const NONE = { begun: 0, healthy: 0, errored: 0, crashed: 0, abnormal: 0 };

function oneSession(session: LooseRecord): Counted {
  const begun = session.init === true ? 1 : 0;
  const started = timestamp(session.started ?? session.timestamp);
  return { ...NONE, started, begun, ...ended(session) };
}

/** A session's last state; one that goes on (`ok`) is counted when it ends. */
function ended({ status, errors }: LooseRecord): Partial<Counted> {
  switch (status) {
    case "exited":
      return (count(errors) ?? 0) > 0 ? { errored: 1 } : { healthy: 1 };
    case "errored":
    case "unhandled":
      return { errored: 1 };
    case "crashed":
      return { crashed: 1 };
    case "abnormal":
      return { abnormal: 1 };
    default:
      return {};
  }
}

function aggregates(sessions: LooseRecord): Counted[] {
  if (!Array.isArray(sessions.aggregates)) return [];
  const amount = (value: unknown) => Math.min(count(value) ?? 0, MOST_SESSIONS);
  return sessions.aggregates
    .slice(0, MOST_AGGREGATES)
    .filter(isRecord)
    .map((one) => {
      const healthy = amount(one.exited);
      const errored = amount(one.errored) + amount(one.unhandled);
      const crashed = amount(one.crashed);
      const abnormal = amount(one.abnormal);
      const begun = healthy + errored + crashed + abnormal;
      return { started: timestamp(one.started), begun, healthy, errored, crashed, abnormal };
    });
}
