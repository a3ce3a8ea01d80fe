const DAY = 24 * 3600 * 1000;

function overdue(pledge, today) {
  return Math.round((today - new Date(pledge.due)) / DAY);
}

function line(pledge) {
  const { name } = pledge.owner;
  return `${pledge.ticket}\t${pledge.thing}\t${name}`;
}

export function forfeits(pledges, today) {
  return pledges.filter((pledge) => overdue(pledge, today) > 0).map(line);
}
