const users = {
  registrar: { name: "R. Okoye", role: "registrar" },
  dean: { name: "M. Lind", role: "dean" },
};

module.exports = { users };
