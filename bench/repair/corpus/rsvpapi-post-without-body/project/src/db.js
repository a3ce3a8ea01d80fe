const parties = new Map([
  ['nye', { id: 'nye', title: "New Year's Eve", guests: [] }],
  ['housewarming', { id: 'housewarming', title: 'Housewarming', guests: [{ name: 'Zoe', email: 'zoe@example.com', plus: 1 }] }],
]);

const devices = new Set();

export const findParty = (id) => parties.get(id) ?? null;

export function addGuest(party, guest) {
  party.guests.push(guest);
  return guest;
}

export function addDevice(token) {
  devices.add(token);
  return devices.size;
}
