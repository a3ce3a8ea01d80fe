const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** The page in the vestry. */
export function page(church, lessons) {
  const rows = lessons.map((lesson) => {
    const teacher = lesson.teacher ? lesson.teacher.name : "to be announced";
    return `<tr><td>${lesson.start.slice(0, 16).replace("T", " ")}</td><td>${escape(lesson.pupil)}</td><td>${escape(teacher)}</td></tr>`;
  });
  return `<h1>${escape(church.name)}</h1>\n<table>\n${rows.join("\n")}\n</table>`;
}
