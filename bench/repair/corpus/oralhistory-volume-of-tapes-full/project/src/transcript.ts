import { clock, type Tape } from "./tape.ts";

export function transcript({ tape, speaker, segments }: Tape): string {
  const lines = segments.map(({ at, text }) => `[${clock(at)}] ${text}`);
  return [`Tape ${tape}: ${speaker}`, "", ...lines, ""].join("\n");
}
