import { readFileSync } from "node:fs";
import { archive } from "./archive.ts";
import type { Tape } from "./tape.ts";
import { transcript } from "./transcript.ts";

const [tapeFile = "", archiveFile = "archive.txt"] = process.argv.slice(2);
const tape: Tape = JSON.parse(readFileSync(tapeFile, "utf8"));
const length = archive(archiveFile, transcript(tape));
console.log(`tape ${tape.tape}: ${length} characters`);
