const LIMITS = { zoom: [1, 19], latitude: [-85, 85] };

const clamp = (value, [low, high]) => Math.min(high, Math.max(low, value));

/** What a map shows; values beyond the limits are set to the nearest one. */
class MapView {
  #zoom = 5;
  #latitude = 0;
  #title = "";

  get zoom() {
    return this.#zoom;
  }

  set zoom(value) {
    this.zoom = clamp(Math.round(value), LIMITS.zoom);
  }

  get latitude() {
    return this.#latitude;
  }

  set latitude(value) {
    this.#latitude = clamp(value, LIMITS.latitude);
  }

  get title() {
    return this.#title;
  }

  set title(text) {
    this.#title = text.trim().slice(0, 40);
  }

  toJSON() {
    return { zoom: this.zoom, latitude: this.latitude, title: this.title };
  }
}

module.exports = { MapView };
