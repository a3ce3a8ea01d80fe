var children = [
  { id: '1', name: 'Noor', present: true, pickup: ['Samir', 'Lina'], log: [] },
  { id: '2', name: 'Jip', present: true, pickup: ['Anke'], log: [] },
  { id: '3', name: 'Tova', present: false, pickup: ['Elin'], log: [] }
];

exports.find = function (id) {
  return children.filter(function (child) { return child.id === id; })[0];
};

exports.leave = function (child, by) {
  child.present = false;
  child.log.push(by);
};
