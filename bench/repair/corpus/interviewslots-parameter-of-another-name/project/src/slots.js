class SlotRepository {
  constructor(db) {
    this.db = db;
  }

  ofRecruiter(recruiterId, from) {
    const query = this.db.from("slots").where({ recruiter_id: recruiterId });
    return (from ? query.and("starts", ">=", from) : query).select();
  }

  ofCandidate(candidateId) {
    return this.db.from("slots").where({ candidate_id: candidateId }).select();
  }

  free(recruiterId) {
    return this.db.from("slots").where({ recruiter_id: recruiterId, candidate_id: null }).select();
  }
}

module.exports = { SlotRepository };
