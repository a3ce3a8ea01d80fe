'use strict';

const { toPatient } = require('./patient');

function endOf(appointment) {
  const start = new Date(appointment.startsAt);
  return new Date(start.getTime() + appointment.minutes * 60000).toISOString();
}

/** One line of the day's list. */
function toListItem(appointment) {
  return {
    id: appointment.id,
    startsAt: appointment.startsAt,
    therapist: appointment.therapist,
    referredBy: appointment.referral ? appointment.referral.doctor : null,
  };
}

/** All that the front desk needs when the patient stands before it. */
function toCard(appointment, patient) {
  return {
    id: appointment.id,
    startsAt: appointment.startsAt,
    endsAt: endOf(appointment),
    therapist: appointment.therapist,
    patient: toPatient(patient),
    referredBy: appointment.referral.doctor,
    notes: appointment.notes || null,
  };
}

module.exports = { toCard, toListItem };
