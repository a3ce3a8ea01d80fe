var visits = [
  { id: 311, piano: 'upright-9', day: '2026-05-04', state: 'planned' },
  { id: 312, piano: 'grand-2', day: '2026-05-04', state: 'done' },
  { id: 313, piano: 'grand-2', day: '2026-05-18', state: 'planned' },
];

function failure(status, message) {
  var err = new Error(message);
  err.status = status;
  return err;
}

/** Rejects with 404 where the book has no such visit. */
exports.visit = async function (id) {
  var found = visits.find(function (visit) { return visit.id === id; });
  if (!found) throw failure(404, 'No visit ' + id + ' in the book');
  return found;
};

exports.onDay = async function (day) {
  return visits.filter(function (visit) { return visit.day === day && visit.state !== 'called off'; });
};

exports.ofPiano = async function (piano) {
  return visits.filter(function (visit) { return visit.piano === piano; });
};

/** Rejects with 409 where the visit has been made. */
exports.callOff = async function (id) {
  var found = await exports.visit(id);
  if (found.state === 'done') throw failure(409, 'Visit ' + id + ' has been made');
  found.state = 'called off';
  return found;
};

exports.putOff = async function (id, day) {
  var found = await exports.visit(id);
  found.day = day;
  return found;
};
