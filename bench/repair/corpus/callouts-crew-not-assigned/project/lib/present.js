'use strict';

function iso(date) {
  return date ? date.toISOString() : null;
}

/** A call as the dispatchers' screen shows it. */
function presentCall(call) {
  return {
    id: call.id,
    priority: call.priority,
    address: call.address,
    receivedAt: iso(call.receivedAt),
    closedAt: iso(call.closedAt),
    hospital: call.hospital ? call.hospital.name : null,
    crew: call.crew.callsign,
    vehicle: call.crew.vehicle,
  };
}

module.exports = { presentCall };
