import { findContact } from './contacts.js';

export class SkipJob extends Error {}

export async function email(job) {
  const contact = await findContact(job.contact);
  if (!contact) throw new SkipJob(`contact ${job.contact} is gone`);
  return { to: contact.email, subject: `Your appointment on ${job.at.replace('T', ' at ')}` };
}

export async function sms(job) {
  const contact = findContact(job.contact);
  if (!contact) throw new SkipJob(`contact ${job.contact} is gone`);
  if (contact.phone === null) throw new SkipJob(`contact ${job.contact} has no phone`);
  const [day, time] = job.at.split('T');
  return { to: contact.phone.replaceAll(' ', ''), text: `Hi ${contact.name}, see you on ${day} at ${time}.` };
}
