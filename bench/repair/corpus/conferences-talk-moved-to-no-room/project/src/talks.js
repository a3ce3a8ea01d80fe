const toTalk = ({ id, title, room_id, starts_at }) => ({ id, title, roomId: room_id, startsAt: starts_at });

export async function talk(table, id) {
  const [row] = await table.select({ id });
  return row ? toTalk(row) : null;
}

/** Whether another talk is in that room at that time. */
async function isTaken(table, talkId, { roomId, startsAt }) {
  const rows = await table.select({ room_id: roomId, starts_at: startsAt });
  return rows.some(({ id }) => id !== talkId);
}

/** Moves a talk; false where the room is taken. */
export async function move(table, { id }, slot) {
  if (await isTaken(table, id, slot)) return false;
  await table.update({ id }, { room_id: slot.roomId, starts_at: slot.startsAt });
  return true;
}

export async function rename(table, { id }, { title }) {
  await table.update({ id }, { title });
}
