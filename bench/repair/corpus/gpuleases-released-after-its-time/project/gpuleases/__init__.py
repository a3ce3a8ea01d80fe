from gpuleases.pool import Lease, LeasePool, NoneFree

__all__ = ["Lease", "LeasePool", "NoneFree"]
