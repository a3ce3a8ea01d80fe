var ALL = ['mail', 'photo', 'team'];

exports.left = function (member) {
  return ALL.filter(function (step) {
    return member.done.indexOf(step) === -1;
  });
};
