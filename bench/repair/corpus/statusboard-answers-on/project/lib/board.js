const LEVELS = ['ok', 'degraded', 'down'];

class Board {
  constructor(services = ['api', 'web', 'mail']) {
    this.services = new Map(services.map((name) => [name, { name, level: 'ok', note: '', incidents: [] }]));
  }

  get(name) {
    return this.services.get(name);
  }

  report(name, level, note) {
    const service = this.services.get(name);
    if (service.level === 'ok' && level !== 'ok') service.incidents.push({ level, note });
    service.level = level;
    service.note = note;
    return service;
  }

  worst() {
    const levels = [...this.services.values()].map(({ level }) => LEVELS.indexOf(level));
    return LEVELS[Math.max(...levels)];
  }
}

module.exports = { Board, LEVELS };
