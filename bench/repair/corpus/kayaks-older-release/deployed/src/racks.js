export function rackLabel(rack) {
  return String(rack.row) + rack.place;
}
