const CENTS_PER_METRE = 55;

/** What is due, to be sent by mail; and the plots that have no holder. */
export function bills(plots, holders) {
  const sent = [];
  const without = [];
  for (const { number, holder, metres } of plots) {
    const { name, email } = holders.get(holder);
    sent.push({ to: `${name} <${email}>`, plot: number, cents: metres * CENTS_PER_METRE });
  }
  return { sent, without };
}
