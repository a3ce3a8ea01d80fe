// stands in for the town's register, which answers in its own time
var PERMITS = [
  { number: 'P-1', resident: 'r7', plate: 'KATR204', zone: 'C', kind: 'resident', from: '2024-05-01', to: null },
  { number: 'P-2', resident: 'r7', plate: 'KATR204', zone: 'A', kind: 'guest', from: '2025-01-01', to: '2025-01-14' },
  { number: 'P-3', resident: 'r8', plate: 'KAXX9', zone: 'A', kind: 'resident', from: '2023-02-01', to: '2023-12-31' },
];

exports.permits = function (where) {
  return new Promise(function (resolve) {
    setImmediate(function () {
      resolve(
        PERMITS.filter(function (row) {
          return Object.keys(where).every(function (key) {
            return row[key] === where[key];
          });
        })
      );
    });
  });
};
