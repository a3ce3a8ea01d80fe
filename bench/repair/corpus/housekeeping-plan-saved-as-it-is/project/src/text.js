export function asText(plan) {
  return plan.map(({ name, rooms, minutes }) => `${name}: ${rooms.join(", ")} (${minutes} min)`).join("\n");
}

export function checklist(plan) {
  return plan.flatMap(({ name, rooms }) => [name, ...rooms.map((room) => `[ ] ${room}`)]).join("\n");
}
