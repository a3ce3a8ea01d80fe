import { claims } from "./claims.js";

const NOTES = [{ claim: "c1", text: "Photos are attached", by: "olga" }];

function ownClaim(user, id) {
  return claims.find((claim) => claim.id === id && claim.owner === user.id);
}

export function list(req, res) {
  if (!ownClaim(req.user, req.params.id)) return res.status(404).json({ message: "Claim not found" });
  res.json(NOTES.filter(({ claim }) => claim === req.params.id));
}

export function add(req, res) {
  if (!ownClaim(req.user, req.params.id)) return res.status(404).json({ message: "Claim not found" });
  const note = { claim: req.params.id, text: req.body.text, by: req.user.id };
  NOTES.push(note);
  res.status(201).json(note);
}
