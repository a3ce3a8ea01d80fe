exports.post = async function post(ledger, rows) {
  const answer = await fetch(new URL('/bookings', ledger.url), {
    method: 'POST',
    headers: { authorization: `Bearer ${ledger.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(rows),
  });
  if (!answer.ok) throw new Error(`the ledger answered ${answer.status}`);
};
