import { randomUUID } from "node:crypto";
import { type CanonicalEvent, readSentryEvent } from "@bugstack/event";
import { pino } from "pino";
import { createDelivery } from "../intake/delivery.ts";
import { digestOnce } from "../intake/digest.ts";
import { writeDeliveries } from "../intake/write-deliveries.ts";
import type { KeyHolder } from "../projects/key-directory.ts";
import { createProject } from "../projects/projects.ts";
import type { TestStore } from "../store/testing.ts";
import type { IssueListener } from "./issue.ts";
import { type ListedIssue, listIssues } from "./issues.ts";

const log = pino({ level: "silent" });

/** A project of its own in a test's database, whose events are written and grouped by hand. */
export interface IssueWorld {
  readonly holder: KeyHolder;
  /** Accepts events, as intake does. */
  write(
    events: readonly CanonicalEvent[],
    options?: { readonly trusted?: boolean; readonly receivedAt?: Date },
  ): Promise<void>;
  /** Groups everything that waits. */
  digest(...listeners: IssueListener[]): Promise<void>;
  /** Both. */
  report(events: readonly CanonicalEvent[], receivedAt?: Date): Promise<void>;
  issues(): Promise<ListedIssue[]>;
  /** The only issue that there is; throws where there are none or several. */
  onlyIssue(): Promise<ListedIssue>;
}

export async function openIssueWorld(store: TestStore): Promise<IssueWorld> {
  const project = await createProject(store.db, `p${randomUUID().slice(0, 8)}`, {}, "test");
  const holder: KeyHolder = {
    keyId: randomUUID(),
    kind: "server",
    organisationId: project.organisation_id,
    projectId: project.id,
    projectSlug: project.slug,
    dsnNumber: project.dsn_number,
    eventsPerMinute: null,
    eventsPerDay: null,
  };
  const issues = () => listIssues(store.db, { projectId: project.id });
  const world: IssueWorld = {
    holder,
    issues,
    write: (events, options = {}) =>
      writeDeliveries(store.db, [
        createDelivery({
          holder,
          events,
          trusted: options.trusted ?? true,
          receivedAt: options.receivedAt ?? new Date(),
          counts: [],
          sessions: [],
          discarded: [],
          envelopeId: null,
        }),
      ]),
    async digest(...listeners) {
      while ((await digestOnce({ db: store.db, listeners, log })) > 0);
    },
    async report(events, receivedAt) {
      await world.write(events, receivedAt ? { receivedAt } : {});
      await world.digest();
    },
    async onlyIssue() {
      const [only, ...others] = await issues();
      if (!only || others.length > 0) throw new Error(`There are ${others.length + (only ? 1 : 0)} issues`);
      return only;
    },
  };
  return world;
}

export interface SentError {
  readonly type?: string;
  readonly release?: string;
  readonly commit?: string;
  readonly occurrences?: number;
  readonly more?: Readonly<Record<string, unknown>>;
}

/** An error of one place in an application. */
export function anError(parts: SentError = {}): CanonicalEvent {
  return readSentryEvent({
    platform: "python",
    release: parts.release ?? "shop@1",
    contexts: { bugstack: { commit: parts.commit, occurrences: parts.occurrences } },
    exception: {
      values: [
        {
          type: parts.type ?? "ValueError",
          value: "no such thing",
          stacktrace: {
            frames: [
              { filename: "app/a.py", function: "load", lineno: 3, in_app: true, context_line: "raise x" },
            ],
          },
        },
      ],
    },
    ...parts.more,
  });
}
