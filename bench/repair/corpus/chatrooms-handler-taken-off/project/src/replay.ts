import { readFileSync } from "node:fs";
import { createChat } from "./wiring.ts";

const { bus, presence, transcript } = createChat();
for (const line of readFileSync(process.argv[2], "utf8").split("\n")) {
  if (line.trim()) bus.emit(JSON.parse(line));
}
console.log(transcript.join("\n"));
console.log("garden:", presence.in("garden").join(", "));
