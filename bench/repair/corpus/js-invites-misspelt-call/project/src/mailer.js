const outbox = [];

export function sendInvite(address, team) {
  outbox.push({ address, subject: `Join ${team}` });
  return outbox.length;
}

export function pendingMails() {
  return outbox.slice();
}
