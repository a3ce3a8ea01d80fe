export async function summaryOf(client, project) {
  const [tasks, annotators] = await Promise.all([client.tasks(project.id), client.annotators(project.id)]);
  return {
    title: project.title,
    total: tasks.length,
    done: tasks.filter(({ state }) => state === "done").length,
    labels: tasks.reduce((sum, { labels }) => sum + labels, 0),
    annotators: annotators.length,
  };
}
