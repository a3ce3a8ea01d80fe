const rides = require("./rides");

const DRIVERS = [{ id: "d1", name: "Mona", seats: 4 }, { id: "d2", name: "Alf", seats: 2 }];

exports.driver = (id) => DRIVERS.find((one) => one.id === id);

exports.remind = (day) =>
  DRIVERS.flatMap(({ id, name }) =>
    rides.ridesOf(id, day).map((ride) => `${name}: ${ride.from} - ${ride.to}, ${rides.seatsLeft(ride)} seats left`),
  );
