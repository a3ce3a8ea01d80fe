/** A decision as the office sends it (docs/hook.md), in our own names. */
export function fromHook(body) {
  return {
    file: body.file_number,
    cents: body.granted_cents,
    decided: new Date(body.decidedAt),
    paid: body.paid_at === null ? null : new Date(body.paid_at),
  };
}
