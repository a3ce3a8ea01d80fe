import re

BOX = re.compile(r"^\s*[-*] \[([ xX])\]", re.MULTILINE)


def checklist_status(pull):
    """State and text of the status: pending while there are boxes that nobody ticked."""
    boxes = BOX.findall(pull.body)
    open_boxes = boxes.count(" ")
    if open_boxes:
        return "pending", f"{open_boxes} of {len(boxes)} boxes to tick"
    return "success", f"{len(boxes)} boxes ticked" if boxes else "nothing to tick"
