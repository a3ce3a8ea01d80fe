const { Refused } = require("./refused");

class Plugs {
  constructor(
    plugs = [
      { id: "hall", name: "Hall lamp", schedule: { on: "18:00", off: "23:30" }, guests: true },
      { id: "pump", name: "Pond pump", schedule: null, guests: false },
    ],
  ) {
    this.byId = new Map(plugs.map((plug) => [plug.id, plug]));
  }

  get(id) {
    const plug = this.byId.get(id);
    if (!plug) throw new Refused(404, "no such plug");
    return plug;
  }
}

module.exports = { Plugs };
