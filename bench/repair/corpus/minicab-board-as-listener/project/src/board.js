const { kilometres } = require("./geo");

/** Which cars are on the road, and where. */
class Board {
  constructor(feed) {
    this.cars = new Map();
    this.unknown = 0;
    if (feed) this.listen(feed);
  }

  listen(feed) {
    feed.on("on", (message) => this.signOn(message));
    feed.on("off", ({ car }) => this.cars.delete(car));
    feed.on("position", this.moved);
  }

  signOn({ car, driver }) {
    this.cars.set(car, { driver, place: null, driven: 0 });
  }

  moved({ car, lat, lon }) {
    const known = this.cars.get(car);
    if (!known) {
      this.unknown++;
      return;
    }
    const place = { lat, lon };
    if (known.place) known.driven += kilometres(known.place, place);
    known.place = place;
  }

  /** The car nearest to a place; null where none has told where it is. */
  nearest(place) {
    let best = null;
    for (const [car, known] of this.cars) {
      if (!known.place) continue;
      const distance = kilometres(known.place, place);
      if (best === null || distance < best.distance) best = { car, distance };
    }
    return best && best.car;
  }
}

module.exports = { Board };
