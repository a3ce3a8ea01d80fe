module.exports = {
  trips: {
    delta: { title: 'Round the delta', paddlers: [] },
    gorge: { title: 'Gorge at dawn', paddlers: [{ name: 'Pia', boat: 'kayak', callName: 'Max', callPhone: '555-0101' }] },
  },
};
