function throwDice({ count, sides, bonus }, random = Math.random) {
  const faces = Array.from({ length: count }, () => 1 + Math.floor(random() * sides));
  return { faces, total: faces.reduce((sum, face) => sum + face, bonus) };
}

module.exports = { throwDice };
