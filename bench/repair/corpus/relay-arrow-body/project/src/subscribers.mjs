const SUBSCRIBERS = [
  { id: 1, channel: "mail", to: "ada@example.org", topics: ["news", "sales"] },
  { id: 2, channel: "sms", to: "+44 1", topics: ["news"] },
  { id: 3, channel: "mail", to: "bo@example.org", topics: [] },
];

export async function subscribers(topic) {
  return SUBSCRIBERS.filter(({ topics }) => topics.includes(topic));
}
