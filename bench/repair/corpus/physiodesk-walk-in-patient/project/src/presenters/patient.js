'use strict';

function toPatient(patient) {
  return {
    id: patient.id,
    name: `${patient.firstName} ${patient.lastName}`,
    phone: patient.phone || null,
    insurance: patient.insurance ? patient.insurance.name : null,
  };
}

module.exports = { toPatient };
