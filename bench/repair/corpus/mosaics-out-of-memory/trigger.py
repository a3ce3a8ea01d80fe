import resource

from mosaics import jobs

resource.setrlimit(resource.RLIMIT_AS, (600 * 2**20, 600 * 2**20))
jobs.run([{"id": 8, "width": 420, "height": 594}, {"id": 9, "width": 2400, "height": 3600}])
