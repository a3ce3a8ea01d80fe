import { allMembers, type Member } from "./members.ts";

export interface Mail {
  to: string;
  subject: string;
}

export const recipients = (wants: (member: Member) => boolean): string[] =>
  allMembers()
    .filter(wants)
    .map(({ email }) => email);

export function announcement(meeting: { on: string; place: string }): Mail[] {
  const subject = `We meet on ${meeting.on}, ${meeting.place}`;
  return recipients((member) => member.settings.meetings).map((to) => ({ to, subject }));
}
