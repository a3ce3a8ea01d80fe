export const sent = [];

/** Sends a text to a phone. */
export async function textMessage(phone, text) {
  if (!/^\+\d{8,15}$/.test(phone)) throw new Error(`"${phone}" is no phone number`);
  sent.push({ phone, text });
}
