import { channels } from "./channels.mjs";

export async function sendTo(found, text) {
  return Promise.all(found.map(async ({ channel, to }) => {
    await channels[channel](to, text);
  }));
}

export async function sendOne({ channel, to }, text) {
  return channels[channel](to, text);
}
