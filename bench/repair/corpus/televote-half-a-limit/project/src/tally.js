export class Refused extends Error {
  constructor(message) {
    super(message)
    this.status = 429
    this.expose = true
  }
}

/** Votes of one show. */
export class Tally {
  constructor(settings) {
    this.settings = settings
    this.byAct = new Map()
    this.byCaller = new Map()
  }

  vote(caller, act) {
    const { limits } = this.settings
    const ofCaller = this.byCaller.get(caller) ?? 0
    const ofAct = this.byAct.get(act) ?? 0
    if (ofCaller >= limits.caller.votes) throw new Refused(limits.caller.message)
    if (ofAct >= limits.act.votes) throw new Refused(limits.act.message)
    this.byCaller.set(caller, ofCaller + 1)
    this.byAct.set(act, ofAct + 1)
    return limits.caller.votes - ofCaller - 1
  }

  standing() {
    return Array.from({ length: this.settings.acts }, (_, i) => ({ act: i + 1, votes: this.byAct.get(i + 1) ?? 0 }))
  }
}
