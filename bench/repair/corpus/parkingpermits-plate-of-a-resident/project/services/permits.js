var db = require('../db');
var plates = require('./plates');

var FOREVER = '9999-12-31';

function isActive(permit, at) {
  var day = at.toISOString().slice(0, 10);
  return permit.from <= day && day <= (permit.to || FOREVER);
}

/** All permits of a resident, the newest first. */
function ofResident(id) {
  return db.permits({ resident: id }).then(function (rows) {
    return rows.sort(function (a, b) {
      return a.from < b.from ? 1 : -1;
    });
  });
}

/** Permits of a car that are in force; none: an empty list. */
function activeFor(plate, at) {
  return db.permits({ plate: plates.normalise(plate) }).then(function (rows) {
    rows.filter(function (row) {
      return isActive(row, at);
    });
  });
}

module.exports = { isActive: isActive, ofResident: ofResident, activeFor: activeFor };
