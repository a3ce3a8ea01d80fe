const users = new Map([
  ["u1", { id: "u1", name: "Ivy", bookings: ["oak", "beech"] }],
  ["u2", { id: "u2", name: "Ash", bookings: [] }],
]);

exports.byId = (id) => users.get(id) ?? null;
