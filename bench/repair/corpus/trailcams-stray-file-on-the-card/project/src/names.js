'use strict';

const NAME = /^(?<camera>[A-Z]+\d*)_(?<day>\d{8})_(?<time>\d{4})_(?<number>\d{4})\.JPG$/i;

/** What the name of a picture tells; null for the name of something else. */
function parseName(name) {
  const {
    groups: { camera, day, time, number },
  } = NAME.exec(name);
  return {
    camera: camera.toUpperCase(),
    day: `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`,
    time: `${time.slice(0, 2)}:${time.slice(2)}`,
    number: Number(number),
  };
}

module.exports = { parseName };
