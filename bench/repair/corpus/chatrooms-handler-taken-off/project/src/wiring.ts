import { Bus } from "./bus.ts";
import { Presence } from "./presence.ts";

export function createChat() {
  const bus = new Bus();
  const presence = new Presence();
  const transcript: string[] = [];

  bus.on("join", (event) => presence.join(event));
  bus.on("leave", presence.leave);
  bus.on("message", ({ user, text }) => transcript.push(`${user}: ${text}`));

  return { bus, presence, transcript };
}
