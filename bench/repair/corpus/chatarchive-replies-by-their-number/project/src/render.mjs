import { sentAt } from "./when.mjs";

const line = (message, indent) =>
  `${indent}${sentAt(message.id).toISOString().slice(0, 16)} ${message.author}: ${message.text}\n`;

export function render(channel, threads) {
  let text = `# ${channel}\n`;
  for (const { message, replies } of threads) {
    text += line(message, "");
    for (const reply of replies) text += line(reply, "  ");
  }
  return text;
}
