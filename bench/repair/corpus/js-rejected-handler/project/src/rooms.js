class NotFound extends Error {}

const rooms = [{ id: 1, name: "Hall" }];

async function findRoom(id) {
  const room = rooms.find((one) => one.id === Number(id));
  if (!room) throw new NotFound(`There is no room ${id}`);
  return room;
}

async function bookingsOf(room) {
  return [{ room: room.id, day: "2024-05-01" }];
}

module.exports = { NotFound, findRoom, bookingsOf };
