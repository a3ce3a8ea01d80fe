def split_fields(line):
    fields = []
    current = ""
    quoted = False
    for letter in line:
        if letter == '"':
            quoted = True
        elif letter == "," and not quoted:
            fields.append(current)
            current = ""
        else:
            current += letter
    fields.append(current)
    return fields
