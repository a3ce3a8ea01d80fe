/** Visitors of a day: how many in all, and by kind of ticket. */
exports.countVisitors = ({ tickets }) => {
  const kinds = {};
  let people = 0;
  for (const ticket of tickets) {
    people += ticket.people;
    kinds[ticket.kind] = (kinds[ticket.kind] ?? 0) + ticket.people;
  }
  return { people, kinds };
};
