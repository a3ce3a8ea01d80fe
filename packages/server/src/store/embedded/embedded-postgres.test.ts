import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync } from "node:fs";
import { cp, mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { oneIn } from "../../one-in.testing.ts";
import { copyCluster, TEST_INSTANCE as INSTANCE, sharedBinaries, testHome } from "../testing.ts";
import { startEmbeddedPostgres } from "./embedded-postgres.ts";
import { livingPostmaster, processesOf } from "./processes.ts";

/** They are long and stand for themselves. */
const daily = oneIn(2);

const asRoot = process.geteuid?.() === 0;

describe("the embedded PostgreSQL", () => {
  let home: string;
  let data: string;
  let binariesHome: string;
  const children: ChildProcess[] = [];

  beforeEach(async () => {
    home = await testHome();
    data = join(home, "instances", INSTANCE, "data");
    binariesHome = await sharedBinaries();
    await copyCluster(home);
  });
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill("SIGKILL");
    await until(async () => (await processesOf(data)).length === 0);
    await rm(home, { recursive: true, force: true });
  });

  const start = () => startEmbeddedPostgres({ home, instance: INSTANCE, binariesHome });

  /** A process of its own that holds the database until it is killed. */
  async function owner(): Promise<{ child: ChildProcess; url: string }> {
    const program = `
      import { startEmbeddedPostgres } from ${JSON.stringify(fileURLToPath(new URL("./embedded-postgres.ts", import.meta.url)))};
      const { url } = await startEmbeddedPostgres(${JSON.stringify({ home, instance: INSTANCE, binariesHome })});
      process.stdout.write(url + "\\n");
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ["--input-type=module", "-e", program], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    children.push(child);
    const [line] = (await once(child.stdout, "data")) as [Buffer];
    return { child, url: line.toString().trim() };
  }

  daily(
    "answers on a socket that only its owner can reach, with durable commits, and never as root",
    async () => {
      await rm(join(home, "instances"), { recursive: true });
      const postgres = await start();
      const setting = (name: string) => query(postgres.url, `select current_setting('${name}') as value`);
      expect(await setting("listen_addresses")).toBe("");
      expect(await setting("fsync")).toBe("on");
      expect(await setting("is_superuser")).toBe("off");
      const instance = join(home, "instances", INSTANCE);
      expect((await stat(join(instance, "run"))).mode & 0o777).toBe(0o700);
      expect((await stat(join(instance, "password"))).mode & 0o777).toBe(0o600);
      const status = await readFile(`/proc/${await livingPostmaster(data)}/status`, "utf8");
      expect(status).not.toMatch(/^Uid:\s+0\b/m);
      await postgres.stop();
      expect(await processesOf(data)).toEqual([]);
    },
  );

  daily("asks for the password", async () => {
    const postgres = await start();
    await expect(
      query(postgres.url.replace(/:[0-9a-f]+@/, ":wrong@"), "select 1 as value"),
    ).rejects.toMatchObject({
      code: "28P01",
    });
    await postgres.stop();
  });

  daily("is shared by processes and ends with the last of them", async () => {
    const [first, second] = await Promise.all([start(), start()]);
    await first.stop();
    expect(await query(second.url, "select 'here' as value")).toBe("here");
    await second.stop();
    expect(await processesOf(data)).toEqual([]);
  });

  daily("leaves no orphan when its owner is killed, and keeps what was committed", async () => {
    const { child, url } = await owner();
    await query(url, "create table kept (value text)");
    await query(url, "insert into kept values ('still here')");
    child.kill("SIGKILL");
    await until(async () => (await processesOf(data)).length === 0);
    const postgres = await start();
    expect(await query(postgres.url, "select value from kept")).toBe("still here");
    await postgres.stop();
  });

  daily("can be started at the very moment when its owner was killed", async () => {
    for (let round = 0; round < 2; round++) {
      const { child } = await owner();
      child.kill("SIGKILL");
      const postgres = await start();
      expect(await query(postgres.url, "select 'up' as value")).toBe("up");
      await pause(300);
      expect(await query(postgres.url, "select 'still up' as value")).toBe("still up");
      await postgres.stop();
    }
  });

  daily("ends an orphan whose watcher was killed too", async () => {
    const { child } = await owner();
    const orphan = await livingPostmaster(data);
    for (const pid of ancestors(orphan)) process.kill(pid, "SIGKILL");
    child.kill("SIGKILL");
    await pause(100);
    expect(await livingPostmaster(data)).toBe(orphan);
    const postgres = await start();
    expect(await livingPostmaster(data)).not.toBe(orphan);
    expect(await query(postgres.url, "select 'fresh' as value")).toBe("fresh");
    await postgres.stop();
  });

  daily("starts again when the server dies under its owner", async () => {
    let restarted = false;
    const postgres = await startEmbeddedPostgres({
      home,
      instance: INSTANCE,
      binariesHome,
      onRestart: (failure) => {
        restarted = failure === null;
      },
    });
    process.kill((await livingPostmaster(data)) ?? 0, "SIGKILL");
    await until(async () => restarted);
    expect(await query(postgres.url, "select 'back' as value")).toBe("back");
    await postgres.stop();
  });

  daily("is not misled by a pid file that names a stranger", async () => {
    await (await start()).stop();
    await writeFile(join(data, "postmaster.pid"), `${process.pid}\n${data}\n`);
    const postgres = await start();
    expect(await query(postgres.url, "select 'mine' as value")).toBe("mine");
    await postgres.stop();
  });

  daily("refuses the data of another major version and says what to do", async () => {
    await (await start()).stop();
    await writeFile(join(data, "PG_VERSION"), "17\n");
    await expect(start()).rejects.toMatchObject({
      code: "store_incompatible",
      message: expect.stringContaining("PostgreSQL 17"),
      remedy: expect.stringContaining("pg_upgrade"),
    });
  });

  daily("finds a short place for the socket when the home's path is long", async () => {
    const deep = join(home, "a-directory-with-a-rather-long-name".repeat(4).slice(0, 120));
    await mkdir(deep, { mode: 0o755 });
    const postgres = await startEmbeddedPostgres({ home: deep, instance: INSTANCE, binariesHome });
    expect(await query(postgres.url, "select 'short' as value")).toBe("short");
    await postgres.stop();
  });

  it.runIf(asRoot)("says what is wrong when its user cannot enter the home", async () => {
    const closed = join(home, "closed");
    await mkdir(closed, { mode: 0o700 });
    await expect(startEmbeddedPostgres({ home: closed, instance: INSTANCE })).rejects.toMatchObject({
      code: "store_unavailable",
      remedy: expect.stringContaining("BUGSTACK_HOME"),
    });
  });

  it.runIf(asRoot)("runs for an ordinary user as himself", async () => {
    const uid = Number(execFileSync("id", ["-u", "nobody"], { encoding: "utf8" }));
    const gid = Number(execFileSync("id", ["-g", "nobody"], { encoding: "utf8" }));
    const own = join(home, "own");
    await mkdir(own, { mode: 0o755 });
    chownSync(own, uid, gid);
    // The checkout may be closed to others, so the program and what it needs go to a place that is open.
    const code = join(own, "code");
    await openCopy(code);
    const program = `
      import { startEmbeddedPostgres } from ${JSON.stringify(join(code, "server/src/store/embedded/embedded-postgres.ts"))};
      const postgres = await startEmbeddedPostgres(${JSON.stringify({ home: join(own, "home"), instance: INSTANCE })});
      process.stdout.write(String(process.getuid()) + "\\n");
      process.stdin.resume();
      process.stdin.on("end", async () => { await postgres.stop(); process.exit(0); });`;
    const child = spawn(join(code, "node"), ["--input-type=module", "-e", program], {
      uid,
      gid,
      cwd: own,
      env: { PATH: "/usr/bin:/bin", HOME: own },
      stdio: ["pipe", "pipe", "inherit"],
    });
    children.push(child);
    const [line] = (await once(child.stdout, "data")) as [Buffer];
    expect(line.toString().trim()).toBe(String(uid));
    const ownData = join(own, "home", "instances", INSTANCE, "data");
    const status = await readFile(`/proc/${await livingPostmaster(ownData)}/status`, "utf8");
    expect(status).toMatch(new RegExp(`^Uid:\\s+${uid}\\b`, "m"));
    child.stdin.end();
    expect(await once(child, "exit")).toEqual([0, null]);
    expect(await processesOf(ownData)).toEqual([]);
  });
});

/** The processes between a postmaster and us: the watcher's shells. */
function ancestors(pid: number | null): number[] {
  const found: number[] = [];
  for (let at = pid ?? 0; at > 1; ) {
    const parent = Number(execFileSync("ps", ["-o", "ppid=", "-p", String(at)], { encoding: "utf8" }));
    const name = execFileSync("ps", ["-o", "comm=", "-p", String(parent)], { encoding: "utf8" }).trim();
    if (name !== "sh") break;
    found.push(parent);
    at = parent;
  }
  // The outermost first: an inner one would tell it that the server has gone.
  return found.reverse();
}

/** Copies the sources and the packages that the database needs. */
async function openCopy(to: string): Promise<void> {
  const sources = fileURLToPath(new URL("../..", import.meta.url));
  await cp(sources, join(to, "server/src"), {
    recursive: true,
    filter: (path) => !path.endsWith(".test.ts"),
  });
  await cp(process.execPath, join(to, "node"));
  const modules = join(to, "node_modules");
  const resolver = createRequire(import.meta.url);
  const root = join(resolver.resolve("zod/package.json"), "../..");
  const wanted = [
    "zod",
    "pg",
    "pgpass",
    "split2",
    "xtend",
    "pg-types",
    "pg-int8",
    "postgres-array",
    "postgres-bytea",
  ];
  const more = ["postgres-date", "postgres-interval", "pg-protocol", "pg-pool", "pg-connection-string"];
  for (const name of [...wanted, ...more, `@embedded-postgres/${process.platform}-${process.arch}`]) {
    await cp(join(root, name), join(modules, name), { recursive: true }).catch(() => undefined);
  }
  execFileSync("chmod", ["-R", "a+rX", to]);
}

async function query(url: string, text: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query(text)).rows[0]?.value;
  } finally {
    await client.end();
  }
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 30_000; !(await condition()); await pause(50)) {
    if (Date.now() > deadline) throw new Error("It did not come true within 30 s");
  }
}
