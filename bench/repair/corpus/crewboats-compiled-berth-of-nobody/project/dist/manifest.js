const STANDBY = "standby";
function seatOf(boat, code) {
    return boat.seats.find((seat) => seat.code === code);
}
function placeOf(seat) {
    return `${seat.deck} ${seat.code}`;
}
export function line(boat, member) {
    const place = member.seat === null ? STANDBY : placeOf(seatOf(boat, member.seat));
    return `${member.name.padEnd(10)}${place}`;
}
export function weight(crew) {
    return crew.reduce((kilos, member) => kilos + member.kilos, 0);
}
export function manifest(boat, crew) {
    const total = weight(crew);
    const lines = crew.map((member) => line(boat, member));
    return [boat.name, ...lines, total > boat.load ? `OVER LOAD ${total}/${boat.load}` : `${total}/${boat.load} kg`];
}
//# sourceMappingURL=manifest.js.map