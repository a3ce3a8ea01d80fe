import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { withLock } from "./lock.js";

const path = join(await mkdtemp(join(tmpdir(), "rebuild-")), "lock");
const rebuild = () => withLock(path, () => setTimeout(50));
await Promise.all([rebuild(), rebuild()]);
