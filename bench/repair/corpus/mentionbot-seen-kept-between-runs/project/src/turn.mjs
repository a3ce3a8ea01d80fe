import { answerTo } from "./answers.mjs";

const isMention = ({ text }) => text.startsWith("@bot ");

/** Answers what is new; gives the replies and the state after them. */
export function turn(messages, state) {
  const seen = new Set(state.seen);
  const replies = [];
  let { last, answered } = state;
  for (const message of messages) {
    if (message.id <= last) continue;
    last = message.id;
    if (!isMention(message)) continue;
    const greeting = seen.has(message.from) ? "" : "Hello! ";
    seen.add(message.from);
    replies.push({ to: message.from, text: `${greeting}${answerTo(message.text)}` });
    answered += 1;
  }
  return { replies, state: { last, seen, answered } };
}
