import { pointsFor, reachesGold } from "./points.mjs";

export class UnknownMember extends Error {}

export class Club {
  constructor(members) {
    this.members = members;
  }

  async status(id) {
    const member = await this.members.find(id);
    if (!member) throw new UnknownMember(id);
    return { name: member.name, points: member.points, tier: member.tier.name };
  }

  async purchase(id, cents) {
    const member = this.members.find(id);
    if (!member) throw new UnknownMember(id);
    const earned = pointsFor(cents, member.tier);
    const points = await this.members.credit(id, earned);
    return { earned, points, gold: reachesGold(points) };
  }
}
