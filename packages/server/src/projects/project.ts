import type { Selectable } from "kysely";
import type { DeploySetting } from "../deployments/deploy-setting.ts";
import type { KeysTable, PoliciesTable, ProjectsTable } from "../store/tables/projects.ts";

export type Project = Selectable<ProjectsTable>;
export type Policy = Selectable<PoliciesTable>;
/** A key as it is listed: the token itself is not kept. */
export type Key = Omit<Selectable<KeysTable>, "token_hash">;

/** What can be set on a project; what is left out stays as it is, null clears. */
export interface ProjectSettings {
  readonly name?: string | undefined;
  readonly repository?:
    | {
        readonly kind: "local" | "git";
        /** Directory on this machine for `local`, address to fetch from for `git`. */
        readonly url: string;
        readonly branch?: string | null | undefined;
      }
    | null
    | undefined;
  readonly forge?: "builtin" | "github" | "gitlab" | "gitea" | undefined;
  readonly testCommand?: string | null | undefined;
  readonly environmentPath?: string | null | undefined;
  readonly deployCommand?: string | null | undefined;
  /** Another way to deploy; it takes the command's place, and the command its. */
  readonly deployBy?: DeploySetting | null | undefined;
  /** The algorithm that groups events; issues of the one before stay as they are. */
  readonly groupingVersion?: number | undefined;
  /** Null takes the server's limit; 0 takes nothing. */
  readonly eventsPerMinute?: number | null | undefined;
  /** Null takes any number; 0 takes nothing. Days are those of UTC. */
  readonly eventsPerDay?: number | null | undefined;
  readonly runsPerDay?: number | undefined;
  readonly runsInParallel?: number | undefined;
  readonly openChangeRequests?: number | undefined;
  readonly paused?: boolean | undefined;
}
