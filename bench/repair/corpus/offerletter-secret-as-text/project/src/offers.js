export class Offers {
  constructor(
    all = [
      { id: "o-12", recruiter: "r-1", position: "Data engineer", salary: 71000 },
      { id: "o-13", recruiter: "r-2", position: "Cook", salary: 39500 },
    ],
  ) {
    this.all = all;
  }

  find(id) {
    return this.all.find((offer) => offer.id === id);
  }

  of(recruiter) {
    return this.all.filter((offer) => offer.recruiter === recruiter);
  }
}
