import { db } from "./db.mjs";

export async function loadPoll(id) {
  const poll = await db.poll(id);
  if (!poll) {
    throw Object.assign(new Error(`poll ${id} is unknown`), { statusCode: 404 });
  }
  return poll;
}

export async function winner(id) {
  const { question, options } = await loadPoll(id);
  const [first] = options.toSorted((a, b) => b.votes - a.votes);
  return { question, winner: first.votes > 0 ? first.label : null };
}
