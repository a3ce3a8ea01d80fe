const stamp = (date) => date.toISOString().replaceAll(/[-:]|\.\d{3}/g, "");

function event(lesson) {
  const start = new Date(lesson.start);
  const end = new Date(start.getTime() + lesson.minutes * 60_000);
  return [
    "BEGIN:VEVENT",
    `UID:lesson-${lesson.id}@organlessons.example.org`,
    `DTSTART:${stamp(start)}`,
    `DTEND:${stamp(end)}`,
    `SUMMARY:Organ lesson ${lesson.pupil} (${lesson.teacher.name})`,
    "END:VEVENT",
  ];
}

export function calendar(lessons) {
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//organlessons//EN"];
  for (const lesson of lessons) lines.push(...event(lesson));
  lines.push("END:VCALENDAR");
  return lines.join("\r\n") + "\r\n";
}
