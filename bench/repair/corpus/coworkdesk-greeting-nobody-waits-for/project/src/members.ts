export interface Member {
  id: number;
  name: string;
  mail: string;
  desk: string | null;
}

export class Members {
  #members = new Map<number, Member>();

  add(name: string, mail: string): Member {
    const member = { id: this.#members.size + 1, name, mail, desk: null };
    this.#members.set(member.id, member);
    return member;
  }

  get(id: number): Member | undefined {
    return this.#members.get(id);
  }

  seat(member: Member, desk: string): void {
    member.desk = desk;
  }
}
