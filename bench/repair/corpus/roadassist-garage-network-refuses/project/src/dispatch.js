/** The most urgent calls first. */
export async function dispatch(calls, network) {
  const sorted = calls.toSorted((a, b) => b.urgency - a.urgency);
  const sent = [];
  for (const call of sorted) sent.push({ plate: call.plate, garage: await network.nearest(call.position) });
  return sent;
}
