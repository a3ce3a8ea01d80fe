const polls = new Map([
  [7, { id: 7, question: "Where?", options: [{ label: "Lake", votes: 3 }, { label: "Hill", votes: 5 }] }],
  [8, { id: 8, question: "When?", options: [{ label: "Noon", votes: 0 }] }],
]);

export const db = {
  async poll(id) {
    return structuredClone(polls.get(Number(id)) ?? null);
  },
  async vote(id, label) {
    const option = polls.get(Number(id))?.options.find((one) => one.label === label);
    if (!option) return false;
    option.votes += 1;
    return true;
  },
};
