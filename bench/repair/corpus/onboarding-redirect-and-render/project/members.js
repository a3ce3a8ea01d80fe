var members = { 1: { name: 'Rosa', done: ['mail'] }, 2: { name: 'Kurt', done: ['mail', 'photo', 'team'] } };

exports.find = function (id) {
  return Object.prototype.hasOwnProperty.call(members, id) ? members[id] : null;
};
