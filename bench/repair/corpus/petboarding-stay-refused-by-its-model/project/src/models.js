import { model } from "./model.js";

const KINDS = ["dog", "cat", "rabbit"];

export const Stay = model("Stay", {
  pet: (value) => (value ? null : "is required"),
  kind: (value) => (KINDS.includes(value) ? null : `must be one of ${KINDS.join(", ")}`),
  nights: (value) => (Number.isInteger(value) && value >= 1 ? null : "must be at least one"),
});

export const Kennel = model("Kennel", {
  label: (value) => (value ? null : "is required"),
});

await new Stay({ pet: "Bruno", kind: "dog", nights: 3 }).save();
