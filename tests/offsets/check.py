"""Slices articles at the offsets of their output and compares with the words it gives, as a Python program would.

    python3 check.py FOLDER SPANS.jsonl [CHARSET]

FOLDER holds the articles (*.txt), SPANS.jsonl is what `vnaner extract FOLDER` printed for them. Code points are Python's
own indices of a str. Prints each mismatch and ends with 1 if there is any.
"""

import json
import pathlib
import sys


def ranges_of(document):
    """Each range of the output, with its name and the words that it should give, if it says so."""
    for span in document["spans"]:
        yield span["id"], span["span"], span["text"]
        for name, attributes in span.get("attrs", {}).items():
            for attribute in attributes if isinstance(attributes, list) else [attributes]:
                if "cp" in attribute:
                    yield f"{span['id']}.{name}", attribute, attribute["text"]
    for thing in document["zones"] + document["notes"]:
        yield thing.get("zone", thing.get("code")), thing, None


def mismatches(document, data):
    """What is wrong with the output of an article of these bytes."""
    # Not errors="strict": each ill-formed sequence becomes one U+FFFD, as in the output. No "utf-8-sig" either.
    text = data.decode("utf-8", errors="replace")
    units = text.encode("utf-16-le")
    lengths = {"cp": len(text), "byte": len(data), "utf16": len(units) // 2}
    for unit, length in lengths.items():
        if document["text"][unit] != length:
            yield f"the text has {length} {unit}, not {document['text'][unit]}"
    for name, place, words in ranges_of(document):
        (a, b), (c, d), (e, f) = place["cp"], place["byte"], place["utf16"]
        slices = {
            "byte": data[c:d].decode("utf-8", errors="replace"),
            "cp": text[a:b],
            "utf16": units[2 * e:2 * f].decode("utf-16-le", errors="replace"),
        }
        expected = slices["byte"] if words is None else words
        for unit, found in slices.items():
            if found != expected:
                yield f"{name}: {unit} {place[unit]} gives {found!r}, not {expected!r}"


def main(folder, output, charset="utf-8"):
    articles = {file.stem: file.read_bytes() for file in pathlib.Path(folder).glob("*.txt")}
    wrong = ranges = 0
    with open(output, encoding="utf-8", newline="\n") as lines:
        for line in lines:
            document = json.loads(line)
            data = articles.pop(document["id"])
            if charset != "utf-8":
                data = data.decode(charset).encode("utf-8")
            ranges += sum(1 for _ in ranges_of(document))
            for what in mismatches(document, data):
                print(f"{document['id']}: {what}")
                wrong += 1
    for name in articles:
        print(f"{name}: no output")
    print(f"{ranges} ranges, {wrong} mismatches")
    return 1 if wrong or articles or not ranges else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
