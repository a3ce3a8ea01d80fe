import sys

from drawingdocs.document import open_document
from drawingdocs.svg import to_svg

for name in sys.argv[1:]:
    document = open_document(name)
    print(to_svg(document))
