const teams = new Map([
  ["red", { name: "red", members: [{ name: "Ann", isCaptain: true }, { name: "Bob", isCaptain: false }] }],
  ["blue", { name: "blue", members: [] }],
]);

export async function loadTeam(name) {
  await Promise.resolve();
  return teams.get(name);
}
