import pitchModule from "../vendor/pitch.cjs";

const pitch = pitchModule.default;

/** How far a bell is from its neighbours: both names. */
export function between(low, high) {
  return [low, high].map((frequency) => pitch(frequency).name).join("-");
}
