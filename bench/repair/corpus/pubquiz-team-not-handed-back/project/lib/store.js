const { randomUUID } = require('node:crypto');

class Store {
  constructor() {
    this.nights = new Map();
    this.teams = new Map();
  }

  async addNight({ pub, date }) {
    const night = { id: randomUUID(), pub, date, open: true };
    this.nights.set(night.id, night);
    return night;
  }

  async night(id) {
    return this.nights.get(id) || null;
  }

  async addTeam(night, { name, players }) {
    const team = { id: randomUUID(), night: night.id, name, players, points: 0 };
    this.teams.set(team.id, team);
  }

  async teamsOf(night) {
    return [...this.teams.values()].filter((team) => team.night === night.id);
  }

  async score(id, points) {
    const team = this.teams.get(id);
    if (!team) return null;
    team.points += points;
    return team;
  }
}

module.exports = { Store };
