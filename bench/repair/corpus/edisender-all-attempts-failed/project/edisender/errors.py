class EdiError(Exception):
    """Base class of what may go wrong with a document; the worker puts such documents aside."""


class DeliveryFailed(EdiError):
    def __init__(self, document_id, attempts):
        super().__init__("%s could not be delivered in %d attempts" % (document_id, attempts))
        self.document_id = document_id


class Rejected(EdiError):
    pass
