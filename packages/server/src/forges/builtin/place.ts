import type { Kysely } from "kysely";
import type { Database } from "../../store/tables/database.ts";

/** Where one project's built-in forge lives. */
export interface ForgePlace {
  readonly db: Kysely<Database>;
  readonly organisationId: string;
  readonly projectId: string;
  /** Absolute path of the bare repository. */
  readonly repository: string;
  /** Target branch of fixes; null for the repository's default one. */
  readonly branch: string | null;
  /** Address of a change request's page. */
  readonly urlOf: (number: number) => string;
}
