/** What is not there: in the catalogue or on the disk, which visitors need not tell apart. */
exports.notFound = (res) => res.status(404).json({ error: "not in the archive" });
