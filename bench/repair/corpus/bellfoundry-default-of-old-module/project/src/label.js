import pitch from "../vendor/pitch.cjs";
import { strikeTone, weight } from "./bell.js";

export function label(diameter) {
  const { name, octave } = pitch(strikeTone(diameter));
  return `${name}${octave}, ${weight(diameter)} kg`;
}
