import type { Hono } from "hono";
import type { Logger } from "pino";
import type { IssueListener } from "./issues/issue.ts";
import type { Settings } from "./settings.ts";
import type { Store } from "./store/database.ts";

/** What the server gives to its extensions. */
export interface ServerContext {
  readonly settings: Settings;
  readonly store: Store;
  readonly log: Logger;
  readonly adminToken: string;
  readonly adminTokenFile: string;
}

/** A part of the server that the core does not know: runs, pages, SDK downloads. All parts of it are optional. */
export interface ServerExtension {
  readonly name: string;
  /** Told of new and changed issues inside the transaction that groups events. */
  listeners?(context: ServerContext): readonly IssueListener[];
  /** Mounted below `/api/v1`, behind the admin token. */
  api?(context: ServerContext): Hono;
  /** Mounted at the root, open to everybody who reaches the server by its own name; it guards itself. */
  routes?(context: ServerContext): Hono;
  /** Background work. Started before the server listens, stopped after it has closed and before the store is. */
  start?(context: ServerContext): Promise<{ stop(): Promise<void> }>;
}
