/** How often each firm won. */
async function winners(portal) {
  const counts = new Map();
  for (const { winner } of await portal.awards()) counts.set(winner, (counts.get(winner) || 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

module.exports = { winners };
