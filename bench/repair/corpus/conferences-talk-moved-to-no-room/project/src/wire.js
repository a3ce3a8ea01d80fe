/** What a client sent about where and when a talk is to be. */
export function readMove(body) {
  return { room: body.room_id, startsAt: body.starts_at };
}

export function readTitle(body) {
  return { title: String(body.title ?? "").trim() };
}

export const writeTalk = ({ id, title, roomId, startsAt }) => ({ id, title, room_id: roomId, starts_at: startsAt });
