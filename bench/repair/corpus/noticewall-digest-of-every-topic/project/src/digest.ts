import type { Notice } from "./notices.ts";

/** Plain text for the weekly mail: one heading for a topic, the newest first. */
export function digest(notices: Notice[]): string {
  const topics = [...new Set(notices.map(({ topic }) => topic))].toSorted();
  if (topics.length === 0) return "Nothing new this week.\n";
  return topics
    .map((topic) => {
      const lines = notices
        .filter((notice) => notice.topic === topic)
        .toSorted((a, b) => b.posted.localeCompare(a.posted))
        .map(({ title, place }) => `- ${title} (${place})`);
      return `# ${topic}\n${lines.join("\n")}\n`;
    })
    .join("\n");
}
