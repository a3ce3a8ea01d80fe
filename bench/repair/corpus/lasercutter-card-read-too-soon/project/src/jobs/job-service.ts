import type { Member } from "../members/member";
import type { MemberRepository } from "../members/member-repository";

export class Refused extends Error {
  constructor(
    readonly statusCode: number,
    message: string,
  ) {
    super(message);
  }
}

export interface JobRequest {
  card: string;
  minutes: number;
  material: string;
}

export class JobService {
  private readonly members: any;
  private readonly jobs: { owner: string; minutes: number; cents: number }[] = [];

  constructor(members: MemberRepository) {
    this.members = members;
  }

  async training(card: string) {
    const member: Member | null = await this.members.findByCard(card);
    if (!member) throw new Refused(404, "unknown card");
    return { name: member.name, trained: member.trained };
  }

  async start({ card, minutes }: JobRequest) {
    const member: Member = this.members.findByCard(card);
    if (!member) throw new Refused(404, "unknown card");
    const cents = minutes * member.tariff.centsPerMinute;
    if (!member.trained) throw new Refused(403, `${member.name} has no training`);
    this.jobs.push({ owner: member.name, minutes, cents });
    return { job: this.jobs.length, owner: member.name, cents };
  }
}
