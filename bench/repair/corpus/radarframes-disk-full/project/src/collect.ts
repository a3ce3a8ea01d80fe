import { readFile } from "node:fs/promises";
import { frameOf, type Sweep } from "./frame.ts";
import { FrameFile } from "./file.ts";

const sweeps = JSON.parse(await readFile(process.argv[2] ?? "", "utf8")) as Sweep[];
const file = new FrameFile(process.env.FRAMES_FILE ?? "frames.txt");
for (const sweep of sweeps) file.append(frameOf(sweep));
file.close();
console.log(`${file.count} frames`);
