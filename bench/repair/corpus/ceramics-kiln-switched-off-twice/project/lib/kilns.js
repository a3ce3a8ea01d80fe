const { NotFound, Conflict } = require("./errors");

function createKilns() {
  const kilns = [
    { id: "k1", size: 120, firing: null },
    { id: "k2", size: 60, firing: null },
  ];

  const find = (id) => kilns.find((kiln) => kiln.id === id);

  return {
    all: () => kilns,

    show(id) {
      const kiln = find(id);
      if (!kiln) throw new NotFound("kiln", id);
      return kiln;
    },

    start(id, degrees) {
      const kiln = find(id);
      if (!kiln) throw new NotFound("kiln", id);
      if (kiln.firing) throw new Conflict(`kiln ${id} is firing`);
      kiln.firing = { degrees, since: new Date().toISOString() };
      return kiln;
    },

    end(id) {
      const kiln = find(id);
      const { firing } = kiln;
      if (!firing) throw new Conflict(`kiln ${id} is cold`);
      kiln.firing = null;
      return firing;
    },
  };
}

module.exports = { createKilns };
