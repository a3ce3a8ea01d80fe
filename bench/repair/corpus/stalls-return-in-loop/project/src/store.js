exports.createStore = function createStore() {
  const stalls = [];
  return {
    all: () => stalls,
    add({ name, goods }) {
      const stall = { id: stalls.length + 1, name, goods };
      stalls.push(stall);
      return stall;
    },
  };
};
