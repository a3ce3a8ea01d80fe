const { AppError } = require("./middleware/errors");

exports.createService = (halls = [{ id: 1, name: "Aula", seats: 120 }]) => ({
  async list() {
    return halls;
  },
  async get(id) {
    const hall = halls.find((one) => one.id === id);
    if (!hall) throw new AppError(404, `Hall ${id} not found`);
    return hall;
  },
  async resize(id, seats) {
    const hall = await this.get(id);
    if (!(seats > 0)) throw new AppError(422, "seats must be positive");
    hall.seats = seats;
    return hall;
  },
});
