/** Client of the labelling service; `get` reads the answer at a path. */
export class Client {
  #get;

  constructor(get) {
    this.#get = get;
  }

  async projects() {
    const { data } = await this.#get("/projects");
    return data.items;
  }

  async annotators(project) {
    // The service leaves out data where nobody has been invited.
    const { data } = await this.#get(`/projects/${project}/annotators`);
    return data?.items ?? [];
  }

  async tasks(project, { state } = {}) {
    const {
      data: { items },
    } = await this.#get(`/projects/${project}/tasks`);
    return state ? items.filter((task) => task.state === state) : items;
  }
}
