const { driver } = require("./drivers");

const RIDES = [
  { driver: "d1", day: "2026-09-01", from: "Ulm", to: "Graz", riders: ["x"] },
  { driver: "d2", day: "2026-09-02", from: "Ulm", to: "Bonn", riders: [] },
];

exports.ridesOf = (id, day) => RIDES.filter((ride) => ride.driver === id && ride.day === day);

exports.seatsLeft = (ride) => driver(ride.driver).seats - ride.riders.length;

exports.free = (day) => RIDES.filter((ride) => ride.day === day && exports.seatsLeft(ride) > 0);
