import { chmod, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase, type Store } from "./database.ts";
import { trusted } from "./embedded/binaries.ts";
import { startEmbeddedPostgres } from "./embedded/embedded-postgres.ts";
import { migrate } from "./migrations/migrate.ts";

/** A real, empty, migrated database for one test file, on the embedded PostgreSQL. Takes about a second. */
export interface TestStore extends Store {
  /** A home directory of its own; other users may enter it. */
  readonly home: string;
}

/** Opens one; `close` stops the server and removes everything. */
export async function openTestStore(): Promise<TestStore> {
  const home = await testHome();
  const postgres = await startEmbeddedPostgres({
    home,
    instance: "test",
    binariesHome: await sharedBinaries(),
  });
  const store = await openDatabase(postgres.url);
  await migrate(store.db);
  return {
    ...store,
    home,
    async close() {
      await store.close();
      await postgres.stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** A fresh directory below the system's temporary one that every user may enter. */
export async function testHome(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), "bugstack-test-"));
  await chmod(home, 0o755);
  return home;
}

/** One copy of the programs for all test files of a user, instead of 60 MB for each. */
export async function sharedBinaries(): Promise<string> {
  const directory = join(tmpdir(), `bugstack-test-binaries-${process.geteuid?.() ?? 0}`);
  await mkdir(directory, { mode: 0o755 }).catch(() => undefined);
  if (!(await trusted(directory))) throw new Error(`${directory} belongs to somebody else`);
  return directory;
}
