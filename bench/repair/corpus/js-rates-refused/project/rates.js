const net = require("node:net");

function fetchRates() {
  return new Promise((resolve, reject) => {
    const socket = net.connect(9, "127.0.0.1");
    socket.once("error", (error) => {
      reject(new Error(error.message, { cause: error }));
    });
    socket.once("connect", () => resolve({}));
  }).catch((error) => {
    throw error;
  });
}

module.exports = { fetchRates };
