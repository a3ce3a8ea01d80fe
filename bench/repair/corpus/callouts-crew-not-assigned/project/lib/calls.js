'use strict';

const CALLS = [
  {
    id: 'C-101',
    priority: 1,
    address: '4 Mill Lane',
    receivedAt: new Date('2026-03-02T08:11:00Z'),
    closedAt: new Date('2026-03-02T09:20:00Z'),
    crew: { callsign: 'Alpha 3', vehicle: 'RTW-12' },
    hospital: { name: 'St. Anna' },
  },
  {
    id: 'C-103',
    priority: 2,
    address: 'Station forecourt',
    receivedAt: new Date('2026-03-02T09:40:00Z'),
    closedAt: null,
    crew: { callsign: 'Bravo 1', vehicle: 'KTW-4' },
    hospital: null,
  },
  {
    id: 'C-104',
    priority: 3,
    address: '17 Harbour Road',
    receivedAt: new Date('2026-03-02T09:58:00Z'),
    closedAt: null,
    crew: null,
    hospital: null,
  },
];

function byId(id) {
  return CALLS.find((call) => call.id === id);
}

function open() {
  return CALLS.filter((call) => call.closedAt === null);
}

module.exports = { byId, open };
