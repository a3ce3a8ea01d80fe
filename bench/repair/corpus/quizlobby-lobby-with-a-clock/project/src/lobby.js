const COUNTDOWN = 30_000;

class Lobby {
  constructor(code, host) {
    this.code = code;
    this.players = [host];
    this.state = "waiting";
    this.startsAt = null;
    this.timer = null;
  }

  join(player) {
    this.players.push(player);
  }

  /** The game begins by itself once the countdown has run. */
  countDown() {
    this.state = "counting down";
    this.startsAt = Date.now() + COUNTDOWN;
    this.timer = setTimeout(() => {
      this.state = "playing";
    }, COUNTDOWN);
    this.timer.unref();
  }

  stop() {
    clearTimeout(this.timer);
    this.timer = null;
    this.state = "waiting";
    this.startsAt = null;
  }
}

module.exports = { Lobby };
