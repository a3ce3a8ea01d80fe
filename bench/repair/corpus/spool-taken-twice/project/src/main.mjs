import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { work } from "./worker.mjs";

const root = await mkdtemp(join(tmpdir(), "spooler-"));
const [folder, done] = [join(root, "in"), join(root, "done")];
for (const made of [folder, done]) await mkdir(made);
for (const file of ["a", "b", "c"]) await writeFile(join(folder, file), file);
console.log(await Promise.all(["w1", "w2"].map((name) => work(name, folder, done))));
