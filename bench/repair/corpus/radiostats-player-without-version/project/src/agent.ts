export interface Player {
  name: string;
  version: string;
  device: string;
}

const UNKNOWN = "unknown";

const DEVICES: [RegExp, string][] = [
  [/Android|iPhone|Mobile/, "phone"],
  [/Windows|Macintosh|X11/, "computer"],
  [/kitchen|speaker|Sonata/i, "speaker"],
];

/** What a listener's user agent tells of it. Whatever it does not tell is "unknown". */
export function readAgent(agent: string): Player {
  return { name: nameOf(agent), version: versionOf(agent), device: deviceOf(agent) };
}

function nameOf(agent: string): string {
  const chrome = agent.includes("Chrome/");
  return chrome ? "Chrome" : agent.split(/[/ ]/, 1)[0] || UNKNOWN;
}

function versionOf(agent: string): string {
  const match = agent.match(/Chrome\/(\d+)/) ?? agent.match(/^\w+\/(\d+)/);
  return match![1];
}

function deviceOf(agent: string): string {
  return DEVICES.find(([pattern]) => pattern.test(agent))?.[1] ?? UNKNOWN;
}
