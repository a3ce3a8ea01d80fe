"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.detailed = detailed;
exports.compact = compact;
const names_1 = require("./names");
const format = (km) => `${km.toFixed(1)} km`;
function detailed(trips) {
    return trips.map((trip) => `#${trip.id} ${(0, names_1.fullName)(trip.driver)}: ${format(trip.km)}`);
}
/** One line for the screen at the gate, the longest trip first. */
function compact(trips) {
    return [...trips]
        .sort((a, b) => b.km - a.km)
        .map((trip) => `${(0, names_1.initials)(trip.driver)} ${format(trip.km)}`)
        .join(" | ");
}
//# sourceMappingURL=report.js.map