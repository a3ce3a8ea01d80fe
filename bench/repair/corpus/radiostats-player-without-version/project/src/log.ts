import { type Player, readAgent } from "./agent.ts";

export interface Listening {
  at: string;
  stream: string;
  seconds: number;
  player: Player;
}

const LINE = /^(\d\d:\d\d:\d\d) (\S+) (\d+) "(.*)"$/;

/** Reads a log of the streaming server; lines of another form are left out. */
export function readLog(text: string): Listening[] {
  return text.split("\n").flatMap((line) => {
    const match = LINE.exec(line);
    if (!match) return [];
    const [, at, stream, seconds, agent] = match;
    return [{ at, stream, seconds: Number(seconds), player: readAgent(agent) }];
  });
}
