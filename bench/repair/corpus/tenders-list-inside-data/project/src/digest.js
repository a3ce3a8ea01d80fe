const money = (cents) => `${(cents / 100).toFixed(2)} EUR`;

async function digest(portal, region) {
  const lines = [];
  const tenders = await portal.tenders(region);
  for (const tender of tenders) lines.push(`open: ${tender.title} until ${tender.deadline}`);

  const awards = await portal.awards();
  const known = new Set(tenders.map((tender) => tender.id));
  const decided = awards.filter((award) => known.has(award.tender));
  for (const award of decided) lines.push(`awarded: ${award.tender} to ${award.winner} for ${money(award.cents)}`);
  return lines;
}

module.exports = { digest, money };
