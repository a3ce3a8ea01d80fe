/** Numbers of a team for the notice board. */
export function phoneList(team) {
  const standby = team.standby ?? [];
  return {
    leads: team.leads.map(({ phone }) => phone),
    standby: standby.map(({ phone }) => phone),
  };
}

/** Everybody who is told of a callout, each of them once. */
export function recipients(callout, teams) {
  const names = callout.dogs ? [...callout.teams, "dogs"] : callout.teams;
  const told = new Map();
  for (const name of names) {
    const team = teams[name];
    for (const person of [...team.leads, ...team.standby]) {
      told.set(person.phone, person.name);
    }
  }
  return [...told].map(([phone, name]) => ({ phone, name }));
}
