"use strict";

const { holidayText, shiftText } = require("./texts");

function holidayGranted({ person, from, days }) {
  return holidayText({ person, from: new Date(from), days });
}

function shiftAssigned(message) {
  return shiftText(message);
}

module.exports = {
  handlers: { "holiday.granted": holidayGranted, "shift.assigned": shiftAssigned },
};
