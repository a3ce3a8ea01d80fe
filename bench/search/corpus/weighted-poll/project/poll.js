/** A poll in which votes have weights; whoever has none given counts once. */
export class Poll {
  constructor(choices, weights = {}) {
    this.choices = choices;
    this.weights = weights;
    this.votes = new Map();
  }

  weightOf(voter) {
    return this.weights[voter] || 1;
  }

  /** Votes, or changes a vote. */
  vote(voter, choice) {
    if (!this.choices.includes(choice)) throw new RangeError(`no choice ${choice}`);
    this.votes.set(voter, choice);
  }

  withdraw(voter) {
    return this.votes.delete(voter);
  }

  tally() {
    const sums = Object.fromEntries(this.choices.map((choice) => [choice, 0]));
    for (const [voter, choice] of this.votes) sums[choice] += this.weightOf(voter);
    return sums;
  }

  /** The choice with the greatest weight; null where several have it or nothing counts. */
  winner() {
    const sums = this.tally();
    const most = Math.max(0, ...Object.values(sums));
    const leading = this.choices.filter((choice) => sums[choice] === most);
    return most > 0 && leading.length === 1 ? leading[0] : null;
  }
}
