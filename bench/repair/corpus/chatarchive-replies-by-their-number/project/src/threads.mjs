/** Messages with their replies, oldest first; replies to what is not in the export stand alone. */
export function threadsOf(messages) {
  const threads = new Map();
  for (const message of messages) {
    if (message.parent === null) threads.set(message.id, { message, replies: [] });
  }
  const orphans = [];
  for (const message of messages) {
    if (message.parent === null) continue;
    const thread = threads.get(message.parent);
    if (thread) thread.replies.push(message);
    else orphans.push({ message, replies: [] });
  }
  for (const thread of threads.values()) {
    thread.replies.sort((a, b) => a.id - b.id);
  }
  return [...threads.values(), ...orphans];
}
