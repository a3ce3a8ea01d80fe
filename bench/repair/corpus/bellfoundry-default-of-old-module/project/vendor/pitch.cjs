"use strict";
// Compiled; do not edit.
Object.defineProperty(exports, "__esModule", { value: true });
exports.NAMES = void 0;
exports.default = pitch;
const NAMES = ["c", "cis", "d", "dis", "e", "f", "fis", "g", "gis", "a", "ais", "b"];
exports.NAMES = NAMES;
function pitch(frequency) {
  const steps = Math.round(12 * Math.log2(frequency / 440)) + 57;
  return { name: NAMES[((steps % 12) + 12) % 12], octave: Math.floor(steps / 12) };
}
