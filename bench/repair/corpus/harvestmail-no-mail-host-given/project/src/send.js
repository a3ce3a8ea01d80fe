import { readFile } from "node:fs/promises";
import { letterTo } from "./letter.js";
import { mailerFrom } from "./mailer.js";

const mailer = mailerFrom(process.env);
const members = JSON.parse(await readFile(process.argv[2], "utf8"));
for (const member of members) await mailer.send(letterTo(member));
console.log(`${members.length} letters sent`);
