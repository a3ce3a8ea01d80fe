const { MapView } = require("./map-view");

exports.createMaps = () => new Map([["m1", new MapView()], ["m2", new MapView()]]);
