const GRACE = 7;

export const kindOf = (days) => (days > GRACE ? "forfeit" : "reminder");

export function letter(pledge, days) {
  const what = kindOf(days) === "forfeit" ? "is forfeited" : `can be redeemed for ${GRACE - days} more days`;
  return `${pledge.owner.name}: your ${pledge.thing} (ticket ${pledge.ticket}) ${what}.`;
}
