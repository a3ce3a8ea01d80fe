function period({ from, to }) {
  return from === to ? `on ${from}` : `from ${from} to ${to}`;
}

/** To whom a request is put: the head of the firm answers their own. */
export function approverOf(person) {
  return person.manager === null ? person : person.manager;
}

export function reminder(request, person) {
  const approver = approverOf(person);
  return {
    to: approver.email,
    text: `${person.name} asks for time off ${period(request)}. Reply "ok ${request.id}" to agree.`,
  };
}

export function confirmation(request, person) {
  const by = person.manager ? ` by ${person.manager.name}` : "";
  return { to: person.email, text: `Your time off ${period(request)} was approved${by}.` };
}
