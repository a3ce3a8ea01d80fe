import { readFile } from "node:fs/promises";
import { openDossiers } from "./dossiers.js";
import { Outbox } from "./outbox.js";
import { workOff } from "./queue.js";

const jobs = JSON.parse(await readFile(process.argv[2], "utf8"));
const outbox = new Outbox();
const dossiers = openDossiers(new URL("../data/dossiers", import.meta.url).pathname);

const done = await workOff(jobs, { dossiers, outbox });
for (const letter of outbox.letters) console.log(`${letter.to}: ${letter.subject}`);
console.log(`${done.worked} jobs, ${done.unknown} of unknown kind`);
